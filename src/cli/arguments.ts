import { parseArgs } from 'node:util';
import { type ArticleFormat, type Eagerness, eagernessLevels } from '../core/index.js';

export interface AnalyzeArguments {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly format?: ArticleFormat;
  readonly glossary?: string;
  readonly eagerness: Eagerness;
}

/** What the command line asks for: an analysis, help or the version, or why it makes no sense. */
export type Request =
  | { readonly kind: 'analyze'; readonly arguments: AnalyzeArguments }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'error'; readonly error: string };

const formats = ['markdown', 'plain'] as const satisfies readonly ArticleFormat[];

/** Reads the arguments behind the program's name. */
export function readArguments(args: readonly string[]): Request {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        format: { type: 'string' },
        glossary: { type: 'string' },
        eager: { type: 'string', default: 'middle' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return { kind: 'error', error: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  if (values.version) return { kind: 'version' };
  if (values.help) return { kind: 'help' };
  const [command, ...files] = positionals;
  if (command === undefined) return { kind: 'error', error: 'no command given' };
  if (command !== 'analyze') return { kind: 'error', error: `unknown command: ${command}` };
  if (files.length === 0)
    return { kind: 'error', error: 'analyze needs at least one FILE, or - for standard input' };
  const format = formats.find((one) => one === values.format);
  if (values.format !== undefined && format === undefined)
    return { kind: 'error', error: `--format takes ${formats.join(' or ')}, not ${values.format}` };
  const eagerness = eagernessLevels.find((one) => one === values.eager);
  if (eagerness === undefined)
    return { kind: 'error', error: `--eager takes ${eagernessLevels.join(', ')}, not ${values.eager}` };
  return {
    kind: 'analyze',
    arguments: {
      files,
      json: values.json,
      eagerness,
      ...(format !== undefined && { format }),
      ...(values.glossary !== undefined && { glossary: values.glossary }),
    },
  };
}
