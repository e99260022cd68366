import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { builtInTypes, createPlaceFinder, type GlossaryParsed, parseGlossary } from '../core/index.js';
import { readArguments, type RunArguments } from './arguments.js';
import { findArticles, isFolder } from './articleFiles.js';
import { inOrder } from './inOrder.js';
import { indexingSettings, runIndex, runMentionsByIndex } from './indexCommands.js';
import { createProgress, isTerminal } from './progress.js';
import { createArticleReader, type ReadingSettings } from './readArticle.js';
import { readInput } from './readInput.js';
import { ReadingThreads } from './threads.js';
import { usage } from './usage.js';
import { inWords } from './words.js';

export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** How many articles each thread may be ahead of what is printed: a long one holds up those behind it. */
const articlesAhead = 8;

/**
 * Runs one command line. Answers 0, or 2 with a line on standard error for each file that could not be read
 * (the others are still analysed) or for arguments that make no sense; 1 where there is no mention of what was asked for.
 */
export async function runCli(args: readonly string[], streams: Streams): Promise<number> {
  const request = readArguments(args);
  switch (request.kind) {
    case 'help':
      streams.stdout.write(usage(request.command));
      return 0;
    case 'version':
      streams.stdout.write(`${await version()}\n`);
      return 0;
    case 'error':
      streams.stderr.write(`policy-annotator: ${request.error}\n${usage(request.command)}`);
      return 2;
    case 'run':
      return run(request.arguments, streams);
  }
}

async function run(options: RunArguments, streams: Streams): Promise<number> {
  const { stdin, stderr } = streams;
  const { task, format, eagerness, glossary: file } = options;
  const own = file === undefined ? undefined : await readGlossary(file, stdin);
  if (own !== undefined && 'error' in own) {
    stderr.write(`policy-annotator: ${file ?? ''}: ${own.error}\n`);
    return 2;
  }
  const wanted = task.kind === 'mentions' ? task.type : undefined;
  const types = [...builtInTypes, ...(own?.glossary.types ?? []).map(({ id }) => id)];
  if (wanted !== undefined && !types.includes(wanted)) {
    stderr.write(`policy-annotator: --type takes ${types.join(', ')}, not ${wanted}\n`);
    return 2;
  }
  if (task.kind === 'index')
    return runIndex(options, indexingSettings(eagerness, own?.text), task.out, streams);
  if (task.kind === 'mentions' && task.index !== undefined)
    return runMentionsByIndex(
      options,
      indexingSettings(eagerness, own?.text),
      { ...task, index: task.index },
      streams,
    );
  const settings = {
    task,
    eagerness,
    ...(format !== undefined && { format }),
    ...(own !== undefined && { glossary: own.text }),
  };
  const { isFailed, isEmpty } = await readAll(options, settings, streams);
  if (isFailed) return 2;
  return task.kind === 'mentions' && isEmpty ? 1 : 0;
}

/** Reads all articles and prints what comes of them, in their order; as fast as standard output takes it. */
async function readAll(
  { paths, jobs, progress: isAsked }: RunArguments,
  settings: ReadingSettings,
  { stdin, stdout, stderr }: Streams,
): Promise<{ isFailed: boolean; isEmpty: boolean }> {
  const isAnyFolder = (await Promise.all(paths.map(isFolder))).includes(true);
  const count = jobs ?? (isAnyFolder ? availableParallelism() : 1);
  const here = createArticleReader(settings, stdin);
  const threads = count > 1 ? new ReadingThreads(settings, count) : undefined;
  // Where both are the same terminal, what is printed tells how far one has come.
  const isWrittenOver = isTerminal(stderr) && !isTerminal(stdout);
  const progress = createProgress(stderr, isAsked || (isAnyFolder && isWrittenOver), isWrittenOver);
  let isFailed = false;
  let isEmpty = true;
  try {
    const atOnce = threads === undefined ? 1 : count * articlesAhead;
    const outcomes = inOrder(findArticles(paths), atOnce, (found) =>
      threads === undefined || found.file === '-' ? here(found) : threads.read(found),
    );
    for await (const outcome of outcomes) {
      isFailed ||= outcome.isFailed;
      isEmpty &&= outcome.output === '';
      progress.done(outcome.complaint);
      if (outcome.output !== '' && !stdout.write(outcome.output)) await once(stdout, 'drain');
    }
  } finally {
    await threads?.stop();
  }
  progress.end();
  return { isFailed, isEmpty };
}

async function readGlossary(
  file: string,
  stdin: Readable,
): Promise<{ text: string; glossary: GlossaryParsed } | { error: string }> {
  const input = await readInput(file, stdin);
  if ('error' in input) return input;
  const { text } = input;
  const glossary = parseGlossary(text);
  const problem = glossary.problems.find(({ severity }) => severity === 'error');
  if (problem === undefined) return { text, glossary };
  const { line, column } = createPlaceFinder(text)(problem.offset);
  return { error: `line ${line + 1}, column ${column + 1}: ${inWords(problem.message)}` };
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(__dirname, '..', 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
