import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { idFromName } from '../text/identifier.js';

const ending = '.annotations.json';
const longestSlug = 40;

/** The two names in a sidecar's own. */
export interface SidecarName {
  readonly article: string;
  /** Lower-case letters a to z, digits and hyphens. */
  readonly analyst: string;
}

/**
 * Name of the file for one analyst's annotations of an article: `ARTICLE.NAME.annotations.json`.
 *
 * @param articleName name of the article's file
 * @param analystName the person's name, in any script
 * @param taken what other analysts of the article are called in the names of their files; where the name is
 *   among them, it gets `-2`, `-3` …
 */
export function sidecarName(articleName: string, analystName: string, taken: Iterable<string> = []): string {
  const others = new Set(taken);
  const slug = slugOf(analystName);
  let analyst = slug;
  for (let count = 2; others.has(analyst); count++) analyst = `${slug}-${count}`;
  return `${articleName}.${analyst}${ending}`;
}

/** Takes a sidecar's name apart; `undefined` where the file is no sidecar by its name. */
export function parseSidecarName(fileName: string): SidecarName | undefined {
  const match = /^(?<article>.+)\.(?<analyst>[a-z0-9-]+)\.annotations\.json$/su.exec(fileName);
  const { article, analyst } = match?.groups ?? {};
  return article === undefined || analyst === undefined ? undefined : { article, analyst };
}

/** The article as an IRI relative to its sidecar: what no IRI may hold in a path's segment is percent-encoded. */
export function articleSource(articleName: string): string {
  // encodeURIComponent refuses half a surrogate pair, which has no place in an IRI either.
  const wellFormed = articleName.replaceAll(/\p{Cs}/gu, '\ufffd');
  return wellFormed.replaceAll(/[\p{Cc}\p{Z}\p{Co}"#%/:<>?[\\\]^`{|}]/gu, encodeURIComponent);
}

function slugOf(analystName: string): string {
  const slug = idFromName(analystName)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replaceAll(/^-|-$/g, '');
  // A name in another script: not readable in a file's name, but always the same for the same person.
  return slug === '' ? `analyst-${bytesToHex(sha1(utf8ToBytes(analystName))).slice(0, 8)}` : slug;
}
