import fc from 'fast-check';
import { createScanner } from 'jsonc-parser';

/** A way to write a value as JSON with comments. */
export type LayOut = (value: unknown) => string;

/** Indented somehow, with some comments, trailing commas and line ends of one kind. */
export const laidOut: fc.Arbitrary<LayOut> = fc
  .record({
    indent: fc.constantFrom('', '  ', '    ', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    comments: fc.infiniteStream(fc.constantFrom('', '', '', '', 'line', 'block', 'ownLine')),
    trailing: fc.boolean(),
  })
  .map(({ indent, lineEnd, comments, trailing }) => (value) => {
    const inLines = indent !== '';
    let number = 0;
    const comment = (): string => {
      const kind: unknown = comments.next().value;
      number++;
      if (kind === 'block') return ` /* ${number}, "x" */`;
      if (!inLines) return '';
      if (kind === 'line') return ` // ${number} [`;
      return kind === 'ownLine' ? `${lineEnd}// ${number} {` : '';
    };
    const write = (part: unknown, depth: number): string => {
      if (typeof part !== 'object' || part === null) return JSON.stringify(part);
      const isList = Array.isArray(part);
      const [open, close] = isList ? '[]' : '{}';
      const members = isList
        ? part.map((member) => write(member, depth + 1))
        : Object.entries(part).map(([key, field]) => `${JSON.stringify(key)}: ${write(field, depth + 1)}`);
      const pad = inLines ? lineEnd + indent.repeat(depth + 1) : '';
      const end = inLines ? lineEnd + indent.repeat(depth) : '';
      const separated = members.map((member, at) => {
        const isLast = at === members.length - 1;
        return `${pad}${member}${isLast && !trailing ? '' : ','}${comment()}`;
      });
      return `${open ?? ''}${inLines ? comment() : ''}${separated.join('')}${end}${close ?? ''}`;
    };
    return `${comment().trimStart()}${inLines ? lineEnd : ''}${write(value, 0)}${inLines ? lineEnd : ''}`;
  });

/** The comments of a text, in its order. */
export function commentsIn(text: string): string[] {
  const scanner = createScanner(text, false);
  const comments: string[] = [];
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const token = text.slice(scanner.getTokenOffset(), scanner.getPosition());
    if (token.startsWith('/')) comments.push(token);
  }
  return comments;
}
