import * as vscode from 'vscode';

/**
 * Calls back with the row that is chosen in a quick pick whose rows depend on what is typed. They follow a moment after
 * the last letter: Enters that are faster wait for them, one after the other, since the rows until then are for other
 * words. What is typed behind them takes them back.
 */
export function onAccept<Item extends vscode.QuickPickItem>(
  pick: vscode.QuickPick<Item>,
  accept: (item: Item) => void,
): vscode.Disposable {
  let waiting = 0;
  let { value } = pick;
  /** Whether the box shows the value: until it says so, what is called active belongs to former rows. */
  let isShown = true;
  const acceptActive = (): void => {
    const [active] = pick.activeItems;
    if (waiting === 0 || !isShown || active === undefined || !pick.items.includes(active)) return;
    waiting--;
    accept(active);
    // Whoever accepts may empty the box for the next words.
    isShown = pick.value === value;
    ({ value } = pick);
  };
  return vscode.Disposable.from(
    pick.onDidAccept(() => {
      waiting++;
      acceptActive();
    }),
    pick.onDidChangeActive(acceptActive),
    pick.onDidChangeValue((typed) => {
      if (typed !== value) waiting = 0;
      value = typed;
      isShown = true;
    }),
  );
}
