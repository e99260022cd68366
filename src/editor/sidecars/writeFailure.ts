import * as vscode from 'vscode';

const failures: Readonly<Record<string, () => string>> = {
  noSpace: () => vscode.l10n.t('the disk is full'),
  noPermission: () => vscode.l10n.t('the folder may not be written to'),
  noFolder: () => vscode.l10n.t('its folder is gone'),
  notAFile: () => vscode.l10n.t('something else than a file has its name'),
  busy: () => vscode.l10n.t('another program holds it'),
  unavailable: () => vscode.l10n.t('the place cannot be reached'),
};

/** How the errors of the editor's file systems name the same: each word stands in the error's name or message. */
const failuresElsewhere: readonly (readonly [RegExp, keyof typeof failures])[] = [
  [/quota|ENOSPC|no space|disk (?:is )?full/i, 'noSpace'],
  [/NoPermissions|EntryWriteLocked|read-?only|EACCES|EPERM|EROFS/i, 'noPermission'],
  [/FileNotFound|FileNotADirectory|ENOENT|ENOTDIR/i, 'noFolder'],
  [/FileIsADirectory|EISDIR/i, 'notAFile'],
  [/Unavailable|ECONNREFUSED|ETIMEDOUT/i, 'unavailable'],
];

/** Why a file could not be written, as the second half of a sentence: by our own errors' `failure`, or what the editor says. */
export function writeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const ours = 'failure' in error && typeof error.failure === 'string' ? error.failure : undefined;
  const known =
    ours ?? failuresElsewhere.find(([words]) => words.test(`${error.name} ${error.message}`))?.[1];
  return (known === undefined ? undefined : failures[known])?.() ?? error.message;
}
