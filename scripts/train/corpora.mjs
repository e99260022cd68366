// Reads the corpora into one form: a text, the names in it, and stretches that count neither way.
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPassages } from '../marked.mjs';

/** @typedef {'PER' | 'ORG' | 'LOC'} Label */
/** @typedef {{ start: number, end: number, label: Label }} Name Offsets in UTF-16 code units. */
/** @typedef {{ start: number, end: number }} Span */
/**
 * A sentence or a paragraph. `unsure`: derived words and compounds. `others`: names of works, events and the like,
 * in which the corpus does not mark the names of persons, organisations and places.
 * @typedef {{ text: string, language: 'de' | 'en', names: Name[], unsure: Span[], others: Span[] }} Example
 */
/** @typedef {{ token: string, tag: string }} Tagged */

/** @type {Record<string, Label | undefined>} */
const labelOf = {
  PER: 'PER', person: 'PER', Person: 'PER', politician: 'PER', musicalartist: 'PER', writer: 'PER', scientist: 'PER',
  researcher: 'PER',
  ORG: 'ORG', organisation: 'ORG', Organisation: 'ORG', organization: 'ORG', 'organization-company': 'ORG',
  politicalparty: 'ORG', university: 'ORG', band: 'ORG', corporation: 'ORG', group: 'ORG',
  LOC: 'LOC', state: 'LOC', place: 'LOC', location: 'LOC', Location: 'LOC', country: 'LOC',
  'location-city': 'LOC', 'location-street': 'LOC', 'location-stop': 'LOC', 'location-route': 'LOC',
}; // prettier-ignore

/** @param {string} folder */
export function germanCorpora(folder) {
  return {
    germeval: germEval(join(folder, 'germeval14/NER-de-test.tsv.gz')),
    smartdata: ['train', 'test'].flatMap((part) =>
      smartData(join(folder, `smartdata/v1_20180119-${part}.json.gz`)),
    ),
    dev: germEval(join(folder, 'germeval14/NER-de-dev.tsv.gz')),
  };
}

/** @param {string} folder */
export function englishCorpora(folder) {
  const parts = readdirSync(join(folder, 'crossner'))
    .filter((name) => name.endsWith('.txt.gz'))
    .sort();
  return {
    crossner: parts
      .filter((name) => name !== 'politics-dev.txt.gz')
      .flatMap((name) => columns(join(folder, 'crossner', name), 'en')),
    wikigold: columns(join(folder, 'wikigold/wikigold.conll.txt.gz'), 'en'),
    wnut: ['train', 'dev'].flatMap((part) => columns(join(folder, `wnut17/${part}.conll.gz`), 'en')),
    re3d: re3d(join(folder, 're3d/conll')),
    dev: columns(join(folder, 'crossner/politics-dev.txt.gz'), 'en'),
  };
}

/**
 * The project's own passages, a sentence each. What need not be found counts neither way.
 * @param {'de' | 'en'} language @returns {Example[]}
 */
export function policyPassages(language) {
  return readPassages(join('data/training', language)).flatMap(({ text, marks }) => {
    const names = marks.flatMap(({ start, end, kind }) => {
      const label = labelOf[kind];
      return label === undefined ? [] : [{ start, end, label }];
    });
    return paragraphs({ text, language, names, unsure: [], others: [] });
  });
}

/** @param {string} file */
function read(file) {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** @param {string} text @returns {string[][]} the lines of each sentence */
function blocks(text) {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((block) =>
      block.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('-DOCSTART-')),
    )
    .filter((lines) => lines.length > 0);
}

/** Token and tag, apart by a tab or a space. @param {string} file @param {'de' | 'en'} language */
function columns(file, language) {
  return blocks(read(file)).map((lines) =>
    exampleOf(
      lines.map((line) => {
        const parts = line.trimEnd().split(/[\t ]+/);
        return { token: parts[0] ?? '', tag: parts.at(-1) ?? 'O' };
      }),
      language,
    ),
  );
}

/**
 * GermEval's outer names. Derived words are no names; of a compound with a hyphen the part before it is, and the
 * whole counts neither way in the evaluation.
 * @param {string} file
 */
function germEval(file) {
  return blocks(read(file)).map((lines) =>
    exampleOf(
      lines
        .filter((line) => !line.startsWith('#'))
        .map((line) => {
          const [, token = '', tag = 'O'] = line.split('\t');
          return { token, tag };
        }),
      'de',
    ),
  );
}

