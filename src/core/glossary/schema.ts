import * as z from 'zod/mini';
import { underlines } from './entityType.js';

/** Far longer than any name; it bounds what inflection makes of one. */
const longestName = 200;

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestName));
const names = z.array(name);
const someNames = z.optional(names);
const namesPerLanguage = z.optional(z.strictObject({ en: someNames, de: someNames }));
const id = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    z.meta({ patternErrorMessage: 'Lower-case letters, digits and single hyphens between them.' }),
  );
const ids = z.optional(z.array(z.string()));
const sentence = z.optional(z.string());

/** One known entity, complete: as the built-in files write it down, and as the program works with it. */
export const glossaryEntrySchema = z.strictObject({
  id: id.check(
    z.describe(
      'Unique per type: a state has its ISO 3166-1 alpha-3 code ("jpn"), everything else its English name in lower case with hyphens ("rare-earths").',
    ),
  ),
  type: name.check(
    z.meta({
      description: 'actor, resource, agreement or a type of your own from "types".',
      examples: ['actor', 'resource', 'agreement'],
    }),
  ),
  subtype: z.optional(name).check(
    z.meta({
      description: 'For example state, person, raw-material or treaty.',
      examples: [
        ...['state', 'organisation', 'company', 'person', 'grouping'],
        ...['raw-material', 'energy', 'component', 'technology', 'infrastructure', 'supply-chain'],
        ...['treaty', 'alliance', 'partnership', 'dialogue', 'summit', 'negotiation', 'initiative'],
      ],
    }),
  ),
  labels: z.strictObject({ en: name, de: name }).check(z.describe('What is shown, per language.')),
  aliases: namesPerLanguage.check(
    z.describe('Further names. Inflected forms ("des Blauseepakts") are found by rule.'),
  ),
  adjectives: namesPerLanguage.check(
    z.describe('Without ending in German ("japanisch"), as it stands in English ("Japanese").'),
  ),
  inhabitants: namesPerLanguage.check(
    z.describe('In the singular: "Japaner", "Japanese". Inflected by rule.'),
  ),
  capital: z
    .optional(z.strictObject({ id, en: names, de: names }))
    .check(z.describe('The seat of government; where it acts it stands for the state.')),
  ambiguous: someNames.check(
    z.describe('Those of the names here that often mean something else: highlighted only with support.'),
  ),
  generic: z
    .optional(z.boolean())
    .check(z.describe('A word that could be anything: highlighted only if eager.')),
  memberOf: ids.check(z.describe('Ids of the groupings that this actor belongs to.')),
  parties: ids.check(z.describe('Ids of the actors that made this agreement.')),
  year: z.optional(z.int()).check(z.describe('The year in which an agreement was made.')),
  links: z
    .optional(z.record(z.string(), z.string()))
    .check(z.describe('What it is called elsewhere, for example { "wikidata": "Q17" }.')),
});

const someLabels = z.strictObject({ en: z.optional(name), de: z.optional(name) }).check(
  z.refine(({ en, de }) => en !== undefined || de !== undefined),
  z.meta({ minProperties: 1 }),
);

/** An entry as an analyst writes it: one language is enough. */
export const ownEntrySchema = z
  .extend(glossaryEntrySchema, {
    labels: someLabels.check(
      z.describe('What is shown, per language. Given in one language only, it holds for both.'),
    ),
    merged: ids.check(
      z.describe(
        'Ids of entities of the same type that are this one: whatever is found as one of them means this.',
      ),
    ),
  })
  .check(
    z.meta({
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
    }),
  );

const color = z
  .string()
  .check(z.regex(/^#(?:[0-9A-Fa-f]{3,4}|(?:[0-9A-Fa-f]{2}){3,4})$/), z.meta({ format: 'color-hex' }));

/** A type of the analyst's own. */
export const ownTypeSchema = z
  .strictObject({
    id: id.check(
      z.describe('What stands as "type" in the entries: lower case with hyphens, for example "measure".'),
    ),
    labels: z.optional(someLabels).check(z.describe('What one thing of the type is called, per language.')),
    colors: z
      .optional(
        z.strictObject({
          light: color.check(z.describe('For light themes. Dark enough to be seen on white.')),
          dark: color.check(z.describe('For dark themes. Light enough to be seen on black.')),
        }),
      )
      .check(
        z.describe('Of the underline; the background is a breath of it. Without them the theme decides.'),
      ),
    underline: z
      .optional(z.enum(underlines))
      .check(z.describe('So that the type is told without colour too.')),
  })
  .check(
    z.meta({
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
    }),
  );

/** What is never highlighted: words, or whatever is found of an entity. */
export const neverSchema = z.union([
  name.check(z.describe('Words that are never highlighted, in whatever case, nor anything inside them.')),
  z.strictObject({ type: name, id }).check(
    z.meta({
      description: 'An entity that is never highlighted, whatever it is called.',
      defaultSnippets: [{ label: 'An entity', body: { type: '${1:actor}', id: '$2' } }],
    }),
  ),
]);

const list = z.optional(z.array(z.unknown()));

/** A glossary file without a look into its lists. */
export const glossaryOutlineSchema = z.strictObject({
  $schema: sentence,
  title: sentence.check(z.describe('What this glossary is about.')),
  source: sentence.check(z.describe('Where its facts come from.')),
  licence: sentence.check(z.describe('Under which licence others may use it.')),
  types: list,
  entries: list,
  never: list,
});

/** A whole glossary file; from it comes the JSON Schema that the editor completes, checks and explains by. */
export const glossaryFileSchema = z.extend(glossaryOutlineSchema, {
  types: z
    .optional(z.array(ownTypeSchema))
    .check(z.describe('Types of your own, beside actor, resource and agreement.')),
  entries: z
    .optional(z.array(ownEntrySchema))
    .check(z.describe('What you know, beside and over what is built in.')),
  never: z
    .optional(z.array(neverSchema))
    .check(z.describe('What is never highlighted: "words", or { "type", "id" } of an entity.')),
});

export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;
export type OwnEntry = z.infer<typeof ownEntrySchema>;
