import type { Glossary } from '../glossary/glossary.js';
import type { ArrangementPhrase, Mention } from '../recognition/mention.js';
import { idFromName } from '../text/identifier.js';
import type { Uninflect } from './inflection.js';
import { NamedArrangements, namesIn } from './namedArrangements.js';
import { kindOf, SeenArrangements, topicsOf } from './seenArrangements.js';

/** How many mentions an actor needs to be one that the article is about. */
const leastMentions = 3;
const mainSubtypes: ReadonlySet<string> = new Set(['state', 'territory', 'grouping']);

/**
 * Which arrangement a mention means, as an article is read from its beginning to its end. One with a name is
 * known by it. Of one that has only a kind ("the talks", "the summit") the id carries the parties, those it
 * is said to have or else the two actors that the article is mostly about: two articles about other parties
 * speak of other talks, and the same talks are the same in every language.
 */
export class Arrangements {
  readonly #glossary: Glossary;
  readonly #mainParties: readonly string[];
  /** By kind, the id that the last mention of it had. */
  readonly #last = new Map<string, string>();
  readonly #named: NamedArrangements;
  /** What was read so far. */
  readonly #seen = new SeenArrangements();

  constructor(mentions: readonly Mention[], glossary: Glossary, uninflect: Uninflect) {
    this.#glossary = glossary;
    this.#named = new NamedArrangements(mentions, glossary, uninflect);
    this.#mainParties = mainParties(mentions);
  }

  /** The entity's id; to be asked in the order of the article. */
  idOf(mention: Mention): string {
    const id = mention.id ?? idFromName(mention.text);
    const kind = kindOf(id);
    const found = this.#find(mention, id, kind);
    this.#last.set(kind, found);
    const entry = this.#glossary.entry('agreement', found);
    const subtype = entry?.subtype ?? mention.subtype;
    const parties = entry?.parties ?? mention.parties;
    if (subtype !== undefined) this.#seen.add({ id: found, subtype, parties }, mention.segment);
    return found;
  }

  #find(mention: Mention, id: string, kind: string): string {
    const { parties, phrase, segment } = mention;
    if (parties === undefined) return this.#named.idOf(mention);
    const isBare = phrase?.definite === true && phrase.parties.length === 0 && topicsOf(id).length === 0;
    const meant =
      phrase?.definite === true
        ? (this.#named.calledBy(mention.text, kind) ?? this.#meantBy(phrase, id, kind))
        : undefined;
    const named = meant ?? (isBare ? this.#seen.onlyIn([segment], kind) : undefined);
    if (named !== undefined) return named;
    const about = phrase?.definite === true ? this.#seenAbout(phrase, id, kind) : undefined;
    if (about !== undefined) return about;
    const between =
      phrase?.definite === true && topicsOf(id).length === 0
        ? (this.#mainBetween(phrase, kind) ?? this.#seen.onlyBetween(phrase.parties, kind))
        : undefined;
    if (between !== undefined) return between;
    if (parties.length >= 2) return this.#withParties(id, parties);
    const isOther = phrase?.definite === false || (phrase !== undefined && namesPlace(mention.text, phrase));
    const before = isOther ? undefined : this.#last.get(kind);
    if (before !== undefined && (id === kind || before.endsWith(id))) return before;
    const seen = isBare ? this.#seenBefore(segment, kind) : undefined;
    if (seen !== undefined) return seen;
    const others = this.#mainParties.filter((party) => !parties.includes(party));
    return this.#withParties(id, [...parties, ...others].slice(0, 2));
  }

  /** The one with a name that a phrase means by its parties and by the topics in its id. */
  #meantBy({ parties }: ArrangementPhrase, id: string, kind: string): string | undefined {
    return this.#named.meantBy(parties, topicsOf(id), kind);
  }

  /** The only one so far that has the topics that the phrase names, and its parties: "the defence pact with Delhi". */
  #seenAbout({ parties }: ArrangementPhrase, id: string, kind: string): string | undefined {
    const topics = topicsOf(id);
    if (topics.length === 0) return undefined;
    const names = parties.map((party) => pressName(this.#glossary, party));
    return this.#seen.onlyAbout(topics, names, kind);
  }

  /** "The Norwegian-Thai agreement" in an article on the two that has one with a name, whose parties nothing tells. */
  #mainBetween({ parties }: ArrangementPhrase, kind: string): string | undefined {
    const isBetween = parties.length === 2 && parties.every((party) => this.#mainParties.includes(party));
    return isBetween ? this.#named.mainOfUnknown(kind) : undefined;
  }

  /** What "the pact" means: one nearby, one that was seen often, or in a heading the one that the article is about. */
  #seenBefore(segment: number, kind: string): string | undefined {
    const near = this.#seen.onlyIn([segment - 1, segment], kind) ?? this.#seen.oftenest(kind);
    return near ?? (this.#seen.isEmpty ? this.#named.mainOf(kind) : undefined);
  }

  /** The glossary's own where it has the parties' arrangement of that kind, in whatever order it names them. */
  #withParties(id: string, parties: readonly string[]): string {
    const names = parties.map((party) => pressName(this.#glossary, party)).sort();
    const orders = [names, names.toReversed()].map((order) => [...order, id].join('-'));
    const known = orders.find((candidate) => this.#glossary.entry('agreement', candidate) !== undefined);
    return known ?? orders[0] ?? id;
  }
}

/** Whether it is called by an actor: "the Lima compact" is not the one that was spoken of last. */
function namesPlace(text: string, { parties }: ArrangementPhrase): boolean {
  // In German the noun itself has a capital.
  return parties.length > 0 && /^\p{Lu}.* \p{Ll}+$/u.test(text) && namesIn(text).length > 0;
}

/** What the English-language press calls an actor in front of a noun: "us", "south-korea". */
function pressName(glossary: Glossary, id: string): string {
  const entry = glossary.entry('actor', id);
  const short = entry?.aliases?.en?.find((alias) => /^[A-Z]{2}$/.test(alias));
  return idFromName(short ?? entry?.labels.en ?? id);
}

/** The two states or groupings that the article names most. */
function mainParties(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>();
  for (const { type, subtype = '', id } of mentions)
    if (type === 'actor' && mainSubtypes.has(subtype) && id !== undefined)
      counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= leastMentions)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 2)
    .map(([id]) => id);
}
