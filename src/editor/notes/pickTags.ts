import * as vscode from 'vscode';
import { asTag, type TagCount } from '../../core/index.js';
import { onAccept } from '../picks/onAccept.js';

interface TagItem extends vscode.QuickPickItem {
  /** Nothing for the row that ends the question. */
  readonly tag?: string;
}

/**
 * Asks for tags, several one after the other: what is typed finds those of the folder, the most used first, or makes a new
 * one; Enter puts a tag on or takes it off, and on an empty line ends. Nothing where the question is left.
 */
export function pickTags(
  title: string,
  current: readonly string[],
  known: readonly TagCount[],
): Promise<readonly string[] | undefined> {
  const input = vscode.window.createQuickPick<TagItem>();
  input.title = title;
  input.placeholder = vscode.l10n.t('Type a tag and press Enter. Enter on an empty line is done.');
  const chosen = new Set(current);

  const show = (typed: string): void => {
    const counts = new Map(known.map(({ tag, count }) => [tag, count]));
    const tags = [...new Set([...chosen, ...counts.keys()])];
    const fresh = asTag(typed);
    const isNew = fresh !== '' && !tags.some((tag) => tag.toLowerCase() === fresh.toLowerCase());
    const done = {
      label: `$(check-all) ${vscode.l10n.t('Done')}`,
      description: [...chosen].map((tag) => `#${tag}`).join(' '),
    };
    input.items = [
      ...(fresh === '' ? [done] : []),
      ...tags.map((tag) => ({
        label: tag,
        description: countInWords(counts.get(tag)),
        iconPath: new vscode.ThemeIcon(chosen.has(tag) ? 'pass-filled' : 'circle-large-outline'),
        tag,
      })),
      ...(isNew
        ? [{ label: `$(add) ${vscode.l10n.t('New tag “{0}”', fresh)}`, alwaysShow: true, tag: fresh }]
        : []),
    ];
  };
  show('');

  return new Promise((resolve) => {
    input.onDidChangeValue(show);
    onAccept(input, ({ tag }) => {
      if (tag === undefined) {
        resolve([...chosen]);
        input.hide();
        return;
      }
      if (!chosen.delete(tag)) chosen.add(tag);
      input.value = '';
      show('');
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

function countInWords(count: number | undefined): string {
  if (count === undefined) return '';
  return count === 1 ? vscode.l10n.t('one annotation') : vscode.l10n.t('{0} annotations', count);
}
