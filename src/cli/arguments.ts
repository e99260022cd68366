import { parseArgs } from 'node:util';
import { type ArticleFormat, type Eagerness, eagernessLevels } from '../core/index.js';

/** What is made of each article. */
export type Task =
  | { readonly kind: 'analyze'; readonly json: boolean }
  | {
      readonly kind: 'mentions';
      readonly json: boolean;
      readonly entity: string;
      readonly type?: string;
      /** The file of the folder's index, where there is one. */
      readonly index?: string;
    };

/** What is to be done: something with each article, or their index. */
export type Work = Task | { readonly kind: 'index'; readonly out?: string };

export interface RunArguments {
  readonly task: Work;
  /** Files, folders, and `-` for standard input, as they were given. */
  readonly paths: readonly string[];
  readonly format?: ArticleFormat;
  readonly glossary?: string;
  readonly eagerness: Eagerness;
  /** How many threads read articles, where something is said of it. */
  readonly jobs?: number;
  readonly progress: boolean;
}

export const commands = ['analyze', 'mentions', 'index'] as const;
export type Command = (typeof commands)[number];

/** What the command line asks for: articles to be read, help or the version, or why it makes no sense. */
export type Request =
  | { readonly kind: 'run'; readonly arguments: RunArguments }
  | { readonly kind: 'help'; readonly command?: Command }
  | { readonly kind: 'version' }
  | { readonly kind: 'error'; readonly error: string; readonly command?: Command };

const formats = ['markdown', 'plain'] as const satisfies readonly ArticleFormat[];

/** Reads the arguments behind the program's name. */
export function readArguments(args: readonly string[]): Request {
  let parsed;
  try {
    parsed = parse(args);
  } catch (error) {
    return { kind: 'error', error: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  const [name, ...paths] = positionals;
  const command = commands.find((one) => one === name);
  const wrong = (error: string): Request => ({
    kind: 'error',
    error,
    ...(command !== undefined && { command }),
  });
  if (values.version) return { kind: 'version' };
  if (values.help) return { kind: 'help', ...(command !== undefined && { command }) };
  if (name === undefined) return wrong('no command given');
  if (command === undefined) return wrong(`unknown command: ${name}`);
  const { entity, type, index, out } = values;
  if (command !== 'mentions' && [entity, type, index].some((value) => value !== undefined))
    return wrong(`--entity, --type and --index go with mentions, not with ${command}`);
  if (command !== 'index' && out !== undefined) return wrong(`--out goes with index, not with ${command}`);
  if (command === 'mentions' && (entity === undefined || entity === ''))
    return wrong('mentions needs --entity ID, as analyze prints it');
  if (paths.length === 0) return wrong(`${command} needs at least one FILE or DIR, or - for standard input`);
  if ((command === 'index' || index !== undefined) && (paths.length > 1 || values.format !== undefined))
    return wrong('an index is of one DIR, and of no --format');
  if (command === 'index' && values.json)
    return wrong('--json goes with analyze and mentions, not with index');
  const format = formats.find((one) => one === values.format);
  if (values.format !== undefined && format === undefined)
    return wrong(`--format takes ${formats.join(' or ')}, not ${values.format}`);
  const eagerness = eagernessLevels.find((one) => one === values.eager);
  if (eagerness === undefined)
    return wrong(`--eager takes ${eagernessLevels.join(', ')}, not ${values.eager}`);
  const jobs = values.jobs === undefined ? undefined : Number(values.jobs);
  if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs))
    return wrong(`--jobs takes a number from 1 to ${mostJobs}, not ${values.jobs ?? ''}`);
  const { progress } = values;
  return {
    kind: 'run',
    arguments: {
      task: workOf(command, values),
      paths,
      eagerness,
      progress,
      ...(format !== undefined && { format }),
      ...(values.glossary !== undefined && { glossary: values.glossary }),
      ...(jobs !== undefined && { jobs }),
    },
  };
}

const mostJobs = 256;

interface Values {
  readonly json: boolean;
  readonly entity?: string | undefined;
  readonly type?: string | undefined;
  readonly index?: string | undefined;
  readonly out?: string | undefined;
}

function workOf(command: Command, { json, entity, type, index, out }: Values): Work {
  if (command === 'index') return { kind: 'index', ...(out !== undefined && { out }) };
  if (command === 'analyze' || entity === undefined) return { kind: 'analyze', json };
  return {
    kind: 'mentions',
    json,
    entity,
    ...(type !== undefined && { type }),
    ...(index !== undefined && { index }),
  };
}

/** @throws where an option is not known, or has no value */
function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      format: { type: 'string' },
      glossary: { type: 'string' },
      eager: { type: 'string', default: 'middle' },
      entity: { type: 'string' },
      type: { type: 'string' },
      index: { type: 'string' },
      out: { type: 'string' },
      jobs: { type: 'string' },
      progress: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', default: false },
    },
  });
}
