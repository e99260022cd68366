import type { Command } from './arguments.js';

const lines: Readonly<Record<Command, string>> = {
  analyze: 'policy-annotator analyze [OPTIONS] FILE|DIR...',
  mentions: 'policy-annotator mentions --entity ID [OPTIONS] FILE|DIR...',
  index: 'policy-annotator index [OPTIONS] DIR',
};

const paths = `FILE may be - for standard input. Of a DIR all articles are read, sorted by path: .md, .markdown and .txt
without READMEs, logs and the like, and without what its .gitignore files leave out; links to folders
are not followed. Exit code 2 where a file could not be read (the others still are).`;

const readingOptions = `  --format FORMAT     markdown or plain (else by the file's name: .md and .markdown are Markdown)
  --glossary FILE     a glossary of your own (JSON with comments) over the built-in one
  --eager LEVEL       low, middle (the default) or high
  --jobs N            so many threads (default: one a core where a DIR is given, else one)
  --progress          progress on standard error even where that is no terminal
  --version, --help
`;

const indexingOptions = readingOptions
  .split('\n')
  .filter((line) => !line.startsWith('  --format'))
  .join('\n');

const texts: Readonly<Record<Command, string>> = {
  analyze: `Usage: ${lines.analyze}

Lists the actors, resources and agreements that the articles name.
${paths}

  --json              one JSON object a line and document
${readingOptions}`,
  mentions: `Usage: ${lines.mentions}

Lists the mentions of an entity as FILE:LINE:COLUMN: the words around it.
${paths}
Else it is 0 where there is a mention, and 1 where there is none.

  --entity ID         the entity, as analyze prints it: jpn, rare-earths
  --type TYPE         actor, resource, agreement or a type of your own (else any)
  --json              one JSON object a line and mention
  --index FILE        of one DIR: what "index" wrote of it. The answer is the same; only what changed since
                      is analysed, and only what names the entity is read
${readingOptions}`,
  index: `Usage: ${lines.index}

Writes the index of a folder's articles, by which "mentions" answers at once, and prints the path of it. One that is
there is brought up to date. Of the DIR all articles are read, as the other commands read them. Exit code 2 where a
file could not be read (the others are in the index), or the index could not be written.

  --out FILE          where to write it (else with the user's other caches, outside of the DIR). Only an index or
                      an empty file is overwritten
${indexingOptions}`,
};

/** How a command is used; with nothing given, which commands there are. */
export function usage(command?: Command): string {
  if (command !== undefined) return texts[command];
  return `Usage: ${lines.analyze}
       ${lines.mentions}
       ${lines.index}

Finds the actors, resources and agreements that articles name. More: policy-annotator COMMAND --help
`;
}
