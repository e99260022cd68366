import type { LabelLanguage } from '../text/language.js';

/** `actor`, `resource`, `agreement`, or a type that the analyst's own glossary adds. */
export type EntityType = string;

/** The types that everybody has. */
export const builtInTypes = ['actor', 'resource', 'agreement'] as const;

/** How the mentions of an own type may be underlined, so that it is told without colour too. */
export const underlines = ['dashed', 'wavy', 'solid', 'dotted', 'double'] as const;
export type Underline = (typeof underlines)[number];

/** A type that the analyst's own glossary adds, and how its mentions look. */
export interface OwnType {
  readonly id: EntityType;
  /** What one thing of the type is called. */
  readonly labels: Readonly<Record<LabelLanguage, string>>;
  /** CSS hexadecimal colours; nothing where the theme decides. */
  readonly colors?: OwnColors;
  readonly underline: Underline;
}

/** A colour for each kind of theme: `#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`. */
export interface OwnColors {
  readonly light: string;
  readonly dark: string;
}

/** What a type looks like of which nothing is said but its id. */
export function plainType(id: EntityType): OwnType {
  const label = id.replaceAll('-', ' ');
  return { id, labels: { en: label, de: label }, underline: underlines[0] };
}
