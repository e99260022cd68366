import * as vscode from 'vscode';
import type { Corpus } from '../corpus/corpus.js';
import { countPassages, meetingArticles, signatureOf } from './meetings.js';
import {
  countsInWords,
  type MeetingQuery,
  namesOf,
  parseMeetingQuery,
  reachInWords,
} from './meetingQuery.js';
import { type MeetingsText, meetingsText, type PlacedLine } from './meetingsText.js';

const { t } = vscode.l10n;

/** The scheme of the read-only documents that list where entities meet. */
export const meetingsScheme = 'policy-meetings';

/** Nobody reads further, and each of them is a file to be read. */
const mostArticles = 2_000;
/** What is found may change many times a second while the folder is read; it is written anew after a pause. */
const pause = 1_000;

const selector: vscode.DocumentSelector = { scheme: meetingsScheme };

/** A document that is open: what it says, and the meetings that it was written for. */
interface Written extends MeetingsText {
  readonly found: string;
}

/** The read-only documents that list meetings like the results of a search, with links to the places. */
export class MeetingDocuments
  implements
    vscode.TextDocumentContentProvider,
    vscode.DocumentLinkProvider,
    vscode.DefinitionProvider,
    vscode.Disposable
{
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #written = new Map<string, Written>();
  readonly #marks = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('searchEditor.findMatchBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('searchEditor.findMatchBorder'),
  });
  readonly #subscriptions: vscode.Disposable;
  readonly #corpus: Corpus;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#changed.event;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
    const showMarks = (): void => {
      for (const editor of vscode.window.visibleTextEditors)
        if (editor.document.uri.scheme === meetingsScheme)
          editor.setDecorations(this.#marks, this.#writtenIn(editor.document)?.marks ?? []);
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#marks,
      vscode.workspace.registerTextDocumentContentProvider(meetingsScheme, this),
      vscode.languages.registerDocumentLinkProvider(selector, this),
      vscode.languages.registerDefinitionProvider(selector, this),
      vscode.window.onDidChangeVisibleTextEditors(showMarks),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.scheme === meetingsScheme) showMarks();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#written.delete(uri.toString())),
      corpus.onDidChange(() => {
        this.#waiting ??= setTimeout(() => {
          this.#waiting = undefined;
          this.#refreshChanged();
        }, pause);
      }),
    );
  }

  /** Opens the document that lists a query's meetings. */
  async open(query: MeetingQuery): Promise<void> {
    const address = addressOf(query, this.#corpus);
    this.#changed.fire(address);
    const document = await vscode.workspace.openTextDocument(address);
    await vscode.window.showTextDocument(document, { preview: false });
  }

  async provideTextDocumentContent(address: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const query = queryOf(address);
    if (query === undefined) return '';
    const articles = meetingArticles(this.#corpus, query);
    const head = [
      `${namesOf(query, this.#corpus)} ${reachInWords(query.reach)}`,
      countsInWords(countPassages(articles), articles.length),
    ];
    if (articles.length > mostArticles) head.push(t('Only the first {0} articles are listed.', mostArticles));
    const listed = articles.slice(0, mostArticles);
    const text = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: t('Reading the articles') },
      () => meetingsText(head, listed, () => token.isCancellationRequested),
    );
    this.#written.set(address.toString(), { ...text, found: signatureOf(articles) });
    return text.text;
  }

  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    return (this.#writtenIn(document)?.places ?? []).map(
      ({ link, article, range }) => new vscode.DocumentLink(link, withSelection(article, range)),
    );
  }

  /** The whole line leads to its place: “Go to Definition” and “Peek Definition” do by keyboard what a link does. */
  provideDefinition(
    document: vscode.TextDocument,
    { line }: vscode.Position,
  ): vscode.LocationLink[] | undefined {
    const place = this.#placeIn(document, line);
    if (place === undefined) return undefined;
    const targetRange = place.range ?? new vscode.Range(0, 0, 0, 0);
    const originSelectionRange = document.lineAt(line).range;
    return [{ originSelectionRange, targetUri: place.article, targetRange }];
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#subscriptions.dispose();
  }

  #placeIn(document: vscode.TextDocument, line: number): PlacedLine | undefined {
    return this.#writtenIn(document)?.places.find((place) => place.line === line);
  }

  #writtenIn({ uri }: vscode.TextDocument): Written | undefined {
    return this.#written.get(uri.toString());
  }

  #refreshChanged(): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      const query = uri.scheme === meetingsScheme ? queryOf(uri) : undefined;
      if (query === undefined) continue;
      const found = signatureOf(meetingArticles(this.#corpus, query));
      if (found !== this.#written.get(uri.toString())?.found) this.#changed.fire(uri);
    }
  }
}

/** The address of a query's document; its last part is the title of the tab. */
function addressOf(query: MeetingQuery, corpus: Corpus): vscode.Uri {
  const title = namesOf(query, corpus).replace(/[\p{C}/\\]+/gu, ' ');
  const path = `/${title} ${reachInWords(query.reach)}.meetings`;
  return vscode.Uri.from({ scheme: meetingsScheme, path, query: JSON.stringify(query) });
}

/** The query that an address stands for; nothing where it is none of ours. */
function queryOf(address: vscode.Uri): MeetingQuery | undefined {
  try {
    return parseMeetingQuery(JSON.parse(address.query));
  } catch {
    return undefined;
  }
}

/** The article's address with a selection, as the editor's own opener reads it. */
function withSelection(article: vscode.Uri, range: vscode.Range | undefined): vscode.Uri {
  if (range === undefined) return article;
  const inWords = ({ line, character }: vscode.Position): string => `L${line + 1},${character + 1}`;
  return article.with({ fragment: `${inWords(range.start)}-${inWords(range.end)}` });
}
