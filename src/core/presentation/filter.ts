/**
 * A filter as a person types it: what it lets through holds each of its words somewhere, whatever the case and
 * the accents. An empty one lets everything through.
 */
export function createFilter(typed: string): (texts: readonly (string | undefined)[]) => boolean {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (texts) => {
    const all = texts.map((text) => (text === undefined ? '' : plain(text))).join('\n');
    return words.every((word) => all.includes(word));
  };
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
