import type * as vscode from 'vscode';

const key = 'analystColours';

/** How many colours the manifest contributes: policyAnnotator.analyst1, 2 … */
export const analystColourCount = 6;

/**
 * Gives each analyst of the workspace a colour, in the order in which they were met, and keeps it over
 * restarts. With more analysts than colours, colours come again.
 */
export class AnalystColours {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** The analysts met so far. */
  get analysts(): readonly string[] {
    const names = this.#state.get<unknown>(key);
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  }

  /** The id of the analyst's colour in themes. */
  colourOf(analyst: string): string {
    const known = this.analysts;
    const index = known.indexOf(analyst);
    if (index === -1) void this.#state.update(key, [...known, analyst]);
    return `policyAnnotator.analyst${((index === -1 ? known.length : index) % analystColourCount) + 1}`;
  }
}

/** The style sheets' name of a theme's colour. */
export function cssVariable(colour: string): string {
  return `var(--vscode-${colour.replaceAll('.', '-')})`;
}
