import type { FoundAnchor } from '../annotation/anchor.js';
import { once } from '../text/once.js';
import { unaligned } from './alignTokens.js';
import { belongsElsewhere, type TextAlignment } from './alignTexts.js';
import {
  copiesOf,
  counterpartOf,
  goesFurther,
  isSomeWholePlace,
  copiedPlaces,
  leadOverAll,
  placesAhead,
  type PlaceIn,
  unbrokenFit,
  unbrokenPlaces,
  wholePlaces,
} from './copies.js';
import {
  anchoredAt,
  askAbout,
  askedContext,
  candidatesAt,
  certainContext,
  hasSupport,
  hasWordsAt,
  isMissingAt,
  isQuoteAt,
  replacedOrDeleted,
  wideLead,
} from './decisions.js';
import { contextTokens, type Fit } from './fit.js';
import { findPlaces } from './findPlaces.js';
import type { Possible } from './mostPossible.js';
import { findWords } from './findWords.js';
import { followedFit } from './followedFit.js';
import { isOfSeveralCells, placesOfKeptLine, placesOfOwnLine } from './ownLine.js';
import { cutOut, type Passage } from './passage.js';
import type { SearchedText } from './searchedText.js';
import { orphaned } from './reasons.js';
import { renumberedPlaces } from './renumbered.js';
import { overlap, type TokenRange } from './tokens.js';

/** Share of the context from which on it is as it was, so that only a copy of it could be the place as well. */
const sameContext = 0.9;
/** By how much of the context, and of the unbroken run, another place may be behind and be meant all the same. */
const rivalLead = 0.05;
const rivalRun = 0.7;
/** Weight of the words next to the passage that tell its place from one that they have left, whatever stands further off. */
const tellingLead = 0.8;
/** How far ahead of the next one the place of a moved passage must be. */
const movedLead = 0.1;
/** Weight of an unbroken run by which a moved passage is known. */
const movedRun = 4;
/** Weight of an unbroken run for which a place is asked about. */
const askedRun = 1.5;
/** Least share of the context for which the place that the alignment gives for the whole quote is asked about. */
const hintedContext = 0.1;

/**
 * Follows a passage from the old text into the new one by the alignment of both. Only a place that no other
 * passage of the old text has come to can be a passage's new place: so a copy of the words elsewhere is not
 * taken for it. And a place is asked about to which another passage of the old text may have come as well.
 *
 * @param former the old text, prepared for being looked at
 */
