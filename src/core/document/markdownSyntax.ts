import type { Literal, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';

/** A character reference such as `&nbsp;`: its letters are not what it reads. */
interface CharacterReference extends Literal {
  type: 'characterReference';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    characterReference: CharacterReference;
  }
  interface RootContentMap {
    characterReference: CharacterReference;
  }
}

type SyntaxExtension = NonNullable<Data['micromarkExtensions']>[number];
type TreeExtension = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], readonly unknown[]>;

/** Bare addresses are found by the article reader, in the same way for every format. */
const withoutBareAddresses: SyntaxExtension = {
  disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] },
};

/**
 * Makes a text node of every run of the source that reads as it stands. remark joins runs across escapes,
 * character references and the `> ` of continued lines, and the joined node no longer tells which letter
 * stands where.
 */
const textAsItStands: TreeExtension = {
  enter: {
    data(token) {
      this.enter({ type: 'text', value: this.sliceSerialize(token) }, token);
    },
    characterEscape() {
      // The backslash is left out; characterEscapeValue has the letter.
    },
    characterEscapeValue(token) {
      this.enter({ type: 'text', value: this.sliceSerialize(token) }, token);
    },
    characterReference(token) {
      this.enter({ type: 'characterReference', value: '' }, token);
    },
  },
  exit: {
    data(token) {
      this.exit(token);
    },
    characterEscapeValue(token) {
      this.exit(token);
    },
    characterReference(token) {
      this.exit(token);
    },
  },
};

function articleSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), withoutBareAddresses];
  data.fromMarkdownExtensions = [
    // GFM's transforms look for addresses once more and replace text nodes by ones without a position.
    ...(data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] })),
    textAsItStands,
  ];
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(articleSyntax)
  .freeze();

/**
 * Parses CommonMark with GFM and front matter. The text nodes' offsets are those of `text`, UTF-16 code units;
 * a byte-order mark must not be at its start.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
