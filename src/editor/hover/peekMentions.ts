import * as vscode from 'vscode';
import * as z from 'zod';
import type { Articles } from '../articles.js';
import { toVsCodeRange } from '../convert.js';

const place = z.tuple([z.string(), z.number().int().min(0), z.number().int().min(0)]);

/** The command that shows all mentions of an entity in the article in a peek view, told by one of them. */
export function registerPeekMentions(articles: Articles): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.peekMentions', async (...args: unknown[]) => {
    const told = place.safeParse(args);
    const document = told.success
      ? await vscode.workspace.openTextDocument(vscode.Uri.parse(told.data[0], true))
      : vscode.window.activeTextEditor?.document;
    const view = document && (await articles.view(document));
    if (document === undefined || view === undefined) return;
    const cursor = vscode.window.activeTextEditor?.selection.active;
    const offset = told.success ? told.data[1] : cursor && document.offsetAt(cursor);
    const at = offset === undefined ? [] : view.index.mentionsAt(offset);
    const end = told.success ? told.data[2] : undefined;
    const mention = at.find(({ span }) => span.end === end) ?? at[0];
    if (mention === undefined) return;
    const all = view.index.mentionsOf(mention.type, mention.entity);
    await vscode.commands.executeCommand(
      'editor.action.peekLocations',
      document.uri,
      document.positionAt(mention.span.start),
      all.map(({ span }) => new vscode.Location(document.uri, toVsCodeRange(document, span))),
      'peek',
    );
  });
}
