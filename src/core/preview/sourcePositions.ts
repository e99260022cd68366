import type MarkdownIt from 'markdown-it';

type Token = ReturnType<MarkdownIt['parse']>[number];

/** Where the characters of a rendered text stand in the source. */
export interface SourcePositions {
  /** The source as the parser has it, every line end as one LF. */
  readonly source: string;
  /** For each UTF-16 code unit of the token's content its offset in the source; -1 where it is not known. */
  readonly offsets: readonly number[];
}

/** What the parser had written when it came to a place of a block's content. */
interface Step {
  /** How many tokens there were. */
  readonly token: number;
  /** The text that was no token yet. */
  readonly pending: string;
  readonly at: number;
}

/** A text as it was first written, with the offset of each of its code units in the block's content. */
interface Written {
  readonly token: Token;
  readonly content: string;
  readonly offsets: readonly number[];
}

/**
 * Lets a Markdown parser remember where each text token comes from; it renders as before. markdown-it knows the lines of
 * blocks alone: here its inline parser is watched step by step. What plugins write or change otherwise has no known
 * place.
 *
 * @returns where a text token of a parsed document comes from
 */
export function trackPositions(md: MarkdownIt): (token: Token) => SourcePositions | undefined {
  const steps = new WeakMap<readonly Token[], Step[]>();
  const written = new WeakMap<readonly Token[], readonly Written[]>();
  const ofBlock = new WeakMap<Token, readonly Written[]>();
  const known = new WeakMap<Token, SourcePositions>();

  // The first rule of all: it sees every place that the parser comes to, and never takes it.
  md.inline.ruler.before('text', 'policy_steps', (state, silent) => {
    if (silent) return false;
    const step = { token: state.tokens.length, pending: state.pending, at: state.pos };
    const list = steps.get(state.tokens);
    if (list === undefined) steps.set(state.tokens, [step]);
    else list.push(step);
    return false;
  });

  // Before marks of emphasis are paired and texts are joined.
  md.inline.ruler2.before('balance_pairs', 'policy_written', (state) => {
    written.set(state.tokens, writtenBy(state.src, state.tokens, steps.get(state.tokens) ?? []));
    return false;
  });

  // Before other rules give blocks new lists of tokens.
  md.core.ruler.after('inline', 'policy_blocks', ({ tokens }) => {
    for (const block of tokens) {
      const texts = block.children && written.get(block.children);
      if (texts) ofBlock.set(block, texts);
    }
  });

  md.core.ruler.push('policy_positions', ({ tokens, src }) => {
    const lines = src.split('\n');
    const starts = startsOf(lines);
    let row: number | undefined;
    let column = 0;
    for (const token of tokens) {
      if (token.type === 'tr_open') {
        row = token.map?.[0];
        column = 0;
      } else if (token.map !== null) row = undefined;
      if (token.type !== 'inline' || token.children === null) continue;
      const first = token.map?.[0] ?? row;
      if (first === undefined) continue;
      const isCell = token.map === null;
      const at = isCell ? (lines[first] ?? '').indexOf(token.content, column) : undefined;
      const places = contentOffsets(token.content, { lines, starts, first, at });
      // Behind a cell that is not found nothing of its row is sure.
      if (at !== undefined) column = at === -1 ? Infinity : at + token.content.length;
      placeTexts(token.children, (ofBlock.get(token) ?? []).filter(isStillText), places, (text, offsets) =>
        known.set(text, { source: src, offsets }),
      );
    }
  });
  return (token) => known.get(token);
}

/** The text tokens with the places of their code units, by what the parser had written at each step. */
function writtenBy(content: string, tokens: readonly Token[], steps: readonly Step[]): Written[] {
  const offsets = tokens.map((): number[] => []);
  steps.forEach(({ token, pending, at }, index) => {
    const next = steps[index + 1] ?? { token: tokens.length, pending: '', at: content.length };
    const [first, ...others] = tokens.slice(token, next.token);
    let from = at;
    /** Puts a text into a token from a unit on, where it stands in what was read in this step. */
    const place = (own: number[] | undefined, unit: number, text: string, markup = text): void => {
      const found = content.indexOf(markup, from);
      if (own === undefined || text === '' || found === -1 || found + markup.length > next.at) return;
      for (let more = 0; more < text.length; more++)
        own[unit + more] = markup === text ? found + more : found;
      from = found + markup.length;
    };
    const own = offsets[token];
    if (first === undefined) {
      // The text at hand alone was added to, or taken back in part. What was read may stand for it (`&amp;`).
      if (own && next.pending.length < pending.length) own.length = next.pending.length;
      place(own, pending.length, next.pending.slice(pending.length), content.slice(at, next.at));
      return;
    }
    const isPending = first.type === 'text' && first.content.startsWith(pending);
    if (isPending) place(own, pending.length, first.content.slice(pending.length));
    else if (first.type === 'text_special') place(own, 0, first.content, first.markup);
    others.forEach((other, more) => {
      if (isText(other)) place(offsets[token + 1 + more], 0, other.content, other.markup || other.content);
    });
  });
  return tokens.flatMap((token, index) =>
    isText(token) ? [{ token, content: token.content, offsets: offsets[index] ?? [] }] : [],
  );
}

