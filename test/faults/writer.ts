/**
 * A process that annotates an article and saves after each annotation. After each save it prints the annotation's
 * id: from then on it may not be lost.
 *
 *   node writer.mjs SIDECAR NAME COUNT [STEP]
 *
 * NAME marks its annotations, COUNT is how many it makes, STEP where it ends itself by SIGKILL. It starts from a
 * snapshot of itself, since it is started so often.
 */
import { writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { startupSnapshot } from 'node:v8';
import { emptyAnnotationSet, withAnnotation } from '../../src/core/annotation/annotationSet.js';
import { createAnnotation } from '../../src/core/annotation/createAnnotation.js';
import { parseSidecarFile, type ParsedFile } from '../../src/core/sidecar/parseSidecar.js';
import { rewriteSidecar } from '../../src/core/sidecar/rewriteSidecar.js';
import { updateFile } from '../../src/platform/node/updateFile.js';
import { dieAtStep } from './steps.js';

async function readBase(path: string): Promise<ParsedFile | undefined> {
  try {
    return parseSidecarFile(await readFile(path));
  } catch {
    return undefined;
  }
}

async function annotate(): Promise<void> {
  const [, , path = '', name = '', count = '1', step] = process.argv;
  let base = await readBase(path);
  writeSync(1, 'ready\n');
  if (step !== undefined) await dieAtStep(Number(step));
  for (let number = 0; number < Number(count); number++) {
    const host = { uuid: () => `${name}-${number}`, now: () => new Date() };
    const annotation = createAnnotation(
      { creator: 'Analyst', verdict: 'added', type: 'actor', note: name },
      host,
    );
    const wanted = withAnnotation(base?.sidecar?.annotations ?? emptyAnnotationSet, annotation);
    const rewrite = { base, wanted, articleName: 'article.md' };
    await updateFile(path, (current) => rewriteSidecar(rewrite, current));
    writeSync(1, `${annotation.id}\n`);
    base = await readBase(path);
  }
}

startupSnapshot.setDeserializeMainFunction(() => void annotate());
