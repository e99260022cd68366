import * as vscode from 'vscode';

/** Where a list's rows come from. */
export type Rows<Row> = Required<
  Pick<vscode.TreeDataProvider<Row>, 'onDidChangeTreeData' | 'getChildren' | 'getParent' | 'getTreeItem'>
>;

/** A list of the side bar. */
export interface List<Row> {
  readonly view: vscode.TreeView<Row>;
  /** Says something above the rows. */
  readonly say: (message: string) => void;
}

/**
 * Makes a list of the side bar. Until its first rows are known it says that it is being read: VS Code would show what it
 * has for an empty list in place of the rows, and when they come the focus would be lost with it.
 */
export function createList<Row>(id: string, rows: Rows<Row>): List<Row> {
  let isRead = false;
  let said = '';
  const showMessage = (): void => {
    view.message = isRead ? said : vscode.l10n.t('The list is being read…');
  };
  const getChildren = async (parent?: Row): Promise<Row[]> => {
    try {
      return (await rows.getChildren(parent)) ?? [];
    } finally {
      if (!isRead)
        // After the rows: whoever reads without a message and without rows is empty.
        setTimeout(() => {
          isRead = true;
          showMessage();
        });
    }
  };
  const view = vscode.window.createTreeView<Row>(id, {
    treeDataProvider: {
      onDidChangeTreeData: rows.onDidChangeTreeData,
      getTreeItem: (row) => rows.getTreeItem(row),
      getParent: (row) => rows.getParent(row),
      getChildren,
    },
    showCollapseAll: true,
    canSelectMany: true,
  });
  showMessage();
  return {
    view,
    say: (message) => {
      said = message;
      showMessage();
    },
  };
}
