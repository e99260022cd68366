import * as vscode from 'vscode';
import { builtInTypes, type EntityType, type OwnType } from '../../core/index.js';
import { cssVariable } from '../analysts/analystColours.js';

const icons: ReadonlyMap<EntityType, string> = new Map([
  ['actor', 'organization'],
  ['resource', 'package'],
  ['agreement', 'law'],
]);

/** The icon of a type's rows, in the colour of its highlights. */
export function typeIcon(type: EntityType): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icons.get(type) ?? 'tag', new vscode.ThemeColor(themeColourOf(type)));
}

/** The colour of a type's highlights as style sheets write it. */
export function typeColour(type: EntityType, ownTypes: readonly OwnType[]): string {
  const own = ownTypes.find(({ id }) => id === type)?.colors;
  const { kind } = vscode.window.activeColorTheme;
  const isLight = kind === vscode.ColorThemeKind.Light || kind === vscode.ColorThemeKind.HighContrastLight;
  if (own !== undefined) return isLight ? own.light : own.dark;
  return cssVariable(themeColourOf(type));
}

function themeColourOf(type: EntityType): string {
  const name = builtInTypes.find((builtIn) => builtIn === type) ?? 'ownType';
  return `policyAnnotator.${name}Underline`;
}
