#!/usr/bin/env node
// Trains the tagger of each language from the corpora in a folder and writes data/tagger/. The same data, glossary
// and vocabulary give the same bytes. docs/tagger.md gets the files' hashes.
//   node scripts/train.mjs DATA_FOLDER [--rows N] [--out FOLDER]
// @ts-check
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildData } from './build-data.mjs';
import { calibrate, marginOf, plainCalibration } from './train/calibrate.mjs';
import { languageData } from './train/languages.mjs';
import { learnModel } from './train/learnModel.mjs';
import { measure, tableOf } from './train/measure.mjs';
import { filterNames } from './train/names.mjs';
import { loadTools } from './train/tools.mjs';

const committed = 'data/tagger';
const modelCard = 'docs/tagger.md';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: String(2 ** 17) },
    out: { type: 'string', default: committed },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: node scripts/train.mjs DATA_FOLDER [--rows N] [--out FOLDER]');
  process.exit(2);
}

await buildData();
const tools = await loadTools('dist/data');
const { core, vocabulary } = tools;
mkdirSync(values.out, { recursive: true });
const names = core.encodeNames(filterNames());
write('names.bin', names);
const lexicon = core.createLexicon(vocabulary, names);

for (const { language, devName, train, dev } of languageData(folder)) {
  const started = performance.now();
  const model = learnModel(tools, names, language, train, Number(values.rows));
  const plain = core.createTagger(core.encodeModel({ ...model, calibration: plainCalibration }), lexicon);
  const outcomes = measure(tools, plain, dev).found.map(({ score, right }) => ({
    margin: marginOf(score),
    right,
  }));
  const bytes = core.encodeModel({ ...model, calibration: calibrate(outcomes) });
  write(`${language}.bin`, bytes);
  console.log(
    `${language}: trained in ${((performance.now() - started) / 1000).toFixed(0)} s; on ${devName}:`,
  );
  console.log(tableOf(measure(tools, core.createTagger(bytes, lexicon), dev).counts));
}

/** @param {string} name @param {Uint8Array} bytes */
function write(name, bytes) {
  writeFileSync(join(values.out, name), bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${name}: ${bytes.length} bytes, sha256 ${hash}`);
  if (values.out !== committed) return;
  const card = readFileSync(modelCard, 'utf8');
  writeFileSync(modelCard, card.replace(new RegExp(`(\`${name}\`.*sha256 \`)[0-9a-f]*`), `$1${hash}`));
}
