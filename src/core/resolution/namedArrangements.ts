import type { Glossary } from '../glossary/glossary.js';
import type { Mention } from '../recognition/mention.js';
import { idFromName } from '../text/identifier.js';

/** An arrangement that the article has by its name. */
interface NamedArrangement {
  readonly id: string;
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
  readonly #counts = new Map<string, number>();

  constructor(mentions: readonly Mention[], glossary: Glossary) {
    const byId = new Map<string, NamedArrangement>();
    for (const { type, parties, id, text, subtype = '' } of mentions) {
      if (type !== 'agreement' || parties !== undefined) continue;
      const known = id ?? idFromName(text);
      this.#counts.set(known, (this.#counts.get(known) ?? 0) + 1);
      if (!byId.has(known)) byId.set(known, namedArrangement(known, text, subtype, glossary));
    }
    this.#all = [...byId.values()];
  }

  /** The one of the kind that the article is about: it has it more than once, and no other as often. */
  mainOf(kind: string): string | undefined {
    const counts = this.#all
      .filter(({ subtype }) => isOfKind(subtype, kind))
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
    if (parties.length + topics.length === 0) return undefined;
    const [one, ...others] = this.#all.filter(
      (named) =>
        isOfKind(named.subtype, kind) &&
        parties.every((party) => named.parties.includes(party)) &&
        (parties.length < 2 || named.parties.length === parties.length) &&
        topics.every((topic) => withSynonyms(topic).some((word) => named.words.has(word))),
    );
    return others.length === 0 ? one?.id : undefined;
  }
}

function namedArrangement(id: string, text: string, subtype: string, glossary: Glossary): NamedArrangement {
  const entry = glossary.entry('agreement', id);
  const names = [id, text, subtype, entry?.labels.en ?? '', ...(entry?.aliases?.en ?? [])];
  return {
    id,
    subtype: entry?.subtype ?? subtype,
    words: new Set(names.flatMap((name) => idFromName(name).split('-'))),
    parties: entry?.parties ?? [],
  };
}

/** Words for the same topic: a "security pact" may be a Mutual Defence Treaty. */
const synonyms: readonly (readonly string[])[] = [
  ['defence', 'defense', 'security', 'military'],
  ['trade', 'tariff', 'commercial', 'commerce'],
  ['peace', 'ceasefire', 'truce'],
  ['nuclear', 'atomic'],
  ['climate', 'emissions'],
  ['fishing', 'fisheries', 'fishery'],
];

/** The topic and what else it may be called. */
export function withSynonyms(topic: string): readonly string[] {
  return synonyms.find((words) => words.includes(topic)) ?? [topic];
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
  ...['alliance', 'ceasefire', 'declaration', 'memorandum', 'partnership'].map(
    (kind) => [kind, new Set([kind])] as const,
  ),
]);

/** Whether what is called by the kind ("the pact") may be of the subtype. */
export function isOfKind(subtype: string, kind: string): boolean {
  return subtypesByKind.get(kind)?.has(subtype) === true;
}
