import * as vscode from 'vscode';
import { onAccept } from '../picks/onAccept.js';

/** A quick pick whose rows depend on what is typed. */
export interface SearchPick<Item extends vscode.QuickPickItem> {
  /** Asked anew after `choose` kept the pick open. */
  readonly title: () => string;
  readonly placeholder: string;
  /** The rows for what is typed, in their order; those that the editor is not to filter have `alwaysShow`. */
  readonly itemsFor: (typed: string) => readonly (Item | vscode.QuickPickItem)[];
  /** Whether the item is the answer; otherwise the pick stays open on the same row, with its rows made anew. */
  readonly choose?: (item: Item) => boolean;
  /** Told how to make title and rows anew while the pick is open. */
  readonly onOpen?: (refresh: () => void) => void;
  readonly isItem: (item: Item | vscode.QuickPickItem) => item is Item;
}

/** Asks for one of the rows; nothing where the person leaves. */
export function askFrom<Item extends vscode.QuickPickItem>(
  asked: SearchPick<Item>,
): Promise<Item | undefined> {
  const pick = vscode.window.createQuickPick<Item | vscode.QuickPickItem>();
  const { title, placeholder, itemsFor, choose = () => true, onOpen, isItem } = asked;
  const show = (): void => {
    pick.title = title();
    pick.items = itemsFor(pick.value);
  };
  const refresh = (): void => {
    const at = pick.items.findIndex((item) => item === pick.activeItems[0]);
    show();
    const again = pick.items[at];
    if (again !== undefined) pick.activeItems = [again];
  };
  onOpen?.(refresh);
  // VS Code would sort the rows by their letters while something is typed, which puts the likeliest anywhere; the
  // property is not in its typed interface yet.
  Object.assign(pick, { sortByLabel: false });
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  show();
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    onAccept(pick, (item) => {
      if (!isItem(item)) return;
      if (choose(item)) {
        resolve(item);
        pick.hide();
        return;
      }
      refresh();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
