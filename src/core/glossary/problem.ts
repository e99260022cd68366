import type { Node } from 'jsonc-parser';
import type { Message } from '../text/message.js';

/**
 * What is wrong with a glossary file, and where. With an `error` the file is not used; a `warning` leaves it in
 * force. Offsets in UTF-16 code units of the file.
 *
 * - `glossary.syntax` { error }: no JSON with comments from here on
 * - `glossary.tooDeep` { limit }: nested deeper than any glossary
 * - `glossary.notAnObject`, `glossary.duplicateKey` { key }, `glossary.unknownKey` { key }, `glossary.missing` { field }
 * - `glossary.expectedText`, `.expectedList`, `.expectedObject`, `.expectedNumber`, `.expectedFlag`: of a wrong type
 * - `glossary.empty`, `glossary.tooLong` { limit }, `glossary.notOneOf` { values }, `glossary.invalid` { error }
 * - `glossary.badId`, `glossary.badColor`, `glossary.noLabel`, `glossary.badNever`
 * - `glossary.builtInType` { id }, `glossary.duplicateType` { id }, `glossary.duplicateEntry` { type, id }
 * - `glossary.nameOfTwo` { name, id }: the same name in the same language leads to the entry with that id too
 * - `glossary.mergedTwice` { id, into }, `glossary.mergedInCircle` { id }
 * - `glossary.undeclaredType` { type }: a warning; it is highlighted in the theme's colours
 */
export interface GlossaryProblem {
  readonly message: Message;
  readonly severity: 'error' | 'warning';
  readonly offset: number;
  readonly length: number;
}

/** An error at a value of the file. */
export function errorAt(
  { offset, length }: Pick<Node, 'offset' | 'length'>,
  code: string,
  args: Message['args'] = {},
): GlossaryProblem {
  return { message: { code, args }, severity: 'error', offset, length };
}
