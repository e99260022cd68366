import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Span } from '../../core/index.js';
import { MentionTarget } from './mentionTarget.js';

/** A place in an article, as links, quick fixes and rows tell it to commands. */
export interface ArticlePlace {
  readonly article: vscode.Uri;
  /** In UTF-16 code units of the article's text. */
  readonly span: Span;
}

/** An offset in an article's text, in UTF-16 code units, as commands are told it. */
export const offset = z.int().check(z.gte(0));
const placeArguments = z.tuple([z.string(), offset, offset], z.unknown());

/** The place in a command's arguments: a row of a view, or an article's address, and where the span starts and ends. */
export function placeIn(args: readonly unknown[]): ArticlePlace | undefined {
  const [row] = args;
  if (row instanceof MentionTarget) return row;
  const told = placeArguments.safeParse(args);
  if (!told.success) return undefined;
  const [address, start, end] = told.data;
  return { article: vscode.Uri.parse(address, true), span: { start, end } };
}
