import type { JsonObject } from './json.js';

/** Makes a page of the next format version out of one of the version before. It changes no other page. */
export type Upgrade = (page: JsonObject) => JsonObject;

/** What leads to the version of today: the first makes version 2 out of version 1. A new version adds one here. */
const upgrades: readonly Upgrade[] = [];

/** The version of the format that this program writes. A newer one is shown and never written. */
export const formatVersion = upgrades.length + 1;

/**
 * The page as this program's version has it.
 *
 * @param version the version that the page has; one that is newer than ours leaves it as it is
 * @param steps the upgrades from version 1 on, in their order
 */
export function upgradePage(
  page: JsonObject,
  version: number,
  steps: readonly Upgrade[] = upgrades,
): JsonObject {
  return steps.slice(version - 1).reduce((former, upgrade) => upgrade(former), page);
}
