import { createScanner, type Edit, type Node } from 'jsonc-parser';

/**
 * Edits of JSON with comments that leave everything else as it stands: comments, order, line ends and the
 * analyst's own layout. `jsonc-parser`'s own `modify` puts a new member in front of the comment behind the
 * last one, and formats what it touches.
 */

/** How a file is laid out. */
export interface Layout {
  readonly lineEnd: string;
  /** What one level is indented by. */
  readonly unit: string;
}

/** The layout of the file as far as it shows; else lines that end in LF and two spaces. */
export function layoutOf(text: string): Layout {
  return {
    lineEnd: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    unit: /^(?:\t| +)(?=["{[}\]/])/m.exec(text)?.[0] ?? '  ',
  };
}

/** A value as JSON on one line: `{ "id": "x", "merged": ["y"] }`. */
export function printInline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printInline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = fieldsOf(value).map(printField);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** An object as JSON with each field on a line of its own; what is in the fields is on one line. */
export function printSpread(value: object, indent: string, { lineEnd, unit }: Layout): string {
  const fields = fieldsOf(value).map((field) => `${indent}${unit}${printField(field)}`);
  return `{${lineEnd}${fields.join(`,${lineEnd}`)}${lineEnd}${indent}}`;
}

/** A glossary's entry to be read by a person: a field a line. */
export function printEntry(entry: object): string {
  return printSpread(entry, '', { lineEnd: '\n', unit: '  ' });
}

/** A field as JSON on one line. */
export function printField([name, value]: readonly [string, unknown]): string {
  return `${JSON.stringify(name)}: ${printInline(value)}`;
}

function fieldsOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, field]: [string, unknown]) => field !== undefined);
}

/**
 * Puts a new last member into a list or an object, behind all that stands there, comments included: on a
 * line of its own where the container is on several, or is empty and `spread` asks for it.
 * @param print the member, given the indentation of its line, or nothing where it goes on the same line
 */
export function appendMember(
  text: string,
  container: Node,
  print: (indent: string | undefined) => string,
  spread = false,
): Edit[] {
  const { lineEnd, unit } = layoutOf(text);
  const inside = readInside(text, container);
  const last = container.children?.at(-1);
  const needsComma = last !== undefined && inside.comma === undefined;
  const comma = needsComma ? [{ offset: endOf(last), length: 0, content: ',' }] : [];
  const isSpread = /[\r\n]/.test(text.slice(container.offset, inside.closing));
  if (!isSpread && !(spread && last === undefined)) {
    const padded = last !== undefined || container.type === 'object' || inside.end > container.offset + 1;
    const closingPad = container.type === 'object' && text[inside.closing - 1] !== ' ' ? ' ' : '';
    const content = `${padded ? ' ' : ''}${print(undefined)}${closingPad}`;
    return [...comma, { offset: inside.end, length: 0, content }];
  }
  const outer = indentAt(text, container.offset);
  const indent = firstOnLine(text, last?.offset ?? inside.comment) ?? outer + unit;
  const trailing = last === undefined ? !isSpread || endsWithComma(text) : inside.comma !== undefined;
  const content = `${lineEnd}${indent}${print(indent)}${trailing ? ',' : ''}`;
  if (isSpread) return [...comma, { offset: inside.end, length: 0, content }];
  const space = inside.closing - inside.end;
  return [...comma, { offset: inside.end, length: space, content: `${content}${lineEnd}${outer}` }];
}

/** Takes a member out of a list or an object, with its comma, and with its line where it stands there alone. */
export function removeMember(text: string, container: Node, member: Node): Edit[] {
  const members = container.children ?? [];
  const previous = members[members.indexOf(member) - 1];
  const { comma } = readInside(text, container, endOf(member));
  if (comma !== undefined && text.slice(endOf(member), comma).trim() !== '')
    return [
      { offset: member.offset, length: member.length, content: '' },
      { offset: comma, length: 1, content: '' },
    ];
  const end = comma === undefined ? endOf(member) : comma + 1;
  const indent = firstOnLine(text, member.offset);
  const lineRest = /^[\t ]*(?:\r\n|\r|\n)/.exec(text.slice(end));
  if (indent !== undefined && lineRest !== null) {
    const offset = member.offset - indent.length;
    return [{ offset, length: end + lineRest[0].length - offset, content: '' }];
  }
  const between = previous && text.slice(endOf(previous), member.offset);
  if (comma === undefined && previous !== undefined && between !== undefined && /^\s*,\s*$/.test(between))
    return [{ offset: endOf(previous), length: end - endOf(previous), content: '' }];
  const space = /^[\t ]*/.exec(text.slice(end))?.[0].length ?? 0;
  return [{ offset: member.offset, length: end + space - member.offset, content: '' }];
}

/** Puts another value in the place of one. */
export function replaceValue({ offset, length }: Node, value: unknown): Edit[] {
  return [{ offset, length, content: printInline(value) }];
}

interface Inside {
  /** Behind the last token or comment in the container. */
  readonly end: number;
  /** Where the last comment begins, if there is one. */
  readonly comment: number | undefined;
  /** The comma behind the last member, or behind `from`, if there is one. */
  readonly comma: number | undefined;
  /** The closing bracket. */
  readonly closing: number;
}

/** What stands in a container from its last member on, or from the given offset to the next member. */
function readInside(text: string, container: Node, from?: number): Inside {
  const closing = endOf(container) - 1;
  const last = container.children?.at(-1);
  const scanner = createScanner(text, false);
  scanner.setPosition(from ?? (last === undefined ? container.offset + 1 : endOf(last)));
  let end = scanner.getPosition();
  let comment: number | undefined;
  let comma: number | undefined;
  while (scanner.getPosition() < closing) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const first = text.charAt(offset);
    if (/\s/.test(first)) continue;
    if (first === ',') comma ??= offset;
    else if (first === '/') comment = offset;
    else break;
    end = offset + scanner.getTokenLength();
  }
  return { end, comment, comma, closing };
}

/** Whether the file's own outermost object ends with a comma: then its author likes them. */
function endsWithComma(text: string): boolean {
  return /,\s*\}\s*$/.test(text);
}

/** The white space at the beginning of the line that the offset is on. */
function indentAt(text: string, offset: number): string {
  const line =
    text
      .slice(0, offset)
      .split(/[\r\n]/)
      .at(-1) ?? '';
  return /^[\t ]*/.exec(line)?.[0] ?? '';
}

/** The indentation in front of the offset where nothing else is in front of it on its line. */
function firstOnLine(text: string, offset: number | undefined): string | undefined {
  if (offset === undefined) return undefined;
  return /(?:^|[\r\n])([\t ]*)$/.exec(text.slice(0, offset))?.[1];
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}
