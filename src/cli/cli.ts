import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import {
  type ArticleAnalysis,
  createArticleService,
  createPlaceFinder,
  entityKey,
  formatOfName,
  type GlossaryParsed,
  parseGlossary,
} from '../core/index.js';
import { dataReader } from '../platform/node/host.js';
import { type AnalyzeArguments, readArguments } from './arguments.js';
import { readInput } from './readInput.js';
import { inWords } from './words.js';

export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

const usage = `Usage: policy-annotator analyze [OPTIONS] FILE...

Lists the actors, resources and agreements that the articles name. FILE may be - for standard input.

  --json              one JSON object a line and document
  --format FORMAT     markdown or plain (else by the file's name: .md and .markdown are Markdown)
  --glossary FILE     a glossary of your own (JSON with comments) over the built-in one
  --eager LEVEL       low, middle (the default) or high
  --version, --help
`;

/**
 * Runs one command line. Answers 0, or 2 with a line on standard error for each file that could not be read
 * (the others are still analysed) or for arguments that make no sense.
 */
export async function runCli(args: readonly string[], streams: Streams): Promise<number> {
  const request = readArguments(args);
  switch (request.kind) {
    case 'help':
      streams.stdout.write(usage);
      return 0;
    case 'version':
      streams.stdout.write(`${await version()}\n`);
      return 0;
    case 'error':
      streams.stderr.write(`policy-annotator: ${request.error}\n${usage}`);
      return 2;
    case 'analyze':
      return analyze(request.arguments, streams);
  }
}

async function analyze(options: AnalyzeArguments, { stdin, stdout, stderr }: Streams): Promise<number> {
  const service = createArticleService({
    readData: dataReader(join(__dirname, 'data')),
    logger: { info: () => undefined },
  });
  let glossary: GlossaryParsed | undefined;
  if (options.glossary !== undefined) {
    const own = await readGlossary(options.glossary, stdin);
    if ('error' in own) {
      stderr.write(`policy-annotator: ${options.glossary}: ${own.error}\n`);
      return 2;
    }
    glossary = own;
  }
  let failed = false;
  for (const file of options.files) {
    const input = await readInput(file, stdin);
    if ('error' in input) {
      stderr.write(`policy-annotator: ${file}: ${input.error}\n`);
      failed = true;
      continue;
    }
    const analysis = await service.analyze(input.text, {
      format: options.format ?? formatOfName(file),
      eagerness: options.eagerness,
      ...(glossary !== undefined && { glossary }),
    });
    stdout.write(
      options.json ? jsonLine(file, input.text, analysis) : readableList(file, input.text, analysis),
    );
  }
  return failed ? 2 : 0;
}

async function readGlossary(file: string, stdin: Readable): Promise<GlossaryParsed | { error: string }> {
  const input = await readInput(file, stdin);
  if ('error' in input) return input;
  const glossary = parseGlossary(input.text);
  const problem = glossary.problems.find(({ severity }) => severity === 'error');
  if (problem === undefined) return glossary;
  const { line, column } = createPlaceFinder(input.text)(problem.offset);
  return { error: `line ${line + 1}, column ${column + 1}: ${inWords(problem.message)}` };
}

/** The contract's line: one JSON object for a document. */
function jsonLine(file: string, text: string, { language, mentions, entities }: ArticleAnalysis): string {
  const rows = mentions.map(({ span, type, subtype, entity, reason, confidence }) => ({
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    type,
    subtype,
    entity,
    label: entities.get(entityKey({ type, id: entity }))?.labels.en,
    reason: inWords(reason),
    confidence: Math.round(confidence * 100) / 100,
  }));
  return `${JSON.stringify({ file, language, mentions: rows })}\n`;
}

function readableList(file: string, text: string, { language, mentions }: ArticleAnalysis): string {
  const lines = mentions.map(({ span, type, entity, reason }) => {
    const line = text.slice(0, span.start).split(/\r\n|\r|\n/).length;
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return `  ${String(line).padStart(4)}  ${type.padEnd(10)} ${words}  →  ${entity}  (${inWords(reason)})`;
  });
  return [`${file} (${language}, ${mentions.length} mentions)`, ...lines, ''].join('\n');
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(__dirname, '..', 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
