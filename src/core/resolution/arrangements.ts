import type { Glossary } from '../glossary/glossary.js';
import type { ArrangementPhrase, Mention } from '../recognition/mention.js';
import { idFromName } from '../text/identifier.js';
import { isOfKind, isSoCalled, NamedArrangements, withSynonyms } from './namedArrangements.js';

/** How many mentions an actor needs to be one that the article is about. */
const leastMentions = 3;
const mainSubtypes: ReadonlySet<string> = new Set(['state', 'territory', 'grouping']);

/** What an earlier mention meant, and where it stood. */
interface Seen {
  readonly id: string;
  readonly subtype: string;
  readonly segment: number;
  /** Those it is said to have, or is known to have. */
  readonly parties: readonly string[] | undefined;
}

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
  readonly #seen: Seen[] = [];

  /** @param uninflected as idsByInflection gives it */
  constructor(mentions: readonly Mention[], glossary: Glossary, uninflected: ReadonlyMap<string, string>) {
    this.#glossary = glossary;
    this.#named = new NamedArrangements(mentions, glossary, uninflected);
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
    if (subtype !== undefined) this.#seen.push({ id: found, subtype, segment: mention.segment, parties });
    return found;
  }

  #find(mention: Mention, id: string, kind: string): string {
    const { parties, phrase, segment } = mention;
    if (parties === undefined) return this.#named.idOf(mention);
    const isBare = phrase?.definite === true && phrase.parties.length === 0 && topicsOf(id).length === 0;
    const meant = phrase?.definite === true ? this.#meantBy(phrase, id, kind) : undefined;
    const named = meant ?? (isBare ? this.#seenIn([segment], kind) : undefined);
    if (named !== undefined) return named;
    const about = phrase?.definite === true ? this.#seenAbout(phrase, id, kind) : undefined;
    if (about !== undefined) return about;
    const between =
      phrase?.definite === true && topicsOf(id).length === 0
        ? (this.#mainBetween(phrase, kind) ?? this.#seenBetween(phrase, kind))
        : undefined;
    if (between !== undefined) return between;
    if (parties.length >= 2) return this.#withParties(id, parties);
    const before = phrase?.definite === false ? undefined : this.#last.get(kind);
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
    const fitting = this.#seen.filter(
      (one) =>
        isLikeKind(one, kind) &&
        names.every((name) => one.id.includes(name)) &&
        topics.every((topic) => withSynonyms(topic).some((word) => one.id.split('-').includes(word))),
    );
    const ids = new Set(fitting.map((one) => one.id));
    return ids.size === 1 ? fitting[0]?.id : undefined;
  }

  /** "The Norwegian-Thai agreement" in an article on the two that has one with a name, whose parties nothing tells. */
  #mainBetween({ parties }: ArrangementPhrase, kind: string): string | undefined {
    const isBetween = parties.length === 2 && parties.every((party) => this.#mainParties.includes(party));
    return isBetween ? this.#named.mainOfUnknown(kind) : undefined;
  }

  /** "The Norwegian-Thai agreement" where the only one so far is theirs, or nothing said whose it is. */
  #seenBetween({ parties }: ArrangementPhrase, kind: string): string | undefined {
    if (parties.length !== 2) return undefined;
    const alike = this.#seen.filter((one) => isLikeKind(one, kind) && !isOther(one, kind));
    const [one] = alike;
    const isTheirs = one?.parties?.every((party) => parties.includes(party)) === true;
    return isTheirs && alike.every(({ id }) => id === one.id) ? one.id : undefined;
  }

  /** What "the pact" means: one nearby, one that was seen often, or in a heading the one that the article is about. */
  #seenBefore(segment: number, kind: string): string | undefined {
    const near = this.#seenIn([segment - 1, segment], kind) ?? this.#seenOften(kind);
    return near ?? (this.#seen.length === 0 ? this.#named.mainOf(kind) : undefined);
  }

  /** The only one in these segments that "the pact" may well mean, whatever it was called there. */
  #seenIn(segments: readonly number[], kind: string): string | undefined {
    const near = new Set<string>();
    for (let at = this.#seen.length - 1; at >= 0; at--) {
      const one = this.#seen[at];
      if (one === undefined || !segments.includes(one.segment)) break;
      if (isLikeKind(one, kind) && !isOther(one, kind)) near.add(one.id);
    }
    return near.size === 1 ? [...near][0] : undefined;
  }

  /** The only one in the article so far that "the pact" may mean, or the only one that it had more than once. */
  #seenOften(kind: string): string | undefined {
    const alike = this.#seen.filter((one) => isLikeKind(one, kind));
    const close = alike.filter((one) => !isOther(one, kind));
    const counts = new Map<string, number>();
    for (const { id } of close.length === 0 ? alike : close) counts.set(id, (counts.get(id) ?? 0) + 1);
    const often = [...counts].filter(([, count]) => counts.size === 1 || count > 1);
    return often.length === 1 ? often[0]?.[0] : undefined;
  }

  /** The glossary's own where it has the parties' arrangement of that kind, in whatever order it names them. */
  #withParties(id: string, parties: readonly string[]): string {
    const names = parties.map((party) => pressName(this.#glossary, party)).sort();
    const orders = [names, names.toReversed()].map((order) => [...order, id].join('-'));
    const known = orders.find((candidate) => this.#glossary.entry('agreement', candidate) !== undefined);
    return known ?? orders[0] ?? id;
  }
}

/** Whether what was seen may be called by the kind: by what it is, or by what it was called itself. */
function isLikeKind({ id, subtype }: Seen, kind: string): boolean {
  if (kindOf(id) === 'contract' && !ofFirms.has(kind)) return false;
  if (!isSoCalled([new Set(id.split('-'))], kind)) return false;
  return isOfKind(subtype, kind) || isOfKind(subtypeCalled(kindOf(id)), kind);
}

/** What a contract may be called. */
const ofFirms: ReadonlySet<string> = new Set(['agreement', 'arrangement', 'contract', 'deal']);

/** Whether the word is rather for others: a framework is seldom called a pact. */
function isOther({ subtype }: Seen, kind: string): boolean {
  return subtype === 'framework' && kind !== 'framework' && kind !== 'arrangement';
}

/** What a treaty is, whatever the word for it. */
function subtypeCalled(kind: string): string {
  return isOfKind('treaty', kind) ? 'treaty' : kind;
}

const understanding = /-of-(?:understanding|cooperation|agreement|intent)$/;

/** What kind of arrangement an id says that it is: "rare-earths-talks" are talks. */
function kindOf(id: string): string {
  const noun = id.replace(understanding, '');
  return noun.slice(noun.lastIndexOf('-') + 1);
}

/** What an id says that it is about. */
function topicsOf(id: string): readonly string[] {
  return id.replace(understanding, '').replace('free-trade', 'trade').split('-').slice(0, -1);
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
