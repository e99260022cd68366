import * as vscode from 'vscode';
import { setKey } from '../contextKey.js';

/** What a view's list shows, and in which order, as commands in the view's title choose. */
export interface ListKind<Order extends string> {
  /** As it stands in the names of the commands: `filterEntities`, `unfilterEntities`. */
  readonly name: 'Entities' | 'Annotations' | 'Queue';
  /** The command that asks for the order. */
  readonly orderCommand: string;
  readonly orderTitle: () => string;
  /** The orders, the first one where nothing was chosen, with what they are called. */
  readonly orders: readonly (readonly [order: Order, label: () => string])[];
}

/** After so long without a key the list follows the filter that is being typed. */
const typingPause = 150;

/** The filter and the order of a view's list. The order is remembered over restarts, the filter is not. */
export class ListChoices<Order extends string> implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #kind: ListKind<Order>;
  readonly #state: vscode.Memento;
  readonly #commands: vscode.Disposable;
  #filter = '';

  readonly onDidChange = this.#changed.event;

  constructor(kind: ListKind<Order>, state: vscode.Memento) {
    this.#kind = kind;
    this.#state = state;
    const { name, orderCommand } = kind;
    this.#commands = vscode.Disposable.from(
      this.#changed,
      vscode.commands.registerCommand(`policyAnnotator.filter${name}`, () => {
        this.#askForFilter();
      }),
      vscode.commands.registerCommand(`policyAnnotator.unfilter${name}`, () => {
        this.#setFilter('');
      }),
      vscode.commands.registerCommand(`policyAnnotator.${orderCommand}`, () => this.#askForOrder()),
    );
  }

  get filter(): string {
    return this.#filter;
  }

  get order(): Order {
    const stored = this.#state.get<unknown>(this.#key);
    const [first] = this.#kind.orders;
    const known = this.#kind.orders.find(([order]) => order === stored) ?? first;
    if (known === undefined) throw new Error('A list has at least one order.');
    return known[0];
  }

  dispose(): void {
    this.#commands.dispose();
  }

  get #key(): string {
    return `order${this.#kind.name}`;
  }

  /** The list follows while the filter is typed; Escape leaves it as it was. */
  #askForFilter(): void {
    const before = this.#filter;
    const input = vscode.window.createInputBox();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let accepted = false;
    input.title = vscode.l10n.t('Filter the list');
    input.placeholder = vscode.l10n.t('Words that the rows have; empty shows all');
    input.value = before;
    input.onDidChangeValue((value) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#setFilter(value);
      }, typingPause);
    });
    input.onDidAccept(() => {
      accepted = true;
      input.hide();
    });
    input.onDidHide(() => {
      clearTimeout(timer);
      this.#setFilter(accepted ? input.value : before);
      input.dispose();
    });
    input.show();
  }

  #setFilter(typed: string): void {
    const filter = typed.trim();
    if (filter === this.#filter) return;
    this.#filter = filter;
    void setKey(`is${this.#kind.name}Filtered`, filter !== '');
    this.#changed.fire(undefined);
  }

  async #askForOrder(): Promise<void> {
    const { order } = this;
    const items = this.#kind.orders.map(([value, label]) => ({
      label: label(),
      ...(value === order && { description: vscode.l10n.t('now') }),
      value,
    }));
    const picked = await vscode.window.showQuickPick(items, { title: this.#kind.orderTitle() });
    if (picked === undefined || picked.value === order) return;
    await this.#state.update(this.#key, picked.value);
    this.#changed.fire(undefined);
  }
}
