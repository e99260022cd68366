import { z } from 'zod';

const names = z.array(z.string().min(1));
const namesPerLanguage = z.object({ en: names.optional(), de: names.optional() }).strict();

/** One known entity, as the built-in files and the analyst's own glossary write it down. */
export const glossaryEntrySchema = z
  .object({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .describe(
        'Unique per type: a state has its ISO 3166-1 alpha-3 code, everything else its English name.',
      ),
    type: z.string().min(1).describe('actor, resource, agreement or a type of your own.'),
    subtype: z.string().min(1).optional().describe('For example state, raw-material or treaty.'),
    labels: z
      .object({ en: z.string().min(1), de: z.string().min(1) })
      .strict()
      .describe('What is shown, per language.'),
    aliases: namesPerLanguage.optional().describe('Further names; inflected forms are found by rule.'),
    adjectives: namesPerLanguage.optional().describe('"japanisch", "Japanese": the rule inflects.'),
    inhabitants: namesPerLanguage.optional().describe('"Japaner", "Japanese": the rule inflects.'),
    capital: z
      .object({ id: z.string().min(1), en: names, de: names })
      .strict()
      .optional()
      .describe('The seat of government; where it acts it stands for the state.'),
    ambiguous: names.optional().describe('Names of this entry that often mean something else.'),
    generic: z.boolean().optional().describe('A word that could be anything; not highlighted by default.'),
    memberOf: z.array(z.string()).optional().describe('Ids of groupings this actor belongs to.'),
    parties: z.array(z.string()).optional().describe('Ids of the actors that made this agreement.'),
    year: z.number().int().optional().describe('The year an agreement was made.'),
    links: z.record(z.string(), z.string()).optional().describe('Identifiers elsewhere, such as wikidata.'),
  })
  .strict();

/** One file of the built-in glossary: where its facts come from, and its entries. */
export const glossaryFileSchema = z
  .object({
    title: z.string(),
    source: z.string(),
    licence: z.string(),
    entries: z.array(glossaryEntrySchema),
  })
  .strict();

export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;
export type GlossaryFile = z.infer<typeof glossaryFileSchema>;
