/**
 * A process that keeps one corpus after the other in a file, the way the extension does, until it is ended: each has
 * one article more, and says in its last stamp how many.
 *
 *   node corpusWriter.cjs FILE
 */
import { writeSync } from 'node:fs';
import { startupSnapshot } from 'node:v8';
import { CorpusIndex } from '../../src/core/corpus/corpusIndex.js';
import { parseCorpus, serializeCorpus } from '../../src/core/corpus/storedCorpus.js';
import { atOnce, inTurns } from '../../src/core/text/steps.js';
import { writeFileAtomically } from '../../src/platform/node/atomicWrite.js';
import { readFile } from 'node:fs/promises';

const most = 400;

async function keep(): Promise<void> {
  const [, , file = ''] = process.argv;
  const bytes = await readFile(file).catch(() => new Uint8Array(0));
  const corpus = atOnce(parseCorpus(bytes, 'made')) ?? new CorpusIndex();
  writeSync(1, 'ready\n');
  while (corpus.articles < most) {
    const number = corpus.articles;
    corpus.replace(
      `article-${number}.md`,
      { size: number, modified: number, hash: 'x'.repeat(40) },
      {
        entities: [{ id: `entity-${number}`, type: 'actor', labels: { en: 'E', de: 'E' }, known: true }],
        mentions: Uint32Array.from({ length: 70 }, (_, at) => (at % 7 === 2 ? 0 : at)),
      },
    );
    await writeFileAtomically(file, await inTurns(serializeCorpus(corpus, 'made')));
    writeSync(1, `urn:${corpus.articles}\n`);
  }
}

startupSnapshot.setDeserializeMainFunction(() => void keep());
