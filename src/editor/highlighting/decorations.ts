import * as vscode from 'vscode';
import {
  type EntityType,
  type Highlight,
  type OwnType,
  plainType,
  type Underline,
} from '../../core/index.js';

/** How each built-in type is underlined, so that it is told without colour too. */
const builtInUnderlines: ReadonlyMap<EntityType, Underline> = new Map([
  ['actor', 'solid'],
  ['resource', 'dotted'],
  ['agreement', 'double'],
]);

/** The decoration types of the highlights, each made when first needed, and unmade when nobody shows it. */
export class Decorations implements vscode.Disposable {
  readonly #made = new Map<string, vscode.TextEditorDecorationType>();

  /** The decoration type for highlights like this one. A type of no glossary has the theme's colours. */
  of(
    { type, ...face }: Omit<Highlight, 'span'>,
    ownTypes: readonly OwnType[],
  ): vscode.TextEditorDecorationType {
    const underline = builtInUnderlines.get(type);
    const own = ownTypes.find(({ id }) => id === type) ?? plainType(type);
    const key = JSON.stringify([
      face.look,
      face.level,
      ...(underline === undefined ? [own.underline, own.colors] : [type]),
    ]);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const decoration = vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      ...(underline === undefined ? ownOptions(own, face) : themedOptions(type, underline, face)),
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

/** What a highlight of a type looks like. */
type Face = Pick<Highlight, 'look' | 'level'>;

/** In the colours that the manifest contributes for `name`: a theme or a person may change them. */
function themedOptions(name: string, underline: Underline, face: Face): vscode.DecorationRenderOptions {
  const line = new vscode.ThemeColor(`policyAnnotator.${name}Underline`);
  return {
    ...linesOf(underline, face, `var(--vscode-policyAnnotator-${name}Underline)`),
    ...(face.look !== 'light' && {
      backgroundColor: new vscode.ThemeColor(`policyAnnotator.${name}Background`),
      overviewRulerColor: line,
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    }),
  };
}

/** In the colours that the glossary gives; high contrast adds a border that the manifest contributes. */
function ownOptions({ colors, underline }: OwnType, face: Face): vscode.DecorationRenderOptions {
  const border = {
    outline: '1px solid',
    outlineColor: new vscode.ThemeColor('policyAnnotator.ownTypeBorder'),
  };
  if (colors === undefined) return { ...themedOptions('ownType', underline, face), ...border };
  const inTheme = (color: string): vscode.ThemableDecorationRenderOptions => ({
    ...linesOf(underline, face, color),
    ...(face.look !== 'light' && { backgroundColor: faint(color), overviewRulerColor: color }),
  });
  return {
    ...border,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    light: inTheme(colors.light),
    dark: inTheme(colors.dark),
  };
}

/**
 * A line below the words, or above them where other highlights share them: of two lines below the same words the editor
 * draws one. What an analyst decided has a frame, what is furthest out as well.
 */
function linesOf(
  underline: Underline,
  { look, level }: Face,
  color: string,
): vscode.ThemableDecorationRenderOptions {
  const isFramed = look === 'annotated' || level > 1;
  const width = look === 'light' ? 1 : 2;
  if (level === 0) {
    const line = `underline ${underline} ${color}; text-decoration-thickness: ${width}px`;
    return {
      textDecoration: `${line}; text-underline-offset: 3px; text-decoration-skip-ink: none`,
      ...(isFramed && { border: '1px solid', borderColor: color }),
    };
  }
  const style = underline === 'wavy' ? 'dashed' : underline;
  return {
    // A double line needs three pixels to show.
    borderWidth: `${width + 1}px 1px ${isFramed ? 1 : 0}px`,
    borderStyle: `${style} solid solid`,
    borderColor: color,
  };
}

/** A breath of a hexadecimal colour, whatever its own opacity. */
function faint(color: string): string {
  const digits = color.slice(1);
  const rgb = digits.length < 6 ? Array.from(digits.slice(0, 3), (digit) => digit + digit).join('') : digits;
  return `#${rgb.slice(0, 6)}26`;
}
