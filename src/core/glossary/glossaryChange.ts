import type { LabelLanguage } from '../text/language.js';
import type { EntityReference } from './parseGlossary.js';
import type { OwnEntry } from './schema.js';

/** An entity as far as an entry of one's own needs to say it, should the file have none of it yet. */
export type EntityStub = Pick<OwnEntry, 'id' | 'type' | 'subtype' | 'labels' | 'aliases'>;

/**
 * One thing that an analyst says to the glossary for good.
 *
 * - `addEntry`: the file knows the entity from now on. Where it does already, the names are added to it.
 * - `addName`: the entity is called that too. A name that another entry has as an alias moves here.
 * - `never`: the words, or the entity, are never highlighted.
 * - `merge`: whatever is found as the entity with the id, of the same type, is the other.
 * - `unmerge`: the entity stands for itself again.
 * - `rename`: what the entity is shown as in the language; what it was shown as leads to it still.
 *
 * `builtIn` says whether the built-in glossary has the entity: an entry of one's own then says only what is
 * new. What is highlighted again by an addition no longer stands under `never`.
 */
export type GlossaryChange =
  | { readonly kind: 'addEntry'; readonly entry: OwnEntry }
  | {
      readonly kind: 'addName';
      readonly entity: EntityStub;
      readonly language: LabelLanguage;
      readonly name: string;
    }
  | { readonly kind: 'never'; readonly what: string | EntityReference }
  | { readonly kind: 'merge'; readonly id: string; readonly into: EntityStub }
  | { readonly kind: 'unmerge'; readonly entity: EntityReference }
  | {
      readonly kind: 'rename';
      readonly entity: EntityStub;
      readonly language: LabelLanguage;
      readonly label: string;
      readonly builtIn: boolean;
    };
