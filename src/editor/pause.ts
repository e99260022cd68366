/** Lets what waits on the extension host's thread, keys and commands, go first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
