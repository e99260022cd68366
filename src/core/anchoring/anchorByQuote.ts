import type { FoundAnchor } from '../annotation/anchor.js';
import { copiesOf, unbrokenFit } from './copies.js';
import {
  anchoredAt,
  askAbout,
  askedContext,
  certainContext,
  hasBothSides,
  hasWordsAt,
  heavyQuote,
  isAmongItsOwn,
  isMissingAt,
  isQuoteAt,
  replacedOrDeleted,
  wideLead,
} from './decisions.js';
import { findPlaces } from './findPlaces.js';
import { findWords } from './findWords.js';
import { contextTokens, type Fit } from './fit.js';
import { isOfSeveralCells, placesOfOwnLine } from './ownLine.js';
import { placeAlone } from './placeAlone.js';
import type { Possible } from './mostPossible.js';
import type { SearchedText } from './searchedText.js';
import { cutOut, type Passage } from './passage.js';
import { orphaned } from './reasons.js';
import { renumberedPlaces } from './renumbered.js';

/** How far a certain place must be ahead of the next one. */
const lead = 0.06;
/** How far a certain place must be ahead of what another place of the stored text was like. */
const rivalLead = 0.04;
/** How much a place's score changes at most where nothing has changed but the rest of the text. */
const sameScore = 0.05;
/** How much better the context must be than that of any other place. */
const contextLead = 0.02;
/** Least share of the context of a certain place that is far ahead. */
const leastContext = 0.35;
/** Share of the context from which on a light quote is certain though neither of its neighbours is beside it. */
const mostContext = 0.7;

/**
 * Finds a quote by its words and what stood around them. One place that is clearly ahead is the answer; close
 * rivals, and a place among other words than those that stood around it, are asked about. Where what stood
 * around the quote is there and the quote is not, it was deleted or replaced.
 *
 * @param rival how much another place of the text was like this one when it was stored, if that is known
 */
export function anchorByQuote(passage: Passage, searched: SearchedText, rival = 0): FoundAnchor {
  const near = cutOut(passage, contextTokens);
  const alone = placeAlone(near, searched, lead, contextLead);
  const found = alone && anchorAtPlaces([alone], passage, near, searched, rival);
  if (found?.state === 'anchored') return found;
  const places = findPlaces(near, searched, undefined, isOfUse);
  const anchor = anchorAtPlaces(places, passage, near, searched, rival);
  if (anchor.state !== 'orphaned') return anchor;
  // Moved, and among other words: what another place was like is no sign of it.
  const moved = findWords(near, searched).filter(({ score }) => score >= rival + rivalLead);
  const asked = moved.length > 0 ? moved : renumberedPlaces(near, searched);
  return asked.length === 0 ? anchor : askAbout(asked, passage, searched);
}

function anchorAtPlaces(
  places: readonly Fit[],
  passage: Passage,
  near: Passage,
  searched: SearchedText,
  rival: number,
): FoundAnchor {
  const [best, next] = places;
  if (best === undefined) return orphaned('notFound');
  const ahead = best.score - (next?.score ?? 0);
  const isFarAhead = best.context >= leastContext && ahead >= wideLead;
  const isCertain =
    isQuoteAt(best) &&
    isKnownThere(best) &&
    hasWordsAt(best, passage, searched) &&
    (isFarAhead || (ahead >= lead && isAmongItsOwn(best))) &&
    isAheadOfRival(best, next, rival) &&
    !places.some((place) => place !== best && isBetterPlace(place, best));
  if (isCertain) {
    if (!best.isWhole && isOfSeveralCells(passage)) return askAbout([best], passage, searched);
    const inOwnLine = best.image && placesOfOwnLine(passage, searched, best.image);
    if (inOwnLine !== undefined) {
      const others = inOwnLine.map((place) => unbrokenFit(near, searched, place));
      return askAbout([...others, best], passage, searched);
    }
    const copies = copiesOf(near, searched, best);
    return copies.length === 0
      ? anchoredAt(best, passage, searched)
      : askAbout([best, ...copies], passage, searched);
  }
  if (isMissingAt(best)) return replacedOrDeleted(best, passage, searched);
  const asked = places.filter((place) => isQuoteAt(place) && place.context >= askedContext);
  return asked.length > 0 ? askAbout(asked, passage, searched) : orphaned('notFound');
}

/** Whether a place can be more than none: one for the quote, or one where only the quote is missing. */
function isOfUse(place: Possible): boolean {
  return (isQuoteAt(place) && place.context >= askedContext) || hasBothSides(place);
}

/** Whether the best place cannot be the stored rival: it is more like the passage, or the rival is there as well. */
function isAheadOfRival(best: Fit, next: Fit | undefined, rival: number): boolean {
  if (best.score - rival >= Math.min(rivalLead, (1 - rival) / 2)) return true;
  return next !== undefined && Math.abs(next.score - rival) < sameScore;
}

/** Whether a light quote has the word before or behind it beside it, or most of what stood around it. */
function isKnownThere({ weight, context, joinsBefore, joinsAfter }: Fit): boolean {
  return weight >= heavyQuote || context >= mostContext || joinsBefore || joinsAfter;
}

/** Whether the place has the better context, so that the passage may stand there with other words. */
function isBetterPlace(place: Fit, best: Fit): boolean {
  return place.context >= certainContext && place.context > best.context - contextLead;
}
