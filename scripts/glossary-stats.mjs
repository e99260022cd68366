#!/usr/bin/env node
// Counts the entries of the built-in glossary: by type and subtype, those with labels in both languages, all different.
//   npm run glossary:stats
// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';

/** @type {Map<string, Map<string, number>>} */
const counts = new Map();
const seen = new Set();
for (const name of readdirSync('data/glossary').filter((file) => file.endsWith('.jsonc'))) {
  /** @type {{ entries: { id: string, type: string, subtype?: string, labels: { en?: string, de?: string } }[] }} */
  const { entries } = parse(readFileSync(`data/glossary/${name}`, 'utf8'));
  for (const { id, type, subtype = 'other', labels } of entries) {
    const names = `${type}\n${labels.en}\n${labels.de}`;
    if (!labels.en || !labels.de || seen.has(`${type}:${id}`) || seen.has(names)) continue;
    seen.add(`${type}:${id}`).add(names);
    const ofType = counts.get(type) ?? new Map();
    counts.set(type, ofType.set(subtype, (ofType.get(subtype) ?? 0) + 1));
  }
}
for (const [type, subtypes] of [...counts].sort()) {
  console.log(`${type}: ${[...subtypes.values()].reduce((a, b) => a + b, 0)}`);
  for (const [subtype, count] of [...subtypes].sort((a, b) => b[1] - a[1]))
    console.log(`  ${subtype.padEnd(18)} ${String(count).padStart(5)}`);
}
