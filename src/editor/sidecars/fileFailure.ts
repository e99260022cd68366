import * as vscode from 'vscode';

type Failure = 'noSpace' | 'noPermission' | 'noFolder' | 'notAFile' | 'busy' | 'faulty' | 'unavailable';

const writeFailures: Readonly<Record<Failure, () => string>> = {
  noSpace: () => vscode.l10n.t('the disk is full'),
  noPermission: () => vscode.l10n.t('the folder may not be written to'),
  noFolder: () => vscode.l10n.t('its folder is gone'),
  notAFile: () => vscode.l10n.t('something else than a file has its name'),
  busy: () => vscode.l10n.t('another program holds it'),
  faulty: () => vscode.l10n.t('the disk reports an error'),
  unavailable: () => vscode.l10n.t('the place cannot be reached'),
};

const readFailures: Readonly<Partial<Record<Failure, () => string>>> = {
  noPermission: () => vscode.l10n.t('no right to read it'),
  notAFile: writeFailures.notAFile,
  busy: writeFailures.busy,
  faulty: writeFailures.faulty,
  unavailable: writeFailures.unavailable,
};

/** How the editor's file systems name the same, in an error's `code`. */
const codes: Readonly<Record<string, Failure>> = {
  NoPermissions: 'noPermission',
  FileNotFound: 'noFolder',
  FileNotADirectory: 'noFolder',
  FileIsADirectory: 'notAFile',
  Unavailable: 'unavailable',
};

/** What stands in the name or message of an error without such a code. */
const words: readonly (readonly [RegExp, Failure])[] = [
  [/QuotaExceeded|EDQUOT|ENOSPC|no space|disk (?:is )?full/i, 'noSpace'],
  [/NoPermissions|EntryWriteLocked|read-?only|EACCES|EPERM|EROFS/i, 'noPermission'],
  [/FileNotFound|FileNotADirectory|ENOENT|ENOTDIR/i, 'noFolder'],
  [/FileIsADirectory|EISDIR/i, 'notAFile'],
  [/\bEBUSY\b/i, 'busy'],
  [/\bEIO\b|i\/o error/i, 'faulty'],
  [/Unavailable|ECONNREFUSED|ETIMEDOUT/i, 'unavailable'],
];

/** Why a file could not be written, as the second half of a sentence: by our own errors' `failure`, or what the editor says. */
export function writeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const failure = failureOf(error);
  return failure === undefined ? causeOf(error).message : writeFailures[failure]();
}

/**
 * Why a file that is there could not be read, or a folder not be listed, as the second half of a sentence; nothing
 * where the error does not tell.
 */
export function readFailure(error: unknown): string | undefined {
  const failure = error instanceof Error ? failureOf(error) : undefined;
  return failure && readFailures[failure]?.();
}

/** Whether a file could not be read because there is none. */
export function isNotThere(error: unknown): boolean {
  return error instanceof Error && failureOf(error) === 'noFolder';
}

function failureOf(error: Error): Failure | undefined {
  const ours = 'failure' in error ? error.failure : undefined;
  if (isFailure(ours)) return ours;
  const coded = error instanceof vscode.FileSystemError ? codes[error.code] : undefined;
  const { name, message } = causeOf(error);
  return coded ?? words.find(([pattern]) => pattern.test(`${name} ${message}`))?.[1];
}

function isFailure(value: unknown): value is Failure {
  return typeof value === 'string' && Object.hasOwn(writeFailures, value);
}

/** The system's own error, which alone tells more where ours does not. */
function causeOf(error: Error): Error {
  return error.cause instanceof Error ? error.cause : error;
}
