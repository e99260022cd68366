import type { Entity } from '../resolution/entity.js';

/** How well a word that was typed fits a name; more is better. */
const fit = { none: 0, scattered: 1, inside: 2, atWord: 3, whole: 4 } as const;

/** Fewer letters stand scattered in nearly every name. */
const leastScattered = 2;

/**
 * Makes what finds entities by what is typed, whatever the case and the accents: each word of it stands in the label of
 * one language, at best at the start of a word, or has its letters there in their order. Those that fit best come first;
 * what fits alike stays in the order given, and with nothing typed all do.
 */
export function createEntitySearch<Found extends Pick<Entity, 'labels'>>(
  entities: readonly Found[],
): (typed: string, most: number) => Found[] {
  let names: readonly (readonly string[])[] | undefined;
  return (typed, most) => {
    const words = plain(typed)
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return entities.slice(0, most);
    names ??= entities.map(({ labels }) => [...new Set([plain(labels.en), plain(labels.de)])]);
    const fits = names.map((labels) => Math.max(...labels.map((label) => fitOf(label, words))));
    const found = [...fits.keys()].filter((at) => fits[at] !== fit.none);
    return found
      .sort((a, b) => (fits[b] ?? 0) - (fits[a] ?? 0))
      .slice(0, most)
      .flatMap((at) => entities[at] ?? []);
  };
}

/** How well the word that fits worst does. */
function fitOf(label: string, words: readonly string[]): number {
  if (label === words.join(' ')) return fit.whole;
  return Math.min(...words.map((word) => fitOfWord(label, word)));
}

function fitOfWord(label: string, word: string): number {
  let at = label.indexOf(word);
  if (at === -1) return word.length >= leastScattered && hasInOrder(label, word) ? fit.scattered : fit.none;
  for (; at !== -1; at = label.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(label.charAt(at - 1))) return fit.atWord;
  return fit.inside;
}

function hasInOrder(label: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = label.indexOf(letter, at);
    if (at === -1) return false;
    at += letter.length;
  }
  return true;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
