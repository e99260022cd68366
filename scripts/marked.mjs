// Reads the annotated passages of data/training: one sentence a line, passages apart by an empty line, and
// [[words|kind]] for each mention; data/training/README.md tells the kinds.
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ start: number, end: number, kind: string }} Mark Offsets in UTF-16 code units of the text. */
/** @typedef {{ name: string, text: string, marks: Mark[] }} Passage `name`: the file and the passage's number. */

export const kinds = ['person', 'organisation', 'state', 'place', 'demonym', 'role', 'resource', 'agreement'];
const pattern = /\[\[([^[\]|]+)\|([a-z]+\??)\]\]/g;

/**
 * The passages of all files of a folder.
 * @param {string} folder @returns {Passage[]}
 * @throws Error where a mark is broken or of an unknown kind
 */
export function readPassages(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .trim()
        .split(/\n\s*\n/)
        .map((passage, at) => ({ name: `${name}#${at + 1}`, ...unmark(passage, name) })),
    );
}

/** @param {string} marked @param {string} name @returns {{ text: string, marks: Mark[] }} */
function unmark(marked, name) {
  /** @type {Mark[]} */
  const marks = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: words = '', 2: kind = '', index } of marked.matchAll(pattern)) {
    if (!kinds.includes(kind.replace(/\?$/, ''))) throw new Error(`${name}: no kind is called ${kind}`);
    text += marked.slice(from, index);
    marks.push({ start: text.length, end: text.length + words.length, kind });
    text += words;
    from = index + whole.length;
  }
  text += marked.slice(from);
  const broken = /\[\[|\]\]/.exec(text);
  if (broken !== null)
    throw new Error(`${name}: a mark is broken at “${text.slice(broken.index, broken.index + 40)}”`);
  return { text, marks };
}
