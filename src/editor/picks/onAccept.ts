import * as vscode from 'vscode';

/**
 * Calls back with the row that is chosen in a quick pick whose rows depend on what is typed. They follow a moment after
 * the last letter: an Enter that is faster waits for them, since the rows until then are for other words.
 */
export function onAccept<Item extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<Item>,
  accept: (item: Item) => void,
): vscode.Disposable {
  let isWaiting = false;
  const acceptActive = (): void => {
    const [active] = pick.activeItems;
    isWaiting = active === undefined || !pick.items.includes(active);
    if (active !== undefined && !isWaiting) accept(active);
  };
  return vscode.Disposable.from(
    pick.onDidAccept(acceptActive),
    pick.onDidChangeActive(() => {
      if (isWaiting) acceptActive();
    }),
    pick.onDidChangeValue(() => {
      isWaiting = false;
    }),
  );
}
