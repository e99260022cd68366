export { createLexicon, type Lexicon } from './lexicon.js';
export { createTagger, type TaggedSpan, type Tagger } from './tagger.js';
export type { Label } from './tags.js';
