import * as vscode from 'vscode';
import { type CorpusEntity, createEntitySearch, entityKey, type Reach, reaches } from '../../core/index.js';
import type { Corpus } from '../corpus/corpus.js';
import {
  byMentions,
  type EntityItem,
  entityItem,
  labelOf,
  mostShown,
  typeButtons,
} from '../corpus/entityPicks.js';
import { onAccept } from '../picks/onAccept.js';
import { countPassages, meetingArticles } from './meetings.js';
import { countsInWords, type MeetingQuery, reachInWords } from './meetingQuery.js';

const { t } = vscode.l10n;

/** A row that ends the choice, or one that stands for an entity. */
type Row = vscode.QuickPickItem & { readonly reach?: Reach; readonly entity?: CorpusEntity };

const remove: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('close'),
  tooltip: t('Leave it out again'),
};

/**
 * Asks for two or more entities, and how near they have to be named to each other. After the first, those are offered
 * that an article names with it. Nothing where the person gave up.
 *
 * @param chosen what is chosen already
 */
export function askForMeeting(
  corpus: Corpus,
  chosen: readonly CorpusEntity[],
): Promise<MeetingQuery | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  let shownType: string | undefined;
  let search = createEntitySearch<CorpusEntity>([]);
  let endings: Row[] = [];

  const offer = (): void => {
    const all = byMentions(chosen.length === 0 ? corpus.entities() : corpus.companionsOf(chosen));
    search = createEntitySearch(shownType === undefined ? all : all.filter(({ type }) => type === shownType));
  };
  const show = (): void => {
    const isTyping = pick.value.trim() !== '';
    const found = search(pick.value, mostShown).map((entity): Row => entityItem(entity));
    const heading = chosen.length === 0 ? t('named in the folder') : t('named in an article with them');
    pick.items = [
      ...(isTyping ? [] : endings),
      ...(isTyping || chosen.length === 0 ? [] : [separator(t('chosen')), ...chosen.map(chosenItem)]),
      separator(heading),
      ...(found.length > 0 ? found : [{ label: t('No such name'), alwaysShow: true }]),
    ];
  };
  const choose = (entities: readonly CorpusEntity[]): void => {
    chosen = entities;
    pick.title = titleOf(chosen);
    pick.placeholder =
      chosen.length === 0
        ? t('Choose the first one. Type a part of its name.')
        : chosen.length === 1
          ? t('Choose another one. Type a part of its name.')
          : t('Choose how near to each other, or one more.');
    endings = chosen.length < 2 ? [] : reaches.map((reach) => endingItem(corpus, chosen, reach));
    pick.value = '';
    offer();
    show();
  };

  const buttons = typeButtons(corpus.entities());
  pick.buttons = buttons;
  pick.ignoreFocusOut = true;
  choose(chosen);
  return new Promise((resolve) => {
    const leaveOut = (entity: CorpusEntity): void => {
      choose(chosen.filter((one) => entityKey(one) !== entityKey(entity)));
    };
    const subscriptions = vscode.Disposable.from(
      pick,
      pick.onDidChangeValue(show),
      pick.onDidTriggerButton((button) => {
        const type = buttons.find((one) => one === button)?.type;
        shownType = shownType === type ? undefined : type;
        offer();
        show();
      }),
      pick.onDidTriggerItemButton(({ item: { entity } }) => {
        if (entity !== undefined) leaveOut(entity);
      }),
      onAccept(pick, ({ reach, entity }) => {
        if (reach !== undefined) {
          resolve({ entities: chosen.map(({ type, id }) => ({ type, id })), reach });
          pick.hide();
        } else if (entity === undefined) return;
        else if (chosen.some((one) => entityKey(one) === entityKey(entity))) leaveOut(entity);
        else choose([...chosen, corpus.entity(entity.type, entity.id) ?? entity]);
      }),
      pick.onDidHide(() => {
        resolve(undefined);
        subscriptions.dispose();
      }),
    );
    pick.show();
  });
}

function titleOf(chosen: readonly CorpusEntity[]): string {
  const names = chosen.map(labelOf).join(' + ');
  switch (chosen.length) {
    case 0:
      return t('What is named together?');
    case 1:
      return t('What is named together with {0}?', names);
    default:
      return t('Where are {0} named together?', names);
  }
}

function endingItem(corpus: Corpus, entities: readonly CorpusEntity[], reach: Reach): Row {
  const articles = meetingArticles(corpus, { entities, reach });
  const counts = countsInWords(countPassages(articles), articles.length);
  return { label: `$(search) ${reachInWords(reach)}`, description: counts, alwaysShow: true, reach };
}

function chosenItem(entity: CorpusEntity): EntityItem {
  return { ...entityItem(entity), buttons: [remove] };
}

function separator(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
