import { findNodeAtLocation, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import type { JsonPath } from './problem.js';

/** Deepest nesting that is read: far more than any annotation has, far less than what overflows the stack. */
export const deepestNesting = 100;

/** Where brackets become nested deeper than we read. It looks at each character once and does not recurse. */
export function findTooDeep(text: string): number | undefined {
  const closers: string[] = [];
  let inString = false;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (inString) {
      if (character === '\\') offset++;
      else if (character === '"' || character === '\n') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[') closers.push(']');
    else if (character === '{') closers.push('}');
    else if (character === closers.at(-1)) closers.pop();
    if (closers.length > deepestNesting) return offset;
  }
  return undefined;
}

/** Where a text that `JSON.parse` refuses stops being JSON, and what is wrong there in a word. */
export function findSyntaxError(text: string): { readonly offset: number; readonly error: string } {
  let found: { readonly offset: number; readonly error: string } | undefined;
  visit(
    text,
    { onError: (code, offset) => (found ??= { offset, error: printParseErrorCode(code) }) },
    { disallowComments: true },
  );
  return found ?? { offset: 0, error: 'InvalidSymbol' };
}

/** A field that its object has had before: readers of JSON see only the last of them. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/** The fields that stand twice in one object. The text must be JSON. */
export function findDuplicateKeys(text: string): readonly DuplicateKey[] {
  const duplicates: DuplicateKey[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (key, offset) => {
      const fields = open.at(-1);
      if (fields?.has(key) === true) duplicates.push({ key, offset });
      fields?.add(key);
    },
  });
  return duplicates;
}

/** Finds the offset of the value at a path; where a field is missing, of what should have it. */
export function createValueFinder(text: string): (path: JsonPath) => number {
  const root = parseTree(text);
  return (path) => {
    for (let length = path.length; root !== undefined && length > 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      if (node !== undefined) return node.offset;
    }
    return root?.offset ?? 0;
  };
}
