import { lengthOf, overlaps, type Span } from '../text/span.js';

/**
 * What analysts made of one continuum for one type: for each of them the sections that they cut out of it,
 * sorted and disjoint, in units of length from 0.
 */
export interface Unitizing {
  readonly sections: readonly (readonly Span[])[];
  readonly length: number;
}

/**
 * How far analysts agree beyond chance on where sections begin and end: Krippendorff's alpha for unitising.
 *
 * K. Krippendorff, “Measuring the Reliability of Qualitative Text Analysis Data”, Quality & Quantity 38
 * (2004), 787–800: α = 1 − ΣD_o / ΣD_e, the sums over the types.
 *
 * @returns nothing where chance gives no disagreement: nobody cut out anything
 */
export function unitizedAlpha(types: readonly Unitizing[]): number | undefined {
  let observed = 0;
  let expected = 0;
  for (const unitizing of types) {
    if (unitizing.length === 0 || unitizing.sections.length < 2) continue;
    observed += observedDisagreement(unitizing);
    expected += expectedDisagreement(unitizing);
  }
  return expected === 0 ? undefined : 1 - observed / expected;
}

/**
 * D_o: for each pair of analysts, the squared distances of the ends of sections that overlap, and the squared
 * length of sections that lie in a gap of the other; over m (m − 1) L².
 */
export function observedDisagreement({ sections, length }: Unitizing): number {
  const analysts = sections.length;
  let sum = 0;
  sections.forEach((first, index) => {
    for (const second of sections.slice(index + 1))
      sum +=
        distancesOfOverlapping(first, second) + squaresInGaps(first, second) + squaresInGaps(second, first);
  });
  return (2 * sum) / (analysts * (analysts - 1) * length ** 2);
}

/** D_e: the disagreement if all sections and gaps, with their lengths, were put together by chance. */
export function expectedDisagreement({ sections, length }: Unitizing): number {
  const lengths = sections.flatMap((own) => own.map(lengthOf));
  const gapsBelow = gapRoom(sections.flatMap((own) => gapLengths(own, length)));
  let numerator = 0;
  let sameSection = 0;
  for (const own of lengths) {
    const amongSections = ((lengths.length - 1) / 3) * (2 * own ** 3 - 3 * own ** 2 + own);
    numerator += amongSections + own ** 2 * gapsBelow(own);
    sameSection += own * (own - 1);
  }
  const continuum = sections.length * length;
  return ((2 / length) * numerator) / (continuum * (continuum - 1) - sameSection);
}

function distancesOfOverlapping(first: readonly Span[], second: readonly Span[]): number {
  let sum = 0;
  let from = 0;
  for (const a of first) {
    while ((second[from]?.end ?? Infinity) <= a.start) from++;
    for (let at = from; ; at++) {
      const b = second[at];
      if (b === undefined || !overlaps(a, b)) break;
      sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
    }
  }
  return sum;
}

/** The squared lengths of the first's sections that share nothing with the second's. */
function squaresInGaps(first: readonly Span[], second: readonly Span[]): number {
  let sum = 0;
  let from = 0;
  for (const section of first) {
    while ((second[from]?.end ?? Infinity) <= section.start) from++;
    const next = second[from];
    if (next === undefined || !overlaps(section, next)) sum += lengthOf(section) ** 2;
  }
  return sum;
}

function gapLengths(sections: readonly Span[], length: number): number[] {
  const ends = [0, ...sections.map(({ end }) => end)];
  const starts = [...sections.map(({ start }) => start), length];
  return starts.map((start, index) => start - (ends[index] ?? 0)).filter((gap) => gap > 0);
}

/** In how many places a section of a length fits into the gaps, as a function of that length. */
function gapRoom(gaps: readonly number[]): (length: number) => number {
  const known = new Map<number, number>();
  return (length) => {
    let room = known.get(length);
    if (room === undefined) {
      room = 0;
      for (const gap of gaps) if (gap >= length) room += gap - length + 1;
      known.set(length, room);
    }
    return room;
  };
}
