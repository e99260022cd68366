/** A browser has no files of its own: everything is written through the editor. */
export const writeAtomically: ((path: string, bytes: Uint8Array) => Promise<void>) | undefined = undefined;
