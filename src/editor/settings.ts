import * as vscode from 'vscode';
import { type Eagerness, eagernessLevels } from '../core/index.js';

const section = 'policyAnnotator';

/** How much a hover card tells. */
export const hoverDetails = ['short', 'compact', 'full'] as const;
export type HoverDetail = (typeof hoverDetails)[number];

/** The settings that hold for a document or a folder; with nothing given, for the window. */
export interface Settings {
  readonly enabled: boolean;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly eagerness: Eagerness;
  readonly maximumLength: number;
  readonly hoverDetail: HoverDetail;
  /** Whether the folder's articles are indexed. */
  readonly indexing: boolean;
  readonly hoverMentions: number;
  /** Whether the outline lists the entities too. */
  readonly outlineEntities: boolean;
  /** Whether the mentions are counted above each heading. */
  readonly headingCounts: boolean;
  /** Whether other names of an entity are followed by its label. */
  readonly entityHints: boolean;
  readonly analyst: string;
  /** As it was typed; empty where sidecars lie beside their articles. */
  readonly sidecarsFolder: string;
  readonly snapshotsLocation: 'extension' | 'workspace';
}

/** Reads the settings as they are now; a value of a wrong type counts as not set, a number out of bounds as the nearest bound. */
export function settingsFor(scope?: vscode.ConfigurationScope): Settings {
  const configuration = vscode.workspace.getConfiguration(section, scope);
  const text = (name: string): string => {
    const value = configuration.get<unknown>(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const number = (name: string, otherwise: number, least: number, most = Infinity): number => {
    const value = configuration.get<unknown>(name);
    const set = typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
    return Math.min(Math.max(Math.round(set), least), most);
  };
  const globs = (name: string): string[] => {
    const set = configuration.get<unknown>(name);
    const value = Array.isArray(set) ? set : configuration.inspect<unknown>(name)?.defaultValue;
    return Array.isArray(value) ? value.filter((glob) => typeof glob === 'string') : [];
  };
  return {
    enabled: configuration.get<unknown>('enabled') !== false,
    include: globs('include'),
    exclude: globs('exclude'),
    eagerness: eagernessLevels.find((level) => level === text('eagerness')) ?? 'middle',
    maximumLength: number('maximumLength', 1_000_000, 1000),
    hoverDetail: hoverDetails.find((detail) => detail === text('hoverDetail')) ?? 'compact',
    outlineEntities: configuration.get<unknown>('outlineEntities') === true,
    headingCounts: configuration.get<unknown>('headingCounts') === true,
    entityHints: configuration.get<unknown>('entityHints') === true,
    indexing: configuration.get<unknown>('index.enabled') !== false,
    hoverMentions: number('hoverMentions', 8, 0, 100),
    analyst: text('analyst'),
    sidecarsFolder: text('sidecars.folder'),
    snapshotsLocation: text('snapshots.location') === 'workspace' ? 'workspace' : 'extension',
  };
}

/** Whether the event touches a setting of ours. */
export function touchesSettings(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(section);
}

/** Switches the folder's articles on or off, in the folder's own settings. */
export async function setEnabled(folder: vscode.WorkspaceFolder, enabled: boolean): Promise<void> {
  await vscode.workspace
    .getConfiguration(section, folder.uri)
    .update('enabled', enabled, vscode.ConfigurationTarget.WorkspaceFolder);
}

/** Sets where the sidecars of a workspace folder lie, in the folder's own settings; nothing: beside their articles. */
export async function setSidecarsFolder(
  folder: vscode.WorkspaceFolder,
  path: string | undefined,
): Promise<void> {
  await vscode.workspace
    .getConfiguration(section, folder.uri)
    .update('sidecars.folder', path, vscode.ConfigurationTarget.WorkspaceFolder);
}

/** Whether the event changes where a folder's sidecars lie. */
export function touchesSidecarsFolder(
  event: vscode.ConfigurationChangeEvent,
  folder: vscode.WorkspaceFolder,
): boolean {
  return event.affectsConfiguration(`${section}.sidecars.folder`, folder.uri);
}

/** Keeps the analyst's name for all windows. */
export async function setAnalyst(name: string): Promise<void> {
  await vscode.workspace.getConfiguration(section).update('analyst', name, vscode.ConfigurationTarget.Global);
}
