import * as z from 'zod';
import { underlines } from './entityType.js';

/** Far longer than any name; it bounds what inflection makes of one. */
const longestName = 200;

const name = z.string().trim().min(1).max(longestName);
const names = z.array(name);
const namesPerLanguage = z.object({ en: names.optional(), de: names.optional() }).strict();
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .meta({ patternErrorMessage: 'Lower-case letters, digits and single hyphens between them.' });

/** One known entity, complete: as the built-in files write it down, and as the program works with it. */
export const glossaryEntrySchema = z
  .object({
    id: id.describe(
      'Unique per type: a state has its ISO 3166-1 alpha-3 code ("jpn"), everything else its English name in lower case with hyphens ("rare-earths").',
    ),
    type: name
      .describe('actor, resource, agreement or a type of your own from "types".')
      .meta({ examples: ['actor', 'resource', 'agreement'] }),
    subtype: name
      .optional()
      .describe('For example state, person, raw-material or treaty.')
      .meta({
        examples: [
          ...['state', 'organisation', 'company', 'person', 'grouping'],
          ...['raw-material', 'energy', 'component', 'technology', 'infrastructure', 'supply-chain'],
          ...['treaty', 'alliance', 'partnership', 'dialogue', 'summit', 'negotiation', 'initiative'],
        ],
      }),
    labels: z.object({ en: name, de: name }).strict().describe('What is shown, per language.'),
    aliases: namesPerLanguage
      .optional()
      .describe('Further names. Inflected forms ("des Blauseepakts") are found by rule.'),
    adjectives: namesPerLanguage
      .optional()
      .describe('Without ending in German ("japanisch"), as it stands in English ("Japanese").'),
    inhabitants: namesPerLanguage
      .optional()
      .describe('In the singular: "Japaner", "Japanese". Inflected by rule.'),
    capital: z
      .object({ id, en: names, de: names })
      .strict()
      .optional()
      .describe('The seat of government; where it acts it stands for the state.'),
    ambiguous: names
      .optional()
      .describe('Those of the names here that often mean something else: highlighted only with support.'),
    generic: z.boolean().optional().describe('A word that could be anything: highlighted only if eager.'),
    memberOf: z.array(z.string()).optional().describe('Ids of the groupings that this actor belongs to.'),
    parties: z.array(z.string()).optional().describe('Ids of the actors that made this agreement.'),
    year: z.number().int().optional().describe('The year in which an agreement was made.'),
    links: z
      .record(z.string(), z.string())
      .optional()
      .describe('What it is called elsewhere, for example { "wikidata": "Q17" }.'),
  })
  .strict();

const someLabels = z
  .object({ en: name.optional(), de: name.optional() })
  .strict()
  .refine(({ en, de }) => en !== undefined || de !== undefined)
  .meta({ minProperties: 1 });

/** An entry as an analyst writes it: one language is enough. */
export const ownEntrySchema = glossaryEntrySchema
  .extend({
    labels: someLabels.describe(
      'What is shown, per language. Given in one language only, it holds for both.',
    ),
    merged: z
      .array(z.string())
      .optional()
      .describe(
        'Ids of entities of the same type that are this one: whatever is found as one of them means this.',
      ),
  })
  .strict()
  .meta({
    description:
      'Something to highlight. With the type and id of a built-in entry it is laid over that: its label replaces, its names are added.',
    defaultSnippets: [
      {
        label: 'New entry',
        body: {
          id: '$1',
          type: '${2:agreement}',
          labels: { en: '$3', de: '$4' },
          aliases: { en: [], de: [] },
        },
      },
    ],
  });

const color = z
  .string()
  .regex(/^#(?:[0-9A-Fa-f]{3,4}|(?:[0-9A-Fa-f]{2}){3,4})$/)
  .meta({ format: 'color-hex' });

/** A type of the analyst's own. */
export const ownTypeSchema = z
  .object({
    id: id.describe('What stands as "type" in the entries: lower case with hyphens, for example "measure".'),
    labels: someLabels.optional().describe('What one thing of the type is called, per language.'),
    colors: z
      .object({
        light: color.describe('For light themes. Dark enough to be seen on white.'),
        dark: color.describe('For dark themes. Light enough to be seen on black.'),
      })
      .strict()
      .optional()
      .describe('Of the underline; the background is a breath of it. Without them the theme decides.'),
    underline: z.enum(underlines).optional().describe('So that the type is told without colour too.'),
  })
  .strict()
  .meta({
    description: 'A type of your own, beside actor, resource and agreement.',
    defaultSnippets: [
      {
        label: 'New type',
        body: {
          id: '${1:measure}',
          labels: { en: '${2:measure}', de: '${3:Maßnahme}' },
          colors: { light: '#0b6e4f', dark: '#5fd3a8' },
          underline: '${4:dashed}',
        },
      },
    ],
  });

/** What is never highlighted: words, or whatever is found of an entity. */
export const neverSchema = z.union([
  name.describe('Words that are never highlighted, in whatever case, nor anything inside them.'),
  z
    .object({ type: name, id })
    .strict()
    .meta({
      description: 'An entity that is never highlighted, whatever it is called.',
      defaultSnippets: [{ label: 'An entity', body: { type: '${1:actor}', id: '$2' } }],
    }),
]);

/** A glossary file without a look into its lists. */
export const glossaryOutlineSchema = z
  .object({
    $schema: z.string().optional(),
    title: z.string().optional().describe('What this glossary is about.'),
    source: z.string().optional().describe('Where its facts come from.'),
    licence: z.string().optional().describe('Under which licence others may use it.'),
    types: z.array(z.unknown()).optional(),
    entries: z.array(z.unknown()).optional(),
    never: z.array(z.unknown()).optional(),
  })
  .strict();

/** A whole glossary file; from it comes the JSON Schema that the editor completes, checks and explains by. */
export const glossaryFileSchema = glossaryOutlineSchema
  .extend({
    types: z
      .array(ownTypeSchema)
      .optional()
      .describe('Types of your own, beside actor, resource and agreement.'),
    entries: z.array(ownEntrySchema).optional().describe('What you know, beside and over what is built in.'),
    never: z
      .array(neverSchema)
      .optional()
      .describe('What is never highlighted: "words", or { "type", "id" } of an entity.'),
  })
  .strict();

export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;
export type OwnEntry = z.infer<typeof ownEntrySchema>;
