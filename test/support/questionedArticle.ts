import type * as vscode from 'vscode';
import {
  annotateSelection,
  eventually,
  hoverOn,
  readFile,
  select,
  setAnalyst,
  showArticle,
  writeFile,
} from './inEditor.js';

/** Who annotates. */
export const analyst = 'Question Tester';
/** The article in which “the quota” is annotated. */
export const formerText = [
  '# Nets',
  'The council of Tromsø met in March. It agreed on the size of the nets.',
  'The ministers will review the quota in autumn.',
  'The harbour stays open.',
]
  .join('\n\n')
  .concat('\n');
/** The same with other words in the place of the annotated ones. */
export const replaced = formerText.replace('the quota', 'the catch limits');

/** Makes the tester of questions the analyst. */
export function beTheTester(): Promise<void> {
  return setAnalyst(analyst);
}

interface AnnotatedArticle {
  readonly name: string;
  readonly editor: vscode.TextEditor;
  /** The name of the sidecar, and what was first written there. */
  readonly sidecar: string;
  readonly json: string;
  readonly id: string;
}

/** Makes an article in which “the quota” is annotated. */
export async function annotated(stem: string): Promise<AnnotatedArticle> {
  // A name of its own each time: a test that is tried again must not find what the first try left.
  const name = `${stem}-${crypto.randomUUID().slice(0, 8)}.md`;
  const editor = await showArticle(name, formerText);
  select(editor, 'the quota');
  await annotateSelection();
  const sidecar = `${name}.question-tester.annotations.json`;
  const json = await eventually(() => readFile(sidecar));
  const [id = ''] = /urn:uuid:[0-9a-f-]+/.exec(json) ?? [];
  return { name, editor, sidecar, json, id };
}

/** Another program gives the open article another text. */
export async function changeOutside({ editor, name }: AnnotatedArticle, text: string): Promise<void> {
  await writeFile(name, text);
  await eventually(() => (editor.document.getText() === text ? true : undefined));
}

/** The card that asks about the words, once it does. */
export function asks(editor: vscode.TextEditor, words: string, nth = 1): Promise<string> {
  return eventually(async () => {
    const card = await hoverOn(editor, words, nth);
    return card.includes('Does the annotation of') ? card : undefined;
  });
}
