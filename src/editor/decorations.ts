import * as vscode from 'vscode';
import {
  type EntityType,
  type HighlightLook,
  type OwnType,
  plainType,
  type Underline,
} from '../core/index.js';

/** How each built-in type is underlined, so that it is told without colour too. */
const builtInUnderlines: ReadonlyMap<EntityType, Underline> = new Map([
  ['actor', 'solid'],
  ['resource', 'dotted'],
  ['agreement', 'double'],
]);

/** The decoration types of the highlights, each made when first needed, and unmade when nobody shows it. */
export class Decorations implements vscode.Disposable {
  readonly #made = new Map<string, vscode.TextEditorDecorationType>();

  /** The decoration type for an entity type in one of its looks. A type of no glossary has the theme's colours. */
  of(type: EntityType, look: HighlightLook, ownTypes: readonly OwnType[]): vscode.TextEditorDecorationType {
    const underline = builtInUnderlines.get(type);
    const own = ownTypes.find(({ id }) => id === type) ?? plainType(type);
    const key = JSON.stringify([look, ...(underline === undefined ? [own.underline, own.colors] : [type])]);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const decoration = vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      ...(underline === undefined ? ownOptions(own, look) : themedOptions(type, underline, look)),
    });
    this.#made.set(key, decoration);
    return decoration;
  }

  /** All that are made. */
  all(): vscode.TextEditorDecorationType[] {
    return [...this.#made.values()];
  }

  /** Unmakes all others. */
  keepOnly(inUse: ReadonlySet<vscode.TextEditorDecorationType>): void {
    for (const [key, decoration] of this.#made) {
      if (inUse.has(decoration)) continue;
      decoration.dispose();
      this.#made.delete(key);
    }
  }

  dispose(): void {
    this.keepOnly(new Set());
  }
}

/** In the colours that the manifest contributes for `name`: a theme or a person may change them. */
function themedOptions(
  name: string,
  underline: Underline,
  look: HighlightLook,
): vscode.DecorationRenderOptions {
  const line = new vscode.ThemeColor(`policyAnnotator.${name}Underline`);
  return {
    textDecoration: underlineOf(underline, `var(--vscode-policyAnnotator-${name}Underline)`, look),
    ...(look !== 'light' && {
      backgroundColor: new vscode.ThemeColor(`policyAnnotator.${name}Background`),
      overviewRulerColor: line,
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    }),
    ...(look === 'annotated' && { border: '1px solid', borderColor: line }),
  };
}

/** In the colours that the glossary gives; high contrast adds a border that the manifest contributes. */
function ownOptions({ colors, underline }: OwnType, look: HighlightLook): vscode.DecorationRenderOptions {
  const border = {
    outline: '1px solid',
    outlineColor: new vscode.ThemeColor('policyAnnotator.ownTypeBorder'),
  };
  if (colors === undefined) return { ...themedOptions('ownType', underline, look), ...border };
  const inTheme = (color: string): vscode.ThemableDecorationRenderOptions => ({
    textDecoration: underlineOf(underline, color, look),
    ...(look !== 'light' && { backgroundColor: faint(color), overviewRulerColor: color }),
    ...(look === 'annotated' && { border: '1px solid', borderColor: color }),
  });
  return {
    ...border,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    light: inTheme(colors.light),
    dark: inTheme(colors.dark),
  };
}

function underlineOf(underline: Underline, color: string, look: HighlightLook): string {
  const width = look === 'light' ? '1px' : '2px';
  return `underline ${underline} ${color}; text-decoration-thickness: ${width}; text-underline-offset: 3px; text-decoration-skip-ink: none`;
}

/** A breath of a hexadecimal colour, whatever its own opacity. */
function faint(color: string): string {
  const digits = color.slice(1);
  const rgb = digits.length < 6 ? Array.from(digits.slice(0, 3), (digit) => digit + digit).join('') : digits;
  return `#${rgb.slice(0, 6)}26`;
}
