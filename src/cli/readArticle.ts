import { join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  type ArticleFormat,
  type ArticleService,
  createArticleService,
  type Eagerness,
  formatOfName,
  type GlossaryParsed,
  parseGlossary,
} from '../core/index.js';
import { dataReader } from '../platform/node/dataReader.js';
import type { Task } from './arguments.js';
import type { Found } from './articleFiles.js';
import { jsonLine, mentionLines, readableList } from './print.js';
import { readFound, readInput } from './readInput.js';

/** What every article is read with. Plain data: it is sent to other threads. */
export interface ReadingSettings {
  readonly task: Task;
  readonly format?: ArticleFormat;
  readonly eagerness: Eagerness;
  /** The text of a glossary of one's own that has no errors. */
  readonly glossary?: string;
}

/** What came of an article. */
export interface Outcome {
  /** For standard output. */
  readonly output: string;
  /** For standard error, without the program's name. */
  readonly complaint?: string;
  /** Whether it could not be read; a file that is skipped on purpose has not failed. */
  readonly isFailed: boolean;
}

/** Reads one article and prints it into a string. Never throws. */
export type ArticleReader = (found: Found) => Promise<Outcome>;

/** What the service remembers of texts serves who edits them; here each is read once, and memory is to stay as it is. */
const articlesPerService = 1_000;

/** Makes what reads articles in this thread. Only the main thread has a standard input to read. */
export function createArticleReader(settings: ReadingSettings, stdin?: Readable): ArticleReader {
  const { task, format, eagerness, glossary } = settings;
  const newService = (): ArticleService =>
    createArticleService({
      readData: dataReader(join(__dirname, 'data')),
      logger: { info: () => undefined },
    });
  let service = newService();
  let left = articlesPerService;
  const own: GlossaryParsed | undefined = glossary === undefined ? undefined : parseGlossary(glossary);
  return async (found) => {
    if ('error' in found) return failure(found.file, found.error);
    const { file, isNamed } = found;
    try {
      const input = await (isNamed ? readInput(file, stdin) : readFound(file));
      if ('error' in input) return failure(file, input.error);
      if ('skipped' in input) return { output: '', complaint: `${file}: ${input.skipped}`, isFailed: false };
      const { text } = input;
      if (left-- === 0) {
        service = newService();
        left = articlesPerService;
      }
      const analysis = await service.analyze(text, {
        format: format ?? formatOfName(file),
        eagerness,
        ...(own !== undefined && { glossary: own }),
      });
      const print = task.json ? jsonLine : readableList;
      const output =
        task.kind === 'mentions' ? mentionLines(file, text, analysis, task) : print(file, text, analysis);
      return { output, isFailed: false };
    } catch (error) {
      return failure(
        file,
        `could not be analysed: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
}

/** The outcome where an article could not be read. */
export function failure(file: string, reason: string): Outcome {
  return { output: '', complaint: `${file}: ${reason}`, isFailed: true };
}
