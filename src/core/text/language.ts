/** The languages that recognition reads; `unknown` is an honest answer, not an error. */
export type Language = 'de' | 'en' | 'unknown';

/** The languages in which the glossary has labels. */
export type LabelLanguage = Exclude<Language, 'unknown'>;

export const labelLanguages = ['en', 'de'] as const satisfies readonly LabelLanguage[];
