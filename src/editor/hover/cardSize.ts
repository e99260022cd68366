import type { Settings } from '../settings.js';

/** How much of each thing a hover card shows. */
export interface CardSize {
  readonly mentions: number;
  readonly articles: number;
  readonly aliases: number;
  readonly related: number;
  /** Who has to do with an agreement: most cards of agreements are opened to see that. */
  readonly parties: number;
  readonly notes: number;
  /** How much of each note, in UTF-16 code units. */
  readonly noteLength: number;
  /** For each note. */
  readonly replies: number;
  /** Mentions that this one stands in. */
  readonly around: number;
  /** Whether all that can be done with the mention has a link of its own. */
  readonly hasAllActs: boolean;
}

/** What the settings say. A compact card fits into the size that cards usually have; the rest is a link away. */
export function sizeOf({ hoverDetail, hoverMentions }: Settings): CardSize {
  switch (hoverDetail) {
    case 'short':
      return {
        mentions: 0,
        articles: 0,
        aliases: 0,
        related: 0,
        parties: 0,
        notes: 1,
        noteLength: 120,
        replies: 0,
        around: 1,
        hasAllActs: false,
      };
    case 'compact':
      return {
        mentions: Math.min(3, hoverMentions),
        articles: 2,
        aliases: 4,
        related: 3,
        parties: 8,
        notes: 2,
        noteLength: 200,
        replies: 1,
        around: 2,
        hasAllActs: false,
      };
    case 'full':
      return {
        mentions: hoverMentions,
        articles: hoverMentions,
        aliases: 12,
        related: 12,
        parties: 24,
        notes: 12,
        noteLength: 400,
        replies: 12,
        around: 12,
        hasAllActs: true,
      };
  }
}
