/** Words that say nothing of their own: no name is made of them, and none stands behind a determiner. */
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Articles and what stands in their place, folded. */
export const determiners = words(
  'the a an this that these those its their his her our my your each every all both no any some such der die das des dem den ein eine einer eines einem einen dieser diese dieses diesem diesen jeder jede jedes kein keine keiner sein seine seiner seinen seinem ihr ihre ihrer ihren ihrem unser unsere im zum zur am beim vom ins ans',
);

/** Determiners, pronouns, prepositions and conjunctions, folded. */
export const functionWords: ReadonlySet<string> = new Set([
  ...determiners,
  ...words(
    'i he she it we they you who whose whom what which where when why how there here then now not in on at by for from with as of to into over under about after before since during until while if because although however but and or nor so yet also even only just more most er es wir sie ich du man wer was wo wann wie warum da dort hier dann nun nicht auch noch schon nur sehr und oder aber doch denn als wenn dass ob weil obwohl während nach vor seit bis mit ohne für gegen von aus bei über unter auf an in zu um durch zwischen heute gestern damals doch jedoch zudem dabei damit deshalb daher so',
  ),
]);

/** Adverbs that sentences begin with, in front of a name or a comma, folded. */
export const openingAdverbs: ReadonlySet<string> = words(
  'again besides earlier elsewhere here indeed instead later meanwhile once perhaps still then there though today tomorrow tonight yesterday yet',
);
