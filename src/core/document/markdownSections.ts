/** So long that reading sections one by one costs no more than reading all at once. */
const longEnough = 2000;

/** What is open between lines at the top of the document, as far as it can be told without parsing. */
type Open =
  /** A block of code, with what closes it. */
  | { readonly kind: 'code'; readonly closing: RegExp }
  /** HTML that a mark of its own closes. */
  | { readonly kind: 'html'; readonly closing: RegExp }
  /** HTML, or a paragraph that begins like it: up to the next blank line. */
  | { readonly kind: 'tag' };

/**
 * Cuts a Markdown text into sections that can be parsed one by one, but for the definitions that links and footnotes
 * refer to: the parts joined are the text, and the blocks of the parts are the blocks of the whole. A section begins
 * behind a blank line with a line at the margin that begins with a letter, a quotation mark or a sharp, outside of
 * code, HTML and front matter: whatever was open before, such a line closes it (CommonMark 0.31, 4.5, 4.6, 5.1, 5.2).
 * Where it cannot be told without parsing what is open, the rest stays one section. Linear.
 *
 * @param leastLength of all sections but the last, in code units
 */
export function cutMarkdown(text: string, leastLength = longEnough): string[] {
  const sections: string[] = [];
  let begun = 0;
  let open: Open | undefined;
  let isBlank = false;
  const line = /[^\r\n]*(?:\r\n|\n|\r|$)/y;
  line.lastIndex = behindFrontMatter(text);
  for (let at = line.lastIndex; at < text.length; at = line.lastIndex) {
    const here = line.exec(text)?.[0] ?? '';
    const wasBlank = isBlank;
    isBlank = blank.test(here);
    if (isBlank) {
      if (open?.kind === 'tag') open = undefined;
      continue;
    }
    if (open?.kind === 'code' || open?.kind === 'html') {
      if (open.closing.test(here)) open = undefined;
      continue;
    }
    const mayOpen = /^ {0,3}(?:`{3}|~{3}|<)/.test(here);
    if (mayOpen) {
      const opened = opening(here);
      // Set in, it may belong to a list item, and end with it; behind a tag it may be HTML too, or a block of its own.
      if (here.startsWith(' ') || (open !== undefined && opened !== undefined && opened.kind !== 'tag'))
        break;
      open ??= opened;
    } else if (open === undefined && wasBlank && at - begun >= leastLength && atMargin.test(here)) {
      sections.push(text.slice(begun, at));
      begun = at;
    }
  }
  sections.push(text.slice(begun));
  return sections;
}

/** Only spaces and tabs make a line blank. */
const blank = /^[\t ]*[\r\n]*$/;
const atMargin = /^[\p{L}#"'“„‚‘«»(]/u;

/** Where the text begins behind its front matter; at its end where front matter is begun and not closed. */
function behindFrontMatter(text: string): number {
  const fence = /^(---|\+\+\+)[\t ]*(?:\r\n|\n|\r)/.exec(text)?.[1];
  if (fence === undefined) return 0;
  const closing = new RegExp(
    `(?:\\r\\n|\\n|\\r)${fence.replaceAll('+', '\\+')}[\\t ]*(?:\\r\\n|\\n|\\r|$)`,
    'g',
  );
  closing.lastIndex = fence.length;
  return closing.test(text) ? closing.lastIndex : text.length;
}

/** What the line opens that goes on behind it; nothing where it closes it itself. */
function opening(line: string): Open | undefined {
  const code = /^(`{3,})[^`]*$|^(~{3,})/.exec(line.trimEnd());
  const fence = code?.[1] ?? code?.[2];
  if (fence !== undefined)
    return { kind: 'code', closing: new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[\\t ]*$`, 'm') };
  if (!line.startsWith('<')) return undefined;
  for (const [begins, closing] of htmlWithEnd)
    if (begins.test(line)) return closing.test(line.slice(2)) ? undefined : { kind: 'html', closing };
  return { kind: 'tag' };
}

/** The kinds of HTML that blank lines do not end: how they begin, and what ends them. */
const htmlWithEnd: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];
