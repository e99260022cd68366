import { addToSet } from '../text/addToSet.js';
import { remember } from '../text/remember.js';
import { isOfKind, isSoCalled, withSynonyms } from './namedArrangements.js';

/** What an earlier mention meant. */
interface Meant {
  readonly id: string;
  readonly subtype: string;
  /** Those it is said to have, or is known to have. */
  readonly parties: readonly string[] | undefined;
}

/** What earlier mentions of the same id and subtype meant, as the first of them had it. */
interface Seen extends Meant {
  /** What kind of arrangement its id says that it is. */
  readonly called: string;
  /** The words of its id. */
  readonly words: ReadonlySet<string>;
  count: number;
}

/** Those that may be called by a kind, and those of them that may well be. */
interface Alike {
  readonly all: Seen[];
  readonly close: Seen[];
}

/**
 * The arrangements that an article had so far, to find the one that a mention means that does not name it. They are
 * looked up by kind, by word or from the last one back: the time that it takes does not grow with the article.
 */
export class SeenArrangements {
  readonly #mentions: { readonly seen: Seen; readonly segment: number }[] = [];
  readonly #byKey = new Map<string, Seen>();
  readonly #byWord = new Map<string, Set<Seen>>();
  /** By each kind that was asked for. */
  readonly #byKind = new Map<string, Alike>();

  /** Whether there was none. */
  get isEmpty(): boolean {
    return this.#mentions.length === 0;
  }

  /** Takes in what the next mention of the article means. */
  add(meant: Meant, segment: number): void {
    const key = `${meant.subtype} ${meant.id}`;
    const seen = this.#byKey.get(key) ?? this.#enter(key, meant);
    seen.count++;
    this.#mentions.push({ seen, segment });
  }

  #enter(key: string, meant: Meant): Seen {
    const seen = { ...meant, called: kindOf(meant.id), words: new Set(meant.id.split('-')), count: 0 };
    this.#byKey.set(key, seen);
    for (const word of seen.words) addToSet(this.#byWord, word, seen);
    for (const [kind, alike] of this.#byKind) enterWhereAlike(seen, kind, alike);
    return seen;
  }

  #like(kind: string): Alike {
    const known = this.#byKind.get(kind);
    if (known !== undefined) return known;
    const alike = { all: [], close: [] };
    for (const seen of this.#byKey.values()) enterWhereAlike(seen, kind, alike);
    this.#byKind.set(kind, alike);
    return alike;
  }

  /** The only one of the kind that has all the topics in its id, or their synonyms, and all the names of parties. */
  onlyAbout(topics: readonly string[], names: readonly string[], kind: string): string | undefined {
    const [first = '', ...others] = topics;
    const fitting = withSynonyms(first)
      .flatMap((word) => [...(this.#byWord.get(word) ?? [])])
      .filter(
        (one) =>
          isLikeKind(one, kind) &&
          names.every((name) => one.id.includes(name)) &&
          others.every((topic) => withSynonyms(topic).some((word) => one.words.has(word))),
      );
    return onlyOf(fitting)?.id;
  }

  /** "The Norwegian-Thai agreement" where the only one so far is theirs, or nothing said whose it is. */
  onlyBetween(parties: readonly string[], kind: string): string | undefined {
    if (parties.length !== 2) return undefined;
    const one = onlyOf(this.#like(kind).close);
    return one?.parties?.every((party) => parties.includes(party)) === true ? one.id : undefined;
  }

  /** The only one in these segments, the last so far, that "the pact" may well mean, whatever it was called there. */
  onlyIn(segments: readonly number[], kind: string): string | undefined {
    const near: Seen[] = [];
    for (let at = this.#mentions.length - 1; at >= 0; at--) {
      const one = this.#mentions[at];
      if (one === undefined || !segments.includes(one.segment)) break;
      if (isLikeKind(one.seen, kind) && !isOther(one.seen, kind)) near.push(one.seen);
    }
    return onlyOf(near)?.id;
  }

  /** The only one in the article so far that "the pact" may mean, or the only one that it had more than once. */
  oftenest(kind: string): string | undefined {
    const { all, close } = this.#like(kind);
    const counts = new Map<string, number>();
    const often = new Set<string>();
    for (const one of close.length === 0 ? all : close) {
      const count = (counts.get(one.id) ?? 0) + one.count;
      counts.set(one.id, count);
      if (count > 1) often.add(one.id);
      if (often.size > 1) return undefined;
    }
    return [...(counts.size === 1 ? counts.keys() : often)][0];
  }
}

/** The first of them, if all have its id. */
function onlyOf(seen: readonly Seen[]): Seen | undefined {
  const [first] = seen;
  return seen.every(({ id }) => id === first?.id) ? first : undefined;
}

function enterWhereAlike(seen: Seen, kind: string, { all, close }: Alike): void {
  if (!isLikeKind(seen, kind)) return;
  all.push(seen);
  if (!isOther(seen, kind)) close.push(seen);
}

/** Whether what was seen may be called by the kind: by what it is, or by what it was called itself. */
function isLikeKind({ subtype, called, words }: Seen, kind: string): boolean {
  if (called === 'contract' && !ofFirms.has(kind)) return false;
  if (!isSoCalled([words], kind)) return false;
  return isOfKind(subtype, kind) || isOfKind(subtypeCalled(called), kind);
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
export const kindOf: (id: string) => string = remember((id) => {
  const noun = id.replace(understanding, '');
  return noun.slice(noun.lastIndexOf('-') + 1);
});

/** What an id says that it is about. */
export const topicsOf: (id: string) => readonly string[] = remember((id) =>
  id.replace(understanding, '').replace('free-trade', 'trade').split('-').slice(0, -1),
);
