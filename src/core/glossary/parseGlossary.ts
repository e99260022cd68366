import {
  type Node,
  parseTree,
  type ParseError,
  printParseErrorCode,
  getNodeValue,
  findNodeAtLocation,
} from 'jsonc-parser';
import { z } from 'zod';
import type { Message } from '../text/message.js';
import { type GlossaryEntry, glossaryEntrySchema } from './schema.js';

/** Something in a glossary file that cannot be used, and where. Offset in UTF-16 code units of the file. */
export interface GlossaryProblem {
  readonly message: Message;
  readonly offset: number;
  readonly length: number;
}

/** What a glossary file says, as far as it can be read, and what is wrong with the rest. */
export interface GlossaryParsed {
  readonly entries: readonly GlossaryEntry[];
  /** Spellings that are never highlighted. */
  readonly never: readonly string[];
  readonly problems: readonly GlossaryProblem[];
}

/**
 * Reads an analyst's glossary or a file of the built-in one: JSON with comments, an object with `entries`
 * and `never`. An entry that is not valid is a problem and hides no other. Never throws.
 */
export function parseGlossary(jsonc: string): GlossaryParsed {
  const errors: ParseError[] = [];
  const root = parseTree(jsonc, errors, { allowTrailingComma: true });
  const problems: GlossaryProblem[] = errors.map(({ error, offset, length }) => ({
    message: { code: 'glossary.syntax', args: { error: printParseErrorCode(error) } },
    offset,
    length,
  }));
  if (root?.type !== 'object') {
    if (errors.length === 0) problems.push(problemAt(root, 'glossary.notAnObject', {}));
    return { entries: [], never: [], problems };
  }
  const entries: GlossaryEntry[] = [];
  for (const node of itemsOf(root, 'entries', problems)) {
    const entry = glossaryEntrySchema.safeParse(getNodeValue(node));
    if (entry.success) entries.push(entry.data);
    else
      for (const issue of entry.error.issues) {
        const path = issue.path.filter((part) => typeof part !== 'symbol');
        problems.push(
          problemAt(findNodeAtLocation(node, path) ?? node, 'glossary.entry', {
            path: path.join('.'),
            error: issue.message,
          }),
        );
      }
  }
  const never = itemsOf(root, 'never', problems).flatMap((node) => {
    const spelling = z.string().min(1).safeParse(getNodeValue(node));
    if (!spelling.success) problems.push(problemAt(node, 'glossary.never', {}));
    return spelling.success ? [spelling.data] : [];
  });
  return { entries, never, problems };
}

function itemsOf(root: Node, name: string, problems: GlossaryProblem[]): readonly Node[] {
  const list = findNodeAtLocation(root, [name]);
  if (list === undefined) return [];
  if (list.type === 'array') return list.children ?? [];
  problems.push(problemAt(list, 'glossary.notAList', { name }));
  return [];
}

function problemAt(node: Node | undefined, code: string, args: Message['args']): GlossaryProblem {
  return { message: { code, args }, offset: node?.offset ?? 0, length: node?.length ?? 0 };
}
