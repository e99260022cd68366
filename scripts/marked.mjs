// Reads the annotated passages of data/training: one sentence a line, passages apart by an empty line, and
// [[words|kind]] or [[words|kind|entity]] for each mention; data/training/README.md tells the kinds.
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A mention. Offsets are in UTF-16 code units of the text; `entity` tells what is meant, in a passage that says so of
 * any mention.
 * @typedef {{ start: number, end: number, kind: string, entity?: string | undefined }} Mark
 */
/** @typedef {{ name: string, text: string, marks: Mark[] }} Passage `name`: the file and the passage's number. */

export const kinds = ['person', 'organisation', 'state', 'place', 'demonym', 'role', 'resource', 'agreement'];
const pattern = /\[\[([^[\]|]+)\|([a-z]+\??)(?:\|([a-z0-9-]+))?\]\]/g;

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
  /** @type {Map<string, string>} the entities by the words that named them */
  const entities = new Map();
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: words = '', 2: kind = '', 3: entity, index } of marked.matchAll(pattern)) {
    if (!kinds.includes(kind.replace(/\?$/, ''))) throw new Error(`${name}: no kind is called ${kind}`);
    text += marked.slice(from, index);
    if (entity !== undefined) entities.set(words, entity);
    marks.push({ start: text.length, end: text.length + words.length, kind, entity: entities.get(words) });
    text += words;
    from = index + whole.length;
  }
  text += marked.slice(from);
  const broken = /\[\[|\]\]/.exec(text);
  if (broken !== null)
    throw new Error(`${name}: a mark is broken at “${text.slice(broken.index, broken.index + 40)}”`);
  if (entities.size === 0) return { text, marks };
  return {
    text,
    marks: marks.map((mark) => ({
      ...mark,
      entity: mark.entity ?? text.slice(mark.start, mark.end).toLowerCase().replaceAll(' ', '-'),
    })),
  };
}
