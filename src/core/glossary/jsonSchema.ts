import * as z from 'zod/mini';
import { glossaryFileSchema } from './schema.js';

/**
 * The JSON Schema (draft 7, which editors know best) of a glossary file, from the schemas that reading uses.
 * It holds VS Code's own words too: snippets, and that comments and trailing commas are welcome.
 */
export function glossaryJsonSchema(): object {
  return {
    ...z.toJSONSchema(glossaryFileSchema, { target: 'draft-7', io: 'input' }),
    title: 'Glossary of Policy Annotator',
    allowComments: true,
    allowTrailingCommas: true,
  };
}
