/**
 * Containers (block quotes, list items, footnotes) that may be opened in one line, and columns that a line may
 * be indented. No article nests as deep; remark recurses per level.
 */
const deepestNesting = 24;
const deepestIndentation = 4 * deepestNesting;

/** Brackets, emphasis and quotation marks between two blank lines; remark's effort grows with their square. */
const mostMarks = 2000;

const containerStart = /(?:>|[-+*](?=[\t ])|\d{1,9}[.)](?=[\t ])|\[\^[^\]\s]{1,100}\]:)/y;

/**
 * A text of the same length in which remark meets nothing that would take it more than linear time or overflow
 * its stack: what nests absurdly deep, and the marks of a block that has absurdly many, are replaced by
 * letters. Offsets stay; whoever reads prose reads it from the original. Ordinary articles come back as they are.
 */
export function tameMarkdown(text: string): string {
  return tameMarks(tameNesting(text));
}

function tameNesting(text: string): string {
  return text.replace(/^[\t ]*(?:[>\-+*[]|\d{1,9}[.)])[^\r\n]*/gm, (found) => {
    let at = 0;
    let depth = 0;
    let indentation = 0;
    while (at < found.length) {
      const code = found.charCodeAt(at);
      if (code === 0x20 || code === 0x09) {
        at += 1;
        indentation += code === 0x09 ? 4 : 1;
        continue;
      }
      containerStart.lastIndex = at;
      const marker = containerStart.exec(found)?.[0];
      if (marker === undefined) return found;
      depth += 1;
      if (depth > deepestNesting || indentation > deepestIndentation) break;
      at += marker.length;
    }
    return found.slice(0, at) + found.slice(at).replace(/[^\t ]/g, 'x');
  });
}

function tameMarks(text: string): string {
  const mark = /[[\]*_]|(?<=^[\t ]{0,3})>/gm;
  return text.replace(/(?:^(?=[\t ]*[^\t \r\n])[^\r\n]+(?:\r\n|\r|\n|$))+/gm, (block) => {
    if (block.length <= mostMarks || (block.match(mark)?.length ?? 0) <= mostMarks) return block;
    return block.replace(mark, 'x');
  });
}
