import type { Reading } from './reading.js';

/**
 * What stands on a page around an article and says nothing of what it is about: a banner that asks for consent to
 * cookies, a button that shares the article, a menu, the trail to it, a box that offers a newsletter, the owner of a
 * picture.
 */
export function isFurniture({ folded }: Reading): boolean {
  if (opening.test(folded)) return true;
  if (folded.includes('cookie') && asks.test(folded) && answers.test(folded)) return true;
  return folded.length < longestBox && (isNewsletter(folded) || isMenu(folded));
}

const longestBox = 500;

function isNewsletter(folded: string): boolean {
  return folded.includes('newsletter') && subscribes.test(folded);
}

/** Short entries side by side, one of which no article has. */
function isMenu(folded: string): boolean {
  if (!folded.includes(between)) return false;
  const entries = folded.split(between);
  return (
    entries.length >= fewestEntries &&
    entries.every((entry) => entry.length < longestEntry) &&
    entries.some((entry) => menuEntries.has(entry.trim()))
  );
}

const between = ' | ';
const fewestEntries = 4;
const longestEntry = 30;
const menuEntries: ReadonlySet<string> = new Set([
  'home',
  'podcasts',
  'newsletters',
  'opinion',
  'subscribe',
  'sign in',
  'log in',
  'contact',
  'contact us',
  'startseite',
  'meinung',
  'anmelden',
  'kontakt',
  'impressum',
]);

const subscribes = /\b(?:sign up|subscribe|enter your e-?mail|anmelden|abonnieren|bestellen)\b/;

const button = /^(?:share (?:on|via|this)\b|follow us\b|auf \S+ teilen$|teilen auf\b|folgen sie uns\b)/;
/** Where the page stands in its site: "Startseite > Wirtschaft". */
const trail = /^(?:startseite|home) ?[>›»/|]/;
/** Who owns the page, who took a picture. */
const credit = /^(?:©|\(c\) ?\d|copyright\b|(?:fotos?|bild|bilder|photo|photos|image) ?: ?)/;
/** Other articles, side by side. */
const others =
  /^(?:more from\b|more on this|most read|read (?:more|next)|related\b|mehr zum thema|meistgelesen|auch interessant|weitere artikel)[^|]{0,80}\|/;
/** All that furniture may begin with, looked for at once. */
const opening = new RegExp([button, trail, credit, others].map(({ source }) => source).join('|'));

const asks = /\b(?:you|your|sie|ihrem?|ihrer|ihre)\b/;
const answers =
  /\b(?:accept|consent|click|opt out|akzeptieren|einwilligen|einwilligung|klick|zustimmen|stimmen)\b/;
