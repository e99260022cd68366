import * as vscode from 'vscode';
import {
  type AnnotationEdit,
  builtInTypes,
  contextOf,
  decideEverywhere,
  type EntityType,
  type Reading,
  reject,
  takeAs,
  targetsLike,
} from '../../core/index.js';
import type { ArticleView } from '../articles.js';
import { typeName } from '../messages.js';
import { typeIcon } from '../views/typeIcons.js';
import type { Decision, ReviewFlow } from './reviewFlow.js';
import { type Targeted, toldBy } from './reviewTarget.js';

/** Asks which entity a mention names. */
export type EntityPick = (targeted: Targeted) => Promise<Reading | undefined>;

/** The commands that decide on a mention, or on its entity in the whole article. */
export function registerDecisions(flow: ReviewFlow, pickEntity: EntityPick): vscode.Disposable {
  const decision = (
    name: string,
    decide: (targeted: Targeted, number?: number) => Promise<Decision | undefined> | Decision | undefined,
    asks = false,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(`policyAnnotator.${name}`, (...args: unknown[]) =>
      flow.decide(args, decide, asks && toldBy(args).number === undefined),
    );

  return vscode.Disposable.from(
    decision('accept', (targeted) => ({
      title: vscode.l10n.t('Accept “{0}”', wordsOf(targeted)),
      edits: takeAs(targeted.reviewer, targeted.target, targeted.target.reading),
    })),
    decision('reject', (targeted) => ({
      title: vscode.l10n.t('Reject “{0}”', wordsOf(targeted)),
      edits: reject(targeted.reviewer, targeted.target),
    })),
    decision('acceptInArticle', (targeted) => ({
      title: vscode.l10n.t('Accept {0} in This Article', labelOf(targeted)),
      edits: decideEverywhere(targeted.reviewer, targeted.target.reading, 'accepted'),
    })),
    decision('rejectInArticle', (targeted) => ({
      title: vscode.l10n.t('Reject {0} in This Article', labelOf(targeted)),
      edits: decideEverywhere(targeted.reviewer, targeted.target.reading, 'rejected'),
    })),
    decision(
      'setType',
      async (targeted, number) => typed(targeted, await typeOf(targeted, number), false),
      true,
    ),
    decision(
      'setTypeInArticle',
      async (targeted, number) => typed(targeted, await typeOf(targeted, number), true),
      true,
    ),
    decision('setEntity', async (targeted) => named(targeted, await pickEntity(targeted), false), true),
    decision(
      'setEntityInArticle',
      async (targeted) => named(targeted, await pickEntity(targeted), true),
      true,
    ),
  );
}

/** The mention's words as a person reads them, without mark-up. */
export function wordsOf({ view, target }: Pick<Targeted, 'view' | 'target'>): string {
  return contextOf(view.text, target.span).text;
}

function labelOf({ view, target: { reading } }: Targeted): string {
  return view.index.entity(reading.type, reading.entity)?.labels[view.language] ?? reading.entity;
}

function typed(targeted: Targeted, type: EntityType | undefined, everywhere: boolean): Decision | undefined {
  if (type === undefined) return undefined;
  const { entity } = targeted.target.reading;
  const name = typeName(type, targeted.view.ownTypes);
  return {
    title: vscode.l10n.t('Set Type of “{0}” to {1}', wordsOf(targeted), name),
    edits: takenAs(targeted, { type, entity }, everywhere),
    stayAt: targeted.target.span,
  };
}

function named(targeted: Targeted, reading: Reading | undefined, everywhere: boolean): Decision | undefined {
  if (reading === undefined) return undefined;
  return {
    title: vscode.l10n.t('Set Entity of “{0}”', wordsOf(targeted)),
    edits: takenAs(targeted, { type: reading.type, entity: reading.entity }, everywhere),
    stayAt: targeted.target.span,
  };
}

/** The mention, or each one of the same entity, is taken as something. */
function takenAs({ reviewer, target }: Targeted, reading: Reading, everywhere: boolean): AnnotationEdit[] {
  const targets = everywhere ? targetsLike(reviewer, target) : [target];
  return targets.flatMap((one) => takeAs(reviewer, one, reading));
}

/** The types in the order of their digits. */
function typesOf({ ownTypes }: ArticleView): EntityType[] {
  return [...builtInTypes, ...ownTypes.map(({ id }) => id)];
}

/** The type that a digit stands for, or that the person picks. */
async function typeOf(
  { view, target }: Targeted,
  number: number | undefined,
): Promise<EntityType | undefined> {
  const types = typesOf(view);
  if (number !== undefined) return types[number - 1];
  const items = types.map((type, index) => ({
    label: `$(${typeIcon(type).id}) ${typeName(type, view.ownTypes)}`,
    description: type === target.reading.type ? vscode.l10n.t('as now') : String(index + 1),
    type,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What is it?') });
  return picked?.type;
}
