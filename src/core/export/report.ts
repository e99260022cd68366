import { inlineMarkdown } from './inlineMarkdown.js';
import type { Opinion } from '../annotation/reply.js';
import type { Remark } from '../presentation/noteThreads.js';
import type { ExportedAnnotation } from './exportedAnnotation.js';

/** What a report says in the person's language. */
export interface ReportWords {
  readonly title: string;
  readonly line: (line: number) => string;
  /** What the annotation decides, how sure its analyst is and where it is: the words that there are. */
  readonly facts: (annotation: ExportedAnnotation) => readonly string[];
  readonly opinion: (opinion: Opinion) => string;
}

/**
 * The annotations as a Markdown report: a heading for each article, an item for each annotation with its words, a link
 * to its line, and what was said on it. Notes stay the Markdown they are, inside their item; everything else is text.
 */
export function annotationsAsReport(annotations: readonly ExportedAnnotation[], words: ReportWords): string {
  const byArticle = new Map<string, ExportedAnnotation[]>();
  for (const annotation of annotations) {
    const known = byArticle.get(annotation.article);
    if (known === undefined) byArticle.set(annotation.article, [annotation]);
    else known.push(annotation);
  }
  const sections = Array.from(
    byArticle,
    ([article, own]) =>
      `## [${inlineMarkdown(article)}](${own[0]?.link ?? ''})\n\n${annotationsAsItems(own, words)}`,
  );
  return [`# ${inlineMarkdown(words.title)}\n`, ...sections].join('\n');
}

/** The annotations as items of a Markdown list, without headings. */
export function annotationsAsItems(annotations: readonly ExportedAnnotation[], words: ReportWords): string {
  return annotations.map((annotation) => itemOf(annotation, words)).join('\n');
}

function itemOf(annotation: ExportedAnnotation, words: ReportWords): string {
  const { state, quote, link, line, typeName, label, tags, remarks, analyst, modified } = annotation;
  const place = line === undefined ? [] : [`[${inlineMarkdown(words.line(line))}](${link}#L${line})`];
  const what = label === undefined ? typeName : `${typeName}: ${label}`;
  const facts = [what, ...words.facts(annotation), ...tags.map((tag) => `#${tag}`)].map(inlineMarkdown);
  const who = `${inlineMarkdown(analyst)}, ${modified.slice(0, 10)}`;
  const title = state === 'article' ? inlineMarkdown(label ?? typeName) : `“${inlineMarkdown(quote)}”`;
  const head = `- **${title}** — ${[...place, ...facts, who].join(' · ')}`;
  return [head, ...remarks.map((remark) => indented(remarkOf(remark, words)))].join('\n\n') + '\n';
}

function remarkOf({ kind, creator, modified, text, opinion }: Remark, words: ReportWords): string {
  if (kind === 'note') return text.trim();
  const who = [inlineMarkdown(creator), modified.slice(0, 10)];
  const said = opinion === undefined ? who : [...who, inlineMarkdown(words.opinion(opinion))];
  return [`- ${said.join(', ')}`, ...(text.trim() === '' ? [] : [indented(text.trim())])].join('\n\n');
}

/** As part of an item, whatever the Markdown is: what it leaves open ends with the item. */
function indented(markdown: string): string {
  return markdown.replace(/^(?=.)/gm, '  ');
}
