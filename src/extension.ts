import * as vscode from 'vscode';
import { createArticleService } from './core/index.js';
import { AnnotationStore } from './editor/annotationStore.js';
import { registerAnnotating } from './editor/annotating.js';
import { Articles } from './editor/articles.js';
import { registerContextKeys } from './editor/contextKeys.js';
import { registerHighlighting } from './editor/highlighting.js';
import { registerHovers } from './editor/hovers.js';
import { registerNavigation } from './editor/navigation.js';
import { SidecarFiles } from './editor/sidecarFiles.js';
import { registerStatusBar } from './editor/statusBar.js';
import { HighlightSwitch } from './editor/highlightSwitch.js';

/** Builds the service and registers each feature; everything is undone through the context's subscriptions. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Policy Annotator', { log: true });
  const service = createArticleService({
    readData: (name) =>
      vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', 'data', name)),
    logger: log,
  });
  const sidecars = new SidecarFiles(log);
  const annotations = new AnnotationStore(sidecars, context.workspaceState);
  const articles = new Articles(service, annotations, log);
  const highlightSwitch = new HighlightSwitch(context.workspaceState);

  context.subscriptions.push(
    log,
    sidecars,
    annotations,
    articles,
    highlightSwitch,
    registerHighlighting(articles, highlightSwitch),
    registerStatusBar(articles, highlightSwitch),
    registerHovers(articles),
    registerNavigation(articles),
    registerAnnotating(articles, annotations),
    registerContextKeys(articles),
  );
}
