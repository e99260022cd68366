// Looks for a thousand annotations in a process that has done nothing yet, as the editor does when an article is opened
// that was changed elsewhere, and prints by the clock after how many milliseconds the first places were given out, how
// many they were, and after how many all were found.
//   node bench/placing.mjs [--old-text]
// @ts-check
import { anchorAll, createAnnotation, createDescriber, inTurns, startSearch } from '../dist/core.mjs';
import { newText, oldText, spans } from './anchoredTexts.mjs';

const describe = createDescriber(oldText);
const annotations = spans.map((span, index) =>
  createAnnotation(
    { creator: 'bench', verdict: 'added', type: 'actor', selectors: describe(span) },
    { uuid: () => String(index), now: () => new Date(0) },
  ),
);
const textId = annotations[0]?.selectors?.textId;
const oldTexts = new Map(process.argv.includes('--old-text') ? [[textId, oldText]] : []);

const pause = () => new Promise((resolve) => setTimeout(resolve, 0));
const begun = performance.now();
const search = startSearch(
  (found, turns) => inTurns(anchorAll(annotations, newText, oldTexts, found), turns),
  pause,
);
await search.soon;
const [soon, found] = [performance.now() - begun, search.found.size];
await search.over;
console.log(JSON.stringify({ soon, found, over: performance.now() - begun }));
