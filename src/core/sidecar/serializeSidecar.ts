import { fieldOr, isJsonObject, type JsonObject, keepUnknownFields } from './json.js';
import type { Sidecar, SidecarRecord } from './sidecar.js';
import { formatVersion } from './upgrades.js';

/** Our terms, for what the W3C has no word for. */
const terms: JsonObject = {
  // Older copies of the W3C's context have a former name of this motivation.
  assessing: 'oa:assessing',
  pa: 'urn:policy-annotator:',
  formatVersion: 'pa:formatVersion',
  textId: 'pa:textId',
  rival: 'pa:rival',
  certainty: 'pa:certainty',
  attached: { '@id': 'pa:attached', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
  orphaned: 'pa:orphaned',
  deleted: { '@id': 'pa:deleted', '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
};

/**
 * The sidecar's file, with the same bytes for the same content: fields in a fixed order, one on a line, items
 * sorted by id, a final newline.
 *
 * @throws Error for a read-only sidecar: what this program does not understand it must not write
 */
export function serializeSidecar(sidecar: Sidecar): string {
  if (sidecar.readOnly !== undefined) throw new Error('a read-only sidecar is not written');
  const { page, records } = sidecar;
  const head = keepUnknownFields(
    {
      '@context': contextFor(fieldOr(page, '@context', 'http://www.w3.org/ns/anno.jsonld')),
      // The page is the file itself, wherever it stands and whatever it is called.
      id: fieldOr(page, 'id', ''),
      type: 'AnnotationPage',
      formatVersion,
    },
    page,
  );
  const items = records.toSorted(byId).map(({ json }) => json);
  return `${JSON.stringify({ ...head, items }, undefined, 2)}\n`;
}

/** The context of the page with our terms, those included that the program which wrote it did not know yet. */
function contextFor(former: unknown): unknown {
  if (typeof former !== 'string' && !Array.isArray(former)) return former;
  const parts: readonly unknown[] = Array.isArray(former) ? former : [former];
  const isOurs = (part: unknown): boolean => isJsonObject(part) && part['pa'] === terms['pa'];
  if (!parts.some(isOurs)) return [...parts, terms];
  const completed = (part: unknown): JsonObject =>
    keepUnknownFields(
      Object.fromEntries(Object.entries(terms).map(([term, value]) => [term, fieldOr(part, term, value)])),
      part,
    );
  return parts.map((part) => (isOurs(part) ? completed(part) : part));
}

/** Sorts by id, in the order of its UTF-16 code units; what has none comes last, in its order. */
function byId(a: SidecarRecord, b: SidecarRecord): number {
  const [idA, idB] = [idOf(a), idOf(b)];
  if (idA === idB) return 0;
  if (idA === undefined || idB === undefined) return idA === undefined ? 1 : -1;
  return idA < idB ? -1 : 1;
}

function idOf({ json }: SidecarRecord): string | undefined {
  const id = isJsonObject(json) ? json['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
