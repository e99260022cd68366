/** Bullets, then numbers and letters as lists have them; a German date ("1. Mai") is none. */
const marker = new RegExp(
  [
    '(?<bullet>[•‣▪▫◦●○■□·∙➢►✓*+–—-])[\\t \\u00a0]+',
    '\\(?(?:\\d{1,3}|[a-z]|[ivx]{2,5})\\)[\\t \\u00a0]+',
    '\\d{1,3}\\.[\\t \\u00a0]+' +
      '(?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\\p{L}))',
  ].join('|'),
  'uy',
);

/** What makes a line of plain text a list item. */
export interface ItemMarker {
  /** Code units that it takes with the blanks behind it. */
  readonly length: number;
  /** Whether it counts ("1.", "(2)", "c)"), so that the line may be a numbered heading. */
  readonly counts: boolean;
  /** Whether it may as well be a word of running text that a line happens to start with. */
  readonly ambiguous: boolean;
}

/** The item marker at the head of a line's text, if there is one with text behind it. */
export function findItemMarker(text: string): ItemMarker | undefined {
  marker.lastIndex = 0;
  const match = marker.exec(text);
  if (match === null || match[0].length === text.length) return undefined;
  const bullet = match.groups?.['bullet'];
  return {
    length: match[0].length,
    counts: bullet === undefined,
    ambiguous: bullet === undefined || /[·*+–—-]/.test(bullet),
  };
}
