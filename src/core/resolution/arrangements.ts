import type { Glossary } from '../glossary/glossary.js';
import type { Mention } from '../recognition/mention.js';
import { idFromName } from '../text/identifier.js';

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

  constructor(mentions: readonly Mention[], glossary: Glossary) {
    this.#glossary = glossary;
    this.#mainParties = mainParties(mentions);
  }

  /** The entity's id; to be asked in the order of the article. */
  idOf(mention: Mention): string {
    const id = mention.id ?? idFromName(mention.text);
    const kind = id.slice(id.lastIndexOf('-') + 1);
    const found = this.#find(mention, id, kind);
    this.#last.set(kind, found);
    return found;
  }

  #find({ parties }: Mention, id: string, kind: string): string {
    if (parties === undefined) return id;
    if (parties.length >= 2) return this.#withParties(id, parties);
    const before = this.#last.get(kind);
    if (before !== undefined && (id === kind || before.endsWith(id))) return before;
    const others = this.#mainParties.filter((party) => !parties.includes(party));
    return this.#withParties(id, [...parties, ...others].slice(0, 2));
  }

  /** The glossary's own where it has the parties' arrangement of that kind, in whatever order it names them. */
  #withParties(id: string, parties: readonly string[]): string {
    const names = parties.map((party) => pressName(this.#glossary, party)).sort();
    const orders = [names, names.toReversed()].map((order) => [...order, id].join('-'));
    const known = orders.find((candidate) => this.#glossary.entry('agreement', candidate) !== undefined);
    return known ?? orders[0] ?? id;
  }
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
