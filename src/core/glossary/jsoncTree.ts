import {
  createScanner,
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { errorAt, type GlossaryProblem } from './problem.js';

/** Deepest nesting that is read: far more than any glossary has, far less than what overflows the stack. */
const deepestNesting = 50;

/** JSON with comments as a tree of values with their places; nothing where there is none at all. */
export interface JsoncTree {
  readonly root: Node | undefined;
  readonly problems: readonly GlossaryProblem[];
}

/** Reads JSON with comments and trailing commas. Never throws. */
export function readJsonc(text: string): JsoncTree {
  const tooDeep = findTooDeep(text);
  if (tooDeep !== undefined)
    return {
      root: undefined,
      problems: [errorAt({ offset: tooDeep, length: 1 }, 'glossary.tooDeep', { limit: deepestNesting })],
    };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problems = errors.map(({ error, ...place }) =>
    errorAt(place, 'glossary.syntax', { error: printParseErrorCode(error) }),
  );
  return { root, problems: [...problems, ...duplicateKeys(root)] };
}

/** The key of a field of the object at the path, where it stands; the object itself where it has no such field. */
export function findKey(root: Node, path: readonly (string | number)[], key: string): Node {
  const object = findNodeAtLocation(root, [...path]) ?? root;
  return keysOf(object).find(({ value }) => value === key) ?? object;
}

/** Where brackets begin to be nested deeper than we read. It does not recurse. */
function findTooDeep(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const first = text.charAt(scanner.getTokenOffset());
    if (first === '{' || first === '[') depth++;
    else if (first === '}' || first === ']') depth--;
    if (depth > deepestNesting) return scanner.getTokenOffset();
  }
  return undefined;
}

/** Fields that their object has had before: readers of JSON see only the last of them. */
function duplicateKeys(node: Node | undefined): GlossaryProblem[] {
  if (node === undefined) return [];
  const seen = new Set<string>();
  const here = keysOf(node).flatMap((key) => {
    const name = String(key.value);
    if (seen.has(name)) return [errorAt(key, 'glossary.duplicateKey', { key: name })];
    seen.add(name);
    return [];
  });
  return [...here, ...(node.children ?? []).flatMap(duplicateKeys)];
}

function keysOf(object: Node): Node[] {
  if (object.type !== 'object') return [];
  return (object.children ?? []).flatMap(({ children }) => children?.slice(0, 1) ?? []);
}
