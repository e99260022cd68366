/** What of an address a link is made of. */
export interface Address {
  readonly scheme: string;
  readonly authority: string;
  /** Absolute, with slashes, not percent-encoded. */
  readonly path: string;
}

/**
 * The address of a file as a link in another one, percent-encoded so that Markdown leaves it whole: relative where both
 * are on the same drive, else with everything.
 */
export function relativeLink(from: Address, to: Address): string {
  const [start, end] = [from.path.split('/').slice(1, -1), to.path.split('/').slice(1)];
  const isElsewhere =
    from.scheme !== to.scheme || from.authority !== to.authority || driveOf(from.path) !== driveOf(to.path);
  if (isElsewhere) return `${to.scheme}://${encodeURI(to.authority)}/${encoded(end)}`;
  let shared = 0;
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared++;
  const up = '../'.repeat(start.length - shared);
  return `${up}${encoded(end.slice(shared))}`;
}

function driveOf(path: string): string {
  return (/^\/[A-Za-z]:/.exec(path)?.[0] ?? '').toLowerCase();
}

function encoded(segments: readonly string[]): string {
  return segments
    .map((segment) =>
      encodeURIComponent(segment).replace(
        /[!'()*]/g,
        (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}
