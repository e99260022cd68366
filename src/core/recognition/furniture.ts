import type { Reading } from './reading.js';

/**
 * What stands on a page around an article and says nothing of what it is about: a banner that asks for consent to
 * cookies, a button that shares the article, the trail to it, the owner of a picture.
 */
export function isFurniture({ folded }: Reading): boolean {
  return (
    button.test(folded) ||
    trail.test(folded) ||
    credit.test(folded) ||
    (folded.includes('cookie') && asks.test(folded) && answers.test(folded))
  );
}

const button = /^(?:share (?:on|via|this)\b|follow us\b|auf \S+ teilen$|teilen auf\b|folgen sie uns\b)/;
/** Where the page stands in its site: "Startseite > Wirtschaft". */
const trail = /^(?:startseite|home) ?[>›»/|]/;
/** Who owns the page, who took a picture. */
const credit = /^(?:©|\(c\) ?\d|copyright\b|(?:fotos?|bild|bilder|photo|photos|image) ?: ?)/;
const asks = /\b(?:you|your|sie|ihrem?|ihrer|ihre)\b/;
const answers =
  /\b(?:accept|consent|click|opt out|akzeptieren|einwilligen|einwilligung|klick|zustimmen|stimmen)\b/;