function isText({ type }: Token): boolean {
  return type === 'text' || type === 'text_special';
}

/** Marks of emphasis were texts first; those that were paired are not any more, or have nothing left. */
function isStillText({ token }: Written): boolean {
  return isText(token) && token.content !== '';
}

/**
 * Gives the texts of a block their places. What was joined since is taken apart again; where something was replaced (by
 * typographic quotes, say), what is the same before and behind it keeps its place.
 */
function placeTexts(
  children: readonly Token[],
  texts: readonly Written[],
  places: readonly number[],
  give: (text: Token, offsets: number[]) => void,
): void {
  const shown = children.filter(({ type }) => type === 'text');
  const now = shown.map(({ content }) => content).join('');
  const then = texts.map(({ content }) => content).join('');
  const offsets = texts.flatMap(({ content, offsets: own }) =>
    Array.from({ length: content.length }, (_, unit) => {
      const offset = own[unit];
      return offset === undefined ? -1 : (places[offset] ?? -1);
    }),
  );
  const former = aligned(then, now);
  let at = 0;
  for (const text of shown) {
    const start = at;
    at += text.content.length;
    give(
      text,
      Array.from({ length: text.content.length }, (_, unit) => offsets[former[start + unit] ?? -1] ?? -1),
    );
  }
}

/** How much longer or shorter a replacement makes a text at most. */
const longestReplacement = 4;

/** For each code unit of the text as it is now its place in the text as it was; -1 where it was replaced. */
function aligned(then: string, now: string): number[] {
  const former: number[] = [];
  for (let [i, j] = [0, 0]; j < now.length;) {
    if (then[i] === now[j]) {
      former[j++] = i++;
      continue;
    }
    const [skipped, added] = nextAlike(then, now, i, j) ?? [1, 1];
    for (let more = 0; more < added; more++) former[j++] = -1;
    i += skipped;
  }
  return former;
}

/** By how much each text must be gone on with, at least, until both go on alike. */
function nextAlike(then: string, now: string, i: number, j: number): [number, number] | undefined {
  for (let sum = 1; sum <= 2 * longestReplacement; sum++)
    for (
      let skipped = Math.max(0, sum - longestReplacement);
      skipped <= Math.min(sum, longestReplacement);
      skipped++
    ) {
      const added = sum - skipped;
      const [a, b] = [then.slice(i + skipped, i + skipped + 2), now.slice(j + added, j + added + 2)];
      if (a === b) return [skipped, added];
    }
  return undefined;
}

/** The lines of a source, the offsets they begin at, and where a block begins among them. */
interface BlockPlace {
  readonly lines: readonly string[];
  readonly starts: readonly number[];
  readonly first: number;
  /** The column of the content, where it is known; -1 where it is nowhere. */
  readonly at: number | undefined;
}

/**
 * For each code unit of a block's content its offset in the source. The parser takes marks of quotations, lists and
 * headings from the lines of a block, and white space; a line of the content that is not found so has no place.
 */
function contentOffsets(content: string, { lines, starts, first, at }: BlockPlace): number[] {
  return content.split('\n').flatMap((part, index) => {
    const column = at ?? columnOf(part, lines[first + index] ?? '');
    const start = starts[first + index] ?? 0;
    const offsets = Array.from({ length: part.length }, (_, unit) =>
      column === -1 ? -1 : start + column + unit,
    );
    return index === 0 ? offsets : [-1, ...offsets];
  });
}

/** Where a line's content stands in it: at its end, but for white space and closing marks of a heading. */
function columnOf(part: string, line: string): number {
  const trimmed = line.trimEnd();
  const ending = [line, trimmed, trimmed.replace(/\s+#+$/, '')].find((end) => end.endsWith(part));
  return ending === undefined ? -1 : ending.length - part.length;
}

function startsOf(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return starts;
}
