import type { Glossary } from '../glossary/glossary.js';
import type { GlossaryEntry } from '../glossary/schema.js';
import type { Mention } from '../recognition/mention.js';
import { addToSet } from '../text/addToSet.js';
import { idFromName } from '../text/identifier.js';
import type { Uninflect } from './inflection.js';

/** An arrangement that the article has by its name. */
interface NamedArrangement {
  readonly id: string;
  readonly isListed: boolean;
  /** What it is called, by the words: the glossary's names, or else the article's. */
  readonly names: readonly ReadonlySet<string>[];
  readonly subtype: string;
  /** What its names and the words for its kind say that it is about. */
  readonly words: ReadonlySet<string>;
  /** Empty where they are not certain. */
  readonly parties: readonly string[];
}

/**
 * The arrangements that an article has by their names, to find which of them another mention means: in an article
 * with the Joint Comprehensive Plan of Action, "the accord with Tehran".
 */
export class NamedArrangements {
  readonly #all: readonly NamedArrangement[];
  readonly #byWord: ReadonlyMap<string, ReadonlySet<NamedArrangement>>;
  readonly #byParty = new Map<string, Set<NamedArrangement>>();
  readonly #byTopic = new Map<string, Set<NamedArrangement>>();
  readonly #uninflect: Uninflect;
  /** By the id of a name that is short for another, that one's. */
  readonly #longer: ReadonlyMap<string, string>;
  readonly #counts = new Map<string, number>();

