/** What stands between a word that is said of organisations and the name of one, in folded case. */
export interface CompanyCue {
  /** From the word to the name behind it. */
  readonly ahead?: RegExp;
  /** From the name in front to the word; and what must stand behind the word then. */
  readonly back?: RegExp;
  readonly then?: RegExp;
}

const cues = (words: string, cue: CompanyCue): (readonly [string, CompanyCue])[] =>
  words.split(' ').map((word) => [word, cue] as const);

const statement =
  /^ (?:(?:in a statement|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|last week|this week|earlier),? ){0,2}(?:that )?its?(?!\p{L})/u;

const english = [
  ...cues('shares', { ahead: /^ (?:of|in) /, back: /^(?:'s)? $/ }),
  ...cues('stake stakes', { ahead: /^ in / }),
  ...cues('stock shareholders executives', { back: /^(?:'s)? $/ }),
  ...cues('spokesman spokeswoman spokesperson', { ahead: /^ (?:for|at) / }),
  ...cues('executive ceo chairman chairwoman founder', {
    ahead: /^ of /,
    back: /^'s (?:(?:chief|former|new|then|deputy) ){0,2}$/,
  }),
  ...cues('analyst economist strategist researcher', { ahead: /^ (?:at|with) / }),
  ...cues('subsidiary unit arm', { ahead: /^ of / }),
  ...cues('revenue profit profits headquarters turnover', { back: /^'s (?:net |annual |quarterly )?$/ }),
  ...cues('based headquartered listed', { ahead: /^ / }),
  ...cues('employs operates manufactures', { back: /^(?:, which)? $/ }),
  ...cues('runs owns makes sells builds', { back: /^, which $/ }),
  ...cues('building', { back: /^ is $/, then: /^ (?:an?|its|two|three) / }),
  ...cues('broke', { back: /^ $/, then: /^ ground / }),
  ...cues('founded', { back: /^ was $/, then: /^ in (?:19|20)\d\d/ }),
  ...cues('declined', { back: /^ $/, then: /^ to comment/ }),
  ...cues('did', { back: /^ $/, then: /^ not (?:immediately )?(?:respond|reply|comment|return)/ }),
  ...cues('plans', { back: /^ $/, then: /^ to / }),
  ...cues('said says announced', { back: /^ $/, then: statement }),
];

const german = [
  ...cues('aktie aktien tochter anteilseigner', { ahead: /^ von /, back: /^-$/ }),
  ...cues('sprecher sprecherin vorstand vorstandschef vorstandschefin vorstandsvorsitzende geschäftsführer', {
    ahead: /^ von /,
    back: /^-$/,
  }),
  ...cues('vorstandsvorsitzender vorstandsvorsitzenden geschäftsführerin gründer gründerin', {
    ahead: /^ von /,
    back: /^-$/,
  }),
  ...cues('chef chefin chefs manager managerin mitarbeiter aufsichtsrat aktionäre konzern werk werke', {
    back: /^-$/,
  }),
  ...cues('analyst analystin analysten', { ahead: /^ (?:bei|von) / }),
  ...cues('betreibt', { back: /^ $/ }),
  ...cues('beschäftigt', { back: /^ $/, then: /^ (?:rund |etwa |mehr als |über |fast )?\d/ }),
  ...cues('teilte', {
    back: /^ $/,
    then: /^ (?:am (?:mon|diens|donners|frei|sams|sonn)tag |dazu )?mit(?!\p{L})/u,
  }),
  ...cues('wollte', { back: /^ $/, then: /^ sich (?:dazu |zunächst )*nicht (?:dazu )?äußern/ }),
  ...cues('sitz', { back: /^,? mit $/, then: /^ in \p{L}/u }),
];

/** The words that are said of organisations, folded, by language. */
export const companyCues = { en: new Map(english), de: new Map(german) } as const;
