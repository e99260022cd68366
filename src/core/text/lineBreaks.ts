/** The source of a pattern for one line break: `\r\n` is one, not two. */
export const lineBreak = String.raw`(?:\r\n|\r(?!\n)|\n)`;

/** The source of a pattern for the end of a paragraph: a line break, and another behind nothing but white space. */
export const blankLine = String.raw`${lineBreak}[^\S\r\n]*${lineBreak}`;
