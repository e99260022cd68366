import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { atOnce, CorpusIndex, decodeText, type IndexingSettings, serializeCorpus } from '../core/index.js';
import type { RunArguments, Task } from './arguments.js';
import { isFolder } from './articleFiles.js';
import type { Streams } from './cli.js';
import { type FolderIndex, madeWith, readIndex, updateIndex } from './folderIndex.js';
import { usualPlace, writeIndex } from './indexPlace.js';
import { mentionLines } from './print.js';
import { createProgress, isTerminal } from './progress.js';
import { maximumLength, reasonOf } from './readInput.js';

type MentionsTask = Extract<Task, { kind: 'mentions' }>;

const byteOrderMark = '\ufeff';

/**
 * Writes the index of a folder, of which an older one at its place is brought up to date, and prints the path of it.
 * Answers the exit code.
 */
export async function runIndex(
  options: RunArguments,
  settings: IndexingSettings,
  out: string | undefined,
  streams: Streams,
): Promise<number> {
  const [folder = ''] = options.paths;
  const complain = complainer(streams);
  if (!(await isFolder(folder))) return complain(`${folder}: no such folder`);
  const place = out ?? (await usualPlace(folder));
  const made = await madeWith(settings);
  const kept = await readIndex(place, made);
  const { corpus, complaints } = await update(folder, kept, settings, options, streams);
  try {
    await writeIndex(place, atOnce(serializeCorpus(corpus, made)), out === undefined);
  } catch (error) {
    return complain(`${place}: ${reasonOf(error)}`);
  }
  streams.stdout.write(`${place}\n`);
  return complaints.some(({ isFailed }) => isFailed) ? 2 : 0;
}

/**
 * Prints the mentions of an entity, the same as without an index: only articles that changed since it was written are
 * analysed, and only those that name the entity are read. Answers the exit code.
 */
export async function runMentionsByIndex(
  options: RunArguments,
  settings: IndexingSettings,
  task: MentionsTask & { readonly index: string },
  streams: Streams,
): Promise<number> {
  const [folder = ''] = options.paths;
  const complain = complainer(streams);
  if (!(await isFolder(folder))) return complain(`${folder}: no such folder`);
  const kept = await readIndex(task.index, await madeWith(settings));
  if (kept === undefined)
    complain(
      `${task.index}: is no whole index made with this program and these options; all articles are read`,
    );
  const { corpus, complaints } = await update(folder, kept, settings, options, streams);
  const base = folder.replace(/[/\\]+$/, '');
  let isFailed = complaints.some((one) => one.isFailed);
  let isEmpty = true;
  for (const path of articlesWith(corpus, task)) {
    const file = `${base}/${path}`;
    const text = await textOf(file);
    if (text === undefined) {
      complain(`${file}: may not be read`);
      isFailed = true;
      continue;
    }
    // The index counts without a byte-order mark, the command line with it.
    const shift = text.startsWith(byteOrderMark) ? 1 : 0;
    const mentions = corpus.mentionsIn(path).map(({ span: { start, end }, type, entity }) => ({
      span: { start: start + shift, end: end + shift },
      type,
      entity,
    }));
    isEmpty = false;
    if (!streams.stdout.write(mentionLines(file, text, { mentions }, task)))
      await once(streams.stdout, 'drain');
  }
  if (isFailed) return 2;
  return isEmpty ? 1 : 0;
}

/** Brings what is known up to date, and tells what cannot be read. */
async function update(
  folder: string,
  kept: CorpusIndex | undefined,
  settings: IndexingSettings,
  { jobs, progress: isAsked }: RunArguments,
  { stdout, stderr }: Streams,
): Promise<FolderIndex> {
  const isWrittenOver = isTerminal(stderr);
  const progress = createProgress(stderr, isAsked || (isWrittenOver && !isTerminal(stdout)), isWrittenOver);
  const index = await updateIndex(
    folder,
    kept ?? new CorpusIndex(),
    settings,
    jobs ?? availableParallelism(),
    () => {
      progress.done();
    },
  );
  progress.end();
  for (const { complaint } of index.complaints) stderr.write(`policy-annotator: ${complaint}\n`);
  return index;
}

/** The paths of the articles that name the task's entity, sorted. */
function articlesWith(corpus: CorpusIndex, { entity, type }: MentionsTask): string[] {
  const types = type === undefined ? new Set(corpus.entities().map((one) => one.type)) : [type];
  const paths = [...types].flatMap((one) => corpus.mentionsOf(one, entity).map(({ path }) => path));
  return [...new Set(paths)].sort();
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    const decoded = decodeText(await readFile(file));
    return 'text' in decoded ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}

/** What says on standard error what is wrong, and answers the exit code for it. */
function complainer({ stderr }: Streams): (complaint: string) => 2 {
  return (complaint) => {
    stderr.write(`policy-annotator: ${complaint}\n`);
    return 2;
  };
}

/** The settings of an index for what was said on the command line. */
export function indexingSettings(
  eagerness: IndexingSettings['eagerness'],
  glossary: string | undefined,
): IndexingSettings {
  return { eagerness, glossary: glossary ?? '', maximumLength };
}