export function anchorByAlignment(
  passage: Passage,
  alignment: TextAlignment,
  searched: SearchedText,
  former: () => SearchedText,
): FoundAnchor {
  const { range } = passage;
  const near = once(() => cutOut(passage, contextTokens));
  const fit = followedFit(passage, alignment.toNew, searched);
  const isThere = isQuoteAt(fit) && hasWordsAt(fit, passage, searched);
  const isSupported = isThere && hasSupport(fit);
  if (isSupported) {
    const isSame = fit.context >= sameContext;
    const ahead =
      fit.context < 1 && fit.image !== undefined
        ? placesAhead(passage, searched, { text: searched, place: fit.image }).filter(isElsewhere)
        : [];
    const better = ahead.filter((place) => isContested(place, tellingLead));
    if (better.length > 0)
      return settle(
        better.map((place) => unbrokenFit(near(), searched, place)),
        isSame,
      );
    const hasCopies = isSame
      ? copiedPlaces(passage, alignment, searched).some(isElsewhere)
      : isSomeWholePlace(passage, searched, (place) => isElsewhere(place) && isFree(place));
    const mayHaveRivals = hasCopies || ahead.some((place) => isContested(place));
    const rivals = mayHaveRivals && hasLike(rivalRun * fit.run) ? otherPlaces().filter(isRival) : [];
    if (rivals.length > 0 || isSame) return settle(rivals, isSame);
    return settle(freeCopiesOf(fit), isSame);
  }
  const mayBeAhead = isThere && fit.context >= askedContext;
  const seen = otherPlaces(mayBeAhead || hasLike(askedRun) ? isQuoteAt : isAmongSome);
  const others = [
    ...seen,
    ...unbrokenPlaces(near(), searched, movedRun)
      .filter((place) => ![fit, ...seen].some(({ image }) => overlap(image, place)))
      .map((place) => unbrokenFit(near(), searched, place)),
  ];
  const free = others.filter(({ image }) => isFree(image));
  const isFarAhead = mayBeAhead && fit.score - (others[0]?.score ?? 0) >= wideLead;
  if (isFarAhead) return settle(free.filter(isRival), false);

  const asked = [fit, ...free].filter(isAsked);
  if (asked.length > 0) asked.push(...others.filter((place) => isContestedPlace(place)));
  const missing = isMissingAt(fit) ? replacedOrDeleted(fit, passage, searched) : undefined;
  if (missing?.state === 'uncertain') {
    // Other words stand in its place, so that its own words elsewhere may be a copy.
    const copies = candidatesAt(asked, passage, searched);
    return { state: 'uncertain', candidates: [...missing.candidates, ...copies] };
  }
  const [best, next] = asked.toSorted((a, b) => b.context - a.context);
  const isAhead = best !== undefined && best.context - (next?.context ?? 0) >= movedLead;
  if (isAhead && isMoved(best) && !mayBeOthers(best)) {
    const copies = freeCopiesOf(best);
    return copies.length > 0 ? askAbout([best, ...copies], passage, searched) : unlessElsewhere(best);
  }
  if (asked.length === 0)
    asked.push(
      ...findWords(near(), searched).filter(({ image }) => isUnclaimed(image)),
      ...others.filter((place) => isContestedPlace(place, tellingLead)),
    );
  if (asked.length === 0 && missing === undefined) asked.push(...renumberedPlaces(near(), searched));
  if (asked.length === 0) {
    const places = placesOfKeptLine(near(), searched, former());
    asked.push(...places.map((place) => unbrokenFit(near(), searched, place)));
  }
  return asked.length > 0 ? askAbout(asked, passage, searched) : (missing ?? orphaned('notFound'));

  /** The answer that the passage is where the alignment gives it, if no other place or passage speaks against it. */
  function settle(rivals: readonly Fit[], isSame: boolean): FoundAnchor {
    const speaksAgainst = isSame
      ? fit.isWhole && fit.context < 1 && mayBeOthers(fit, suitsOther)
      : mayBeOthers(fit);
    if (rivals.length > 0 || speaksAgainst) return askAbout([fit, ...rivals], passage, searched);
    return unlessElsewhere(fit);
  }

  /** The answer that the passage is there, if its own line, or all of its words where some were lost, stand nowhere else. */
  function unlessElsewhere(place: Fit): FoundAnchor {
    const { image } = place;
    // Where nothing but the passage has changed, it was rewritten, whatever was copied before.
    if (image === undefined || place.context === 1) return anchoredAt(place, passage, searched);
    if (!place.isWhole && isOfSeveralCells(passage)) return askAbout([place], passage, searched);
    const own =
      placesOfOwnLine(near(), searched, image) ?? (place.isWhole ? undefined : newWholePlaces(image));
    if (own === undefined) return anchoredAt(place, passage, searched);
    const places = own.map((other) => unbrokenFit(near(), searched, other));
    return askAbout([...places, place], passage, searched);
  }

  /** Where else the quote stands word for word, in place of words that were like it. What is new all around is a copy. */
  function newWholePlaces(image: TokenRange): readonly TokenRange[] | undefined {
    const places = wholePlaces(passage, searched).filter((other) => {
      const isNew = alignment.toOld.subarray(other.from, other.to).every((at) => at === unaligned);
      return !isNew && !overlap(other, image) && counterpartOf(alignment.toOld, other) === undefined;
    });
    return places.length > 0 ? places : undefined;
  }

  function otherPlaces(isOfUse: (place: Possible) => boolean = isQuoteAt): readonly Fit[] {
    return findPlaces(near(), searched, undefined, isOfUse).filter(
      (place) => isQuoteAt(place) && !overlap(place.image, fit.image),
    );
  }

  /** Whether the passage's words stand elsewhere in an unbroken run of at least this weight. */
  function hasLike(run: number): boolean {
    return unbrokenPlaces(near(), searched, run).some(isElsewhere);
  }

  function freeCopiesOf(place: Fit): readonly Fit[] {
    return copiesOf(near(), searched, place).filter(({ image }) => isFree(image));
  }

  function isElsewhere(place: TokenRange): boolean {
    return !overlap(place, fit.image);
  }

  function isFree(image: TokenRange | undefined): boolean {
    return image !== undefined && !belongsElsewhere(alignment.toOld, image, range);
  }

  /**
   * Whether the alignment may have taken paragraph for paragraph, where one is like the other: more of the passage's words
   * go on from this place than from the given one and from the one that came to it. Where nothing came to it, the old text
   * must have lost such a passage.
   *
   * @param least weight of the words by which they must go on further
   */
  function isContested(image: TokenRange | undefined, least = 0): boolean {
    if (image === undefined) return false;
    const given = fit.image === undefined ? [] : [{ text: searched, place: fit.image }];
    const origin = counterpartOf(alignment.toOld, image);
    const others = origin === undefined ? given : [...given, { text: passage, place: origin }];
    const isOwn = origin?.from === range.from || others.length === 0;
    if (isOwn || !leads(passage, { text: searched, place: image }, others, least)) return false;
    if (origin !== undefined || !isFree(image)) return true;
    return isSomeWholePlace(
      passage,
      former(),
      (place) => !overlap(place, range) && !belongsElsewhere(alignment.toNew, place, image),
    );
  }

  /** Whether a place that others have come to is so much like the passage that no other one is certain. */
  function isContestedPlace({ image, isWhole, context }: Fit, least = 0): boolean {
    return isWhole && context >= certainContext && !isFree(image) && isContested(image, least);
  }

  /** Whether most of the words themselves are nobody else's, whatever they were put between. */
  function isUnclaimed(image: TokenRange | undefined): boolean {
    return image !== undefined && !belongsElsewhere(alignment.toOld, image, range, 0);
  }

  /** Whether the place may be meant as well as the one that the alignment gives. */
  function isRival({ isWhole, context, run, image }: Fit): boolean {
    const isOpen = isFree(image) || isContested(image);
    const isAlike = isWhole && isOpen && context > fit.context - rivalLead && run > rivalRun * fit.run;
    return isAlike && !(fit.image && image && goesFurther(passage, searched, fit.image, image));
  }

  function isAsked(place: Fit): boolean {
    const isHinted = place === fit && place.isWhole && place.context >= hintedContext;
    return isQuoteAt(place) && (isHinted || place.context >= askedContext || place.run >= askedRun);
  }

  /** Whether another passage of the old text, which has come to no place of its own, is as much like it. */
  function mayBeOthers({ image, isWhole, context }: Fit, isOther = isLostOrSuits): boolean {
    if (image === undefined) return false;
    const there = { text: searched.text, span: passage.span, tokens: searched.tokens, range: image };
    const isAnother = (place: TokenRange | undefined) =>
      place !== undefined && !overlap(place, range) && isOther(place, there);
    if (isWhole) {
      const ahead = placesAhead(there, former(), { text: passage, place: range });
      const isAhead = (place: TokenRange) => !overlap(place, range) && suitsOther(place, there, tellingLead);
      if (context < 1 && ahead.some(isAhead)) return true;
      if (!ahead.some(isAnother) && (isOther === suitsOther || !isSomeWholePlace(there, former(), isAnother)))
        return false;
    }
    return findPlaces(there, former()).some(
      (place) => isQuoteAt(place) && isAnother(place.image) && place.context > context - rivalLead,
    );
  }

  function isLostOrSuits(place: TokenRange, there: Passage): boolean {
    return !belongsElsewhere(alignment.toNew, place, there.range) || suitsOther(place, there);
  }

  /**
   * Whether more of what stands around the new place goes on from this place of the old text than from the passage and from
   * this place's own new one, if it has one.
   *
   * @param least weight of the words by which it must go on further
   */
  function suitsOther(place: TokenRange, there: Passage, least = 0): boolean {
    const own = counterpartOf(alignment.toNew, place);
    if (own?.from === there.range.from) return false;
    const others = own === undefined ? [] : [{ text: there, place: own }];
    return leads(there, { text: former(), place }, [{ text: passage, place: range }, ...others], least);
  }

  function leads(there: Passage, place: PlaceIn, others: readonly PlaceIn[], least: number): boolean {
    const lead = leadOverAll(there, searched.weights, place, others);
    return lead > 0 && lead >= least;
  }
}

/** Whether a place for the quote is among so much of its context that it is asked about for that alone. */
function isAmongSome(place: Possible): boolean {
  return isQuoteAt(place) && place.context >= askedContext;
}

/** Whether a passage that is not in its old surroundings is known for certain. */
function isMoved(place: Fit): boolean {
  const isKnown = place.run >= movedRun || (place.context >= certainContext && hasSupport(place));
  return place.isWhole && isKnown;
}
