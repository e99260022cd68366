/** Words that a full stop stands behind without ending a sentence, in lower case and without the full stop. */
const abbreviations = new Set(
  (
    'abs art ca dr etc ff fig gen gov hrsg inc jr lt ltd min mio mr mrs ms mrd no nr prof rep resp rev sen sr st str ' +
    'tel usw vgl vol vs zb bzw sog inkl evtl ggf dt engl col capt sgt hon op ed eds dept corp co approx est jan feb ' +
    'apr aug sept oct okt nov dec dez'
  ).split(' '),
);

const end =
  /(?<word>[\p{L}\p{N}]*)(?<mark>[.!?…。！？])["'”“’»«)\]*_]*\s+(?=["'“„«»(*_[]*[\p{Lu}\p{N}\p{Lo}])/gu;

/**
 * Whether a sentence ends in a stretch of prose and another begins: a closing mark with white space behind it, and
 * then a capital or a digit. A full stop behind an abbreviation, an initial or a German ordinal ends none.
 */
export function endsSentence(prose: string): boolean {
  for (const { groups } of prose.matchAll(end)) {
    const { word = '', mark } = groups ?? {};
    if (mark !== '.' || !isShortened(word)) return true;
  }
  return false;
}

function isShortened(word: string): boolean {
  return /^(?:\p{L}|\p{N}{1,2})$/u.test(word) || abbreviations.has(word.toLowerCase());
}
