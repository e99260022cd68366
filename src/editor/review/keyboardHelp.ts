import * as vscode from 'vscode';
import * as z from 'zod/mini';

const keybindingSchema = z.object({
  command: z.string(),
  key: z.string(),
  mac: z.optional(z.string()),
  when: z._default(z.string(), ''),
  args: z.optional(
    z.looseObject({
      number: z.optional(z.number()),
      /** What the key's command runs. */
      command: z.optional(z.string()),
      /** The commands that it runs one after the other; the last one is what the key is for. */
      commands: z.optional(z.array(z.string())),
    }),
  ),
});
type Keybinding = z.infer<typeof keybindingSchema>;

/** What the manifest says of keys and commands; VS Code has put its strings into the person's language. */
const manifestSchema = z.object({
  contributes: z.object({
    commands: z.array(z.object({ command: z.string(), title: z.string() })),
    keybindings: z.array(keybindingSchema),
  }),
});

/** The command that lists all keys, as the manifest binds them; choosing one runs its command. */
export function registerKeyboardHelp({ extension }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('policyAnnotator.keyboardHelp', async () => {
    const picked = await vscode.window.showQuickPick(keyItems(extension), {
      title: vscode.l10n.t('Keys of Policy Annotator'),
      placeHolder: vscode.l10n.t('Choose one to run it, or press Escape.'),
      matchOnDescription: true,
    });
    if (picked?.binding === undefined) return;
    const { command, args, when } = picked.binding;
    const view = viewIn(when);
    // What a list's key does depends on the rows that are chosen there.
    if (view !== undefined) await vscode.commands.executeCommand(`${view}.focus`);
    else if (args?.command !== undefined) await vscode.commands.executeCommand(args.command);
    // As from the palette, so that it works outside of a review too; the row of the digits asks which one.
    else await vscode.commands.executeCommand(command, { ...args, review: false, number: undefined });
  });
}

/** All keys, by where they work, each group under its heading. */
function keyItems({ packageJSON }: vscode.Extension<unknown>) {
  const { commands, keybindings } = manifestSchema.parse(packageJSON).contributes;
  const titles = new Map(commands.map(({ command, title }) => [command, title]));
  const itemOf = (binding: Keybinding) => ({
    label: isDigit(binding) ? `${keyInWords(binding.key)} … 9` : keyInWords(binding.key),
    description: descriptionOf(binding, titles),
    binding,
  });
  const inReview = keybindings.filter(({ when }) => /(?<!!)policyAnnotator\.reviewMode/.test(when));
  const inLists = keybindings.filter(({ when }) => when.includes('focusedView'));
  const elsewhere = keybindings.filter(
    (binding) => !inReview.includes(binding) && !inLists.includes(binding),
  );
  const heading = (label: string) => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    binding: undefined,
  });
  return [
    heading(vscode.l10n.t('In review mode')),
    ...inReview.filter(isListed).map(itemOf),
    heading(vscode.l10n.t('In an article')),
    ...elsewhere.filter(isListed).map(itemOf),
    heading(vscode.l10n.t('In a list of the side bar')),
    ...inLists.filter(isListed).map(itemOf),
  ];
}

/** What the key does, and which one it is on macOS, where that is another one: we cannot know which machine has the keyboard. */
function descriptionOf(binding: Keybinding, titles: ReadonlyMap<string, string>): string {
  const { key, mac = key } = binding;
  const title = titleOf(binding, titles);
  return mac === key ? title : `${title} · ${vscode.l10n.t('{0} on macOS', keyInWords(mac))}`;
}

/** Commands of VS Code that keys of ours run, and what they do here. */
const others: Readonly<Record<string, () => string>> = {
  'editor.action.showHover': () => vscode.l10n.t('Show the card of the mention'),
};

function titleOf(binding: Keybinding, titles: ReadonlyMap<string, string>): string {
  const command = binding.args?.command ?? binding.args?.commands?.at(-1) ?? binding.command;
  const title = titles.get(command) ?? others[command]?.() ?? command;
  return isDigit(binding)
    ? vscode.l10n.t('{0} 1 actor, 2 resource, 3 agreement, then your own types', title)
    : title;
}

function isDigit({ args }: Keybinding): boolean {
  return args?.number !== undefined;
}

/** The view whose list a key is for. */
function viewIn(when: string): string | undefined {
  return /focusedView == (\S+)/.exec(when)?.[1];
}

/** The digits share a row, and so do a key for one row and for several; what all lists have stands with the article's keys. */
function isListed({ command, args, when }: Keybinding): boolean {
  const isForAllLists = when.includes('focusedView') && viewIn(when) === undefined;
  return (
    command !== 'noop' &&
    (args?.number ?? 1) === 1 &&
    !when.includes('&& listMultiSelection') &&
    !isForAllLists
  );
}

const modifiers: ReadonlyMap<string, () => string> = new Map([
  ['ctrl', () => vscode.l10n.t('Ctrl')],
  ['cmd', () => '⌘'],
  ['shift', () => vscode.l10n.t('Shift')],
  ['alt', () => vscode.l10n.t('Alt')],
  ['left', () => '←'],
  ['right', () => '→'],
  ['escape', () => vscode.l10n.t('Esc')],
  ['tab', () => vscode.l10n.t('Tab')],
  ['delete', () => vscode.l10n.t('Delete')],
  ['backspace', () => '⌫'],
  ['enter', () => vscode.l10n.t('Enter')],
]);

/** “Ctrl+F6 A”. */
function keyInWords(key: string): string {
  return key
    .split(' ')
    .map((stroke) =>
      stroke
        .split('+')
        .map((part) => modifiers.get(part)?.() ?? part.toUpperCase())
        .join('+'),
    )
    .join(' ');
}
