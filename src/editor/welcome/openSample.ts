import * as vscode from 'vscode';

/** Opens a short article to try everything on: an untitled one, so that no folder is needed; beside the walkthrough. */
export function registerOpenSample(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.openSample', async () => {
    const language = vscode.env.language.startsWith('de') ? 'de' : 'en';
    const file = vscode.Uri.joinPath(extensionUri, 'media', 'walkthrough', `sample.${language}.txt`);
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'markdown', content }),
      vscode.ViewColumn.Beside,
    );
  });
}
