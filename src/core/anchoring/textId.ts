import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText } from '../text/codePoints.js';

/**
 * The git blob id of the canonical text in UTF-8: 40 hexadecimal digits, what `git hash-object` prints for
 * a file with LF line ends and without byte-order mark. Git object format: SHA-1 over `blob LENGTH NUL BYTES`.
 */
export function textId(text: string): string {
  const bytes = utf8ToBytes(canonicalText(text));
  return bytesToHex(sha1(concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes)));
}