  constructor(mentions: readonly Mention[], glossary: Glossary, uninflect: Uninflect) {
    const byId = new Map<string, NamedArrangement>();
    this.#uninflect = uninflect;
    for (const mention of mentions) {
      const { type, parties, text, subtype = '' } = mention;
      if (type !== 'agreement' || parties !== undefined) continue;
      const known = this.#nominative(mention);
      this.#counts.set(known, (this.#counts.get(known) ?? 0) + 1);
      if (!byId.has(known)) byId.set(known, namedArrangement(known, text, subtype, glossary));
    }
    const all = [...byId.values()];
    this.#byWord = byWords(all);
    this.#longer = longerNames(all, this.#byWord);
    this.#all = all.filter(({ id }) => !this.#longer.has(id));
    for (const one of this.#all) {
      for (const party of one.parties) addToSet(this.#byParty, party, one);
      for (const word of one.words) addToSet(this.#byTopic, word, one);
    }
    for (const [short, long] of this.#longer)
      this.#counts.set(long, (this.#counts.get(long) ?? 0) + (this.#counts.get(short) ?? 0));
  }

  /** Which one a name means: the one with a longer name that it is short for, else the one that it names. */
  idOf(mention: Mention): string {
    const id = this.#nominative(mention);
    return this.#longer.get(id) ?? id;
  }

  #nominative({ type, id: known, text }: Mention): string {
    return this.#uninflect(type, known ?? idFromName(text));
  }

  /** The only one that has all the names in the words in one of its own: "the Lusaka pact". */
  calledBy(text: string, kind: string): string | undefined {
    const words = namesIn(text);
    const fitting = [...(this.#byWord.get(words[0] ?? '') ?? [])].filter(
      (named) =>
        isOfKind(named.subtype, kind) && named.names.some((name) => words.every((word) => name.has(word))),
    );
    const ids = new Set(fitting.map(({ id }) => this.#longer.get(id) ?? id));
    return ids.size === 1 ? [...ids][0] : undefined;
  }

  /** The main one of the kind where nothing says who its parties are. */
  mainOfUnknown(kind: string): string | undefined {
    const main = this.mainOf(kind);
    return this.#all.find(({ id }) => id === main)?.parties.length === 0 ? main : undefined;
  }

  /** The one of the kind that the article is about: it has it more than once, and no other as often. */
  mainOf(kind: string): string | undefined {
    const counts = this.#all
      .filter(({ subtype, names }) => isOfKind(subtype, kind) && isSoCalled(names, kind))
      .map(({ id }) => ({ id, count: this.#counts.get(id) ?? 0 }))
      .sort((a, b) => b.count - a.count);
    const [first, second] = counts;
    return first !== undefined && first.count > 1 && first.count > (second?.count ?? 0)
      ? first.id
      : undefined;
  }

  /**
   * The one of the kind that fits what the mention says of it: all its parties and all its topics. Nothing where it
   * says neither, or where more than one does.
   */
  meantBy(parties: readonly string[], topics: readonly string[], kind: string): string | undefined {
    const [one, ...others] = this.#withPartyOrTopic(parties[0], topics[0]).filter(
      (named) =>
        isOfKind(named.subtype, kind) &&
        isSoCalled(named.names, kind) &&
        parties.every((party) => named.parties.includes(party)) &&
        (parties.length < 2 || named.parties.length === parties.length) &&
        topics.every((topic) => withSynonyms(topic).some((word) => named.words.has(word))),
    );
    return others.length === 0 ? one?.id : undefined;
  }

  /** Those that the party has a part in; else those that the topic stands in. */
  #withPartyOrTopic(party: string | undefined, topic: string | undefined): NamedArrangement[] {
    if (party !== undefined) return [...(this.#byParty.get(party) ?? [])];
    if (topic === undefined) return [];
    const words = withSynonyms(topic);
    return [...new Set(words.flatMap((word) => [...(this.#byTopic.get(word) ?? [])]))];
  }
}

function namedArrangement(id: string, text: string, subtype: string, glossary: Glossary): NamedArrangement {
  const entry = glossary.entry('agreement', id);
  const names = entry === undefined ? [wordsOf(text)] : namesOf(entry);
  return {
    id,
    isListed: entry !== undefined,
    names,
    subtype: entry?.subtype ?? subtype,
    words: new Set([...wordsOf(id), entry?.subtype ?? subtype, ...names.flatMap((name) => [...name])]),
    parties: entry?.parties ?? [],
  };
}

const knownNames = new WeakMap<GlossaryEntry, NamedArrangement['names']>();

/** The words of each name that the glossary has for the entry. */
function namesOf(entry: GlossaryEntry): NamedArrangement['names'] {
  const known = knownNames.get(entry);
  if (known !== undefined) return known;
  const { id, labels, aliases } = entry;
  const names = [id, labels.en, labels.de, ...(aliases?.en ?? []), ...(aliases?.de ?? [])].map(wordsOf);
  knownNames.set(entry, names);
  return names;
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(idFromName(name).split('-'));
}

/** All of them by each word of their names. */
function byWords(all: readonly NamedArrangement[]): Map<string, Set<NamedArrangement>> {
  const byWord = new Map<string, Set<NamedArrangement>>();
  for (const one of all)
    for (const word of one.names.flatMap((name) => [...name])) addToSet(byWord, word, one);
  return byWord;
}

/**
 * The names that are short for longer ones: all that they say, one other name of the article says too, and of what says
 * nothing but how such things are called. "Yarmouk Agreement" is the "Agreement on the Waters of the Yarmouk".
 */
function longerNames(
  all: readonly NamedArrangement[],
  byWord: ReadonlyMap<string, ReadonlySet<NamedArrangement>>,
): Map<string, string> {
  const longer = new Map<string, string>();
  for (const short of all) {
    const words = [...(short.names[0] ?? [])];
    const telling = words.filter((word) => !small.has(word) && !isTreatyWord(word));
    const [fewest] = telling.map((word) => [...(byWord.get(word) ?? [])]).sort((a, b) => a.length - b.length);
    if (short.isListed || fewest === undefined) continue;
    const [one, ...others] = fewest.filter(
      (other) =>
        isLike(short.subtype, other.subtype) &&
        other.names.some((name) => name.size > words.length && telling.every((word) => name.has(word))),
    );
    if (one !== undefined && others.length === 0) longer.set(short.id, one.id);
  }
  return longer;
}

const small: ReadonlySet<string> = new Set(
  'a the of on for and to in with der die das des von vom ueber zum zur fuer und'.split(' '),
);

/** "Agreement", "treaty", "Abkommen", "Pakt": words for the same kind, whatever it is called. */
function isTreatyWord(word: string): boolean {
  return subtypesByKind.get(word) === treaties || germanTreaty.test(word);
}

const germanTreaty =
  /^(?:abkommen|uebereinkommen|uebereinkunft|vereinbarung|vertrag|pakt|konvention)(?:s|es)?$/;

/** Whether both may be called by the same words. */
function isLike(one: string, other: string): boolean {
  return one === other || (treaties.has(one) && treaties.has(other));
}

/** Words for the same topic: a "security pact" may be a Mutual Defence Treaty. */
const synonyms: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ['defence', 'defense', 'security', 'military'],
    ['trade', 'tariff', 'commercial', 'commerce', 'economic'],
    ['peace', 'ceasefire', 'truce'],
    ['nuclear', 'atomic'],
    ['climate', 'emissions'],
    ['fishing', 'fisheries', 'fishery'],
  ].flatMap((words) => words.map((word) => [word, words])),
);

/** The topic and what else it may be called. */
export function withSynonyms(topic: string): readonly string[] {
  return synonyms.get(topic) ?? [topic];
}

const treaties: ReadonlySet<string> = new Set([
  'treaty',
  'trade-agreement',
  'ceasefire',
  'memorandum',
  'framework',
  'partnership',
  'alliance',
]);
const subtypesByKind: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['accord', 'agreement', 'arrangement', 'compact', 'convention', 'deal', 'pact', 'treaty'].map(
    (kind) => [kind, treaties] as const,
  ),
  ['conference', new Set(['summit'])],
  ...['alliance', 'ceasefire', 'declaration', 'memorandum', 'partnership', 'summit'].map(
    (kind) => [kind, new Set([kind])] as const,
  ),
]);

/** The words with a capital in a phrase that say more than how such things are called, as ids have them. */
export function namesIn(text: string): readonly string[] {
  const names = text.match(/(?<![\p{L}-])\p{Lu}\p{Ll}[\p{L}-]+/gu) ?? [];
  return names.map((name) => idFromName(name)).filter((word) => !isTreatyWord(word));
}

/** A conference is no summit: of these only what has the word in its names is called by it. */
export function isSoCalled(names: readonly ReadonlySet<string>[], kind: string): boolean {
  return (kind !== 'summit' && kind !== 'conference') || names.some((words) => words.has(kind));
}

/** Whether what is called by the kind ("the pact") may be of the subtype. */
export function isOfKind(subtype: string, kind: string): boolean {
  return subtypesByKind.get(kind)?.has(subtype) === true;
}
