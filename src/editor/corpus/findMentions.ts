import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { CorpusEntity, EntityReference } from '../../core/index.js';
import { articleStatus } from '../articleFilter.js';
import type { Corpus } from './corpus.js';
import { byMentions, pickEntity } from './entityPicks.js';
import { locationsOf, peek } from './locations.js';

const { t } = vscode.l10n;

const referenceSchema = z.object({ type: z.string(), id: z.string() });

/** The commands that look for an entity's mentions in the workspace's folders. */
export function registerFindMentions(corpus: Corpus): vscode.Disposable {
  const show = ({ type, id }: EntityReference): Promise<void> => peek(locationsOf(corpus, type, id));
  const pickAndShow = async (entities: readonly CorpusEntity[], title: string): Promise<void> => {
    const picked = await pickEntity(entities, title);
    if (picked !== undefined) await show(picked);
  };
  const inArticle = async (
    of: (article: vscode.Uri) => CorpusEntity[] | undefined,
    title: string,
    nothing: string,
  ): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    const found = document && articleStatus(document) === 'article' ? of(document.uri) : undefined;
    if (found === undefined) say(t('Open an article of the folder first.'));
    else if (found.length === 0) say(nothing);
    else await pickAndShow(found, title);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('policyAnnotator.findMentions', async (asked: unknown) => {
      const reference = referenceSchema.safeParse(asked);
      if (reference.success) return show(reference.data);
      const entities = corpus.entities();
      if (entities.length > 0) return pickAndShow(byMentions(entities), t('Find Mentions'));
      say(t('No article of an open folder names anything yet.'));
    }),
    vscode.commands.registerCommand('policyAnnotator.newEntities', () =>
      inArticle(
        (article) => corpus.entitiesNewIn(article),
        t('Entities that no other article of the folder names'),
        t('Everything that this article names is named in another article of the folder too.'),
      ),
    ),
    vscode.commands.registerCommand('policyAnnotator.absentActors', () =>
      inArticle(
        (article) => corpus.knownActorsAbsentIn(article),
        t('Known actors of the folder that this article does not name'),
        t('This article names every known actor that two other articles of the folder name.'),
      ),
    ),
  );
}

function say(text: string): void {
  void vscode.window.showInformationMessage(text);
}