/**
 * re3d marks pronouns and descriptions too ("the Iraqi Foreign Minister"): sentences with a name that does not
 * begin with a capital, or begins with an article, are left out.
 * @param {string} folder
 */
function re3d(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((source) =>
      readdirSync(join(folder, source))
        .sort()
        .flatMap((name) => columns(join(folder, source, name), 'en')),
    )
    .filter(({ text, names }) =>
      names.every(({ start, end }) =>
        /^(?!The |A |An |He |She |His |They |It |We )\p{Lu}[^,]*$/u.test(text.slice(start, end)),
      ),
    );
}

/** @param {string} file @returns {Example[]} */
function smartData(file) {
  /** @type {{ text: { string: string }, conceptMentions: { array: { span: Span, type: string }[] } }[]} */
  const documents = read(file)
    .trim()
    .split(/\r?\n(?=\{)/)
    .map((one) => JSON.parse(one));
  return documents.flatMap(({ text: { string: text }, conceptMentions }) => {
    const names = conceptMentions.array.flatMap(({ span, type }) => {
      const label = labelOf[type];
      return label === undefined ? [] : [{ start: span.start, end: span.end, label }];
    });
    return paragraphs({ text, language: 'de', names: outermost(names), unsure: [], others: [] });
  });
}

/** @param {Example} example @returns {Example[]} */
function paragraphs({ text, language, names }) {
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
    text: line,
    language,
    names: names
      .filter(({ start, end }) => start >= index && end <= index + line.length)
      .map(({ start, end, label }) => ({ start: start - index, end: end - index, label })),
    unsure: [],
    others: [],
  }));
}

/** @param {Name[]} names */
function outermost(names) {
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((name, at) => sorted.slice(0, at).every((other) => other.end <= name.start));
}

/** @param {Tagged[]} tokens @param {'de' | 'en'} language @returns {Example} */
function exampleOf(tokens, language) {
  const { text, starts } = joinTokens(tokens.map(({ token }) => bracket[token] ?? token));
  /** @type {Example} */
  const example = { text, language, names: [], unsure: [], others: [] };
  /** @type {{ name: Span, kind: string } | undefined} */
  let open;
  tokens.forEach(({ tag }, at) => {
    const token = bracket[tokens[at]?.token ?? ''] ?? tokens[at]?.token ?? '';
    const start = starts[at] ?? 0;
    const end = start + token.length;
    const [position, ...rest] = tag.split('-');
    const kind = rest.join('-');
    if (position === 'I' && open?.kind === kind) {
      open.name.end = end;
      return;
    }
    open = undefined;
    const part = /^(PER|ORG|LOC|OTH)(deriv|part)$/.exec(kind);
    if (part !== null) {
      example.unsure.push({ start, end });
      const hyphen = token.lastIndexOf('-');
      const label = labelOf[part[1] ?? ''];
      if (part[2] === 'part' && hyphen > 0 && label !== undefined)
        example.names.push({ start, end: start + hyphen, label });
      return;
    }
    if (kind === '') return;
    const label = labelOf[kind];
    if (label === undefined) {
      const name = { start, end };
      example.others.push(name);
      open = { name, kind };
    } else {
      const name = { start, end, label };
      example.names.push(name);
      open = { name, kind };
    }
  });
  return example;
}

/** @type {Record<string, string | undefined>} */
const bracket = { '-LRB-': '(', '-RRB-': ')', '``': '"', "''": '"', '„': '"', '“': '"', '”': '"' };

/** Sets tokens as they stand in print. @param {string[]} tokens */
function joinTokens(tokens) {
  let text = '';
  let inQuotes = false;
  let glue = true;
  /** @type {number[]} */
  const starts = [];
  for (const token of tokens) {
    const closes =
      /^(?:[.,;:!?)\]%…]|\.\.\.|['’]s?|n't|['’](?:re|ve|ll|m|d))$/.test(token) || (token === '"' && inQuotes);
    if (!glue && !closes) text += ' ';
    starts.push(text.length);
    text += token;
    glue = /^[([]$/.test(token) || (token === '"' && !inQuotes);
    if (token === '"') inQuotes = !inQuotes;
  }
  return { text, starts };
}
