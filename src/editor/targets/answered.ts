/** Tells whoever runs a command that it asks nothing more, while it still does what was answered. */
export class Answered {
  constructor(readonly tell: () => void) {}
}

/** Tells it where the arguments of a command say whom. */
export function tellAnswered(args: readonly unknown[]): void {
  for (const argument of args) if (argument instanceof Answered) argument.tell();
}
