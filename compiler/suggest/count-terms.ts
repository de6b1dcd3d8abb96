import type { DocumentWord } from './document-words';
import { type TermShape, termShape } from './term-shape';

/** A stretch of words that may be a term, wherever it stands. */
export interface TermCount {
  readonly shape: TermShape;
  readonly places: readonly (readonly DocumentWord[])[];
  /** How often it stands where no longer candidate does, by its C-value. */
  readonly alone: number;
}

type Candidate = Omit<TermCount, 'alone'> & { readonly places: (readonly DocumentWord[])[] };

/** Those that join others not counted. */
const MOST_WORDS = 5;

/**
 * Counts the stretches of up to five words that may be names or terms: those that have the shape of one, that
 * are one word, or that come back. A stretch inside longer ones counts only as far as it stands without them:
 * after the C-value of Frantzi, Ananiadou and Mima (2000), "Automatic recognition of multi-word terms", its
 * places less the mean of theirs.
 *
 * @param isFree whether a word may be part of a term at all
 */
export function countTerms(
  words: readonly DocumentWord[],
  isFree: (word: DocumentWord) => boolean,
): readonly TermCount[] {
  const candidates = new Map<string, Candidate>();
  for (let from = 0; from < words.length; from++) {
    if (!words[from]!.isEdge) continue;
    let count = 0;
    for (let to = from; to < words.length; to++) {
      const word = words[to]!;
      if (!isFree(word) || (to > from && !word.follows)) break;
      count += word.isJoint && words[to - 1]?.isEdge === true ? 0 : 1;
      if (count > MOST_WORDS) break;
      if (word.isEdge) addPlace(words.slice(from, to + 1), candidates);
    }
  }
  for (const [key, { shape, places }] of candidates)
    if (shape === 'words' && places.length < 2) candidates.delete(key);
  const longer = longerTerms(candidates);
  return [...candidates].map(([key, { shape, places }]) => {
    const { terms, places: inLonger } = longer.get(key) ?? { terms: 1, places: 0 };
    return { shape, places, alone: places.length - inLonger / terms };
  });
}

const keyOf = (stretch: readonly DocumentWord[]) => stretch.map(({ key }) => key).join(' ');

function addPlace(stretch: readonly DocumentWord[], candidates: Map<string, Candidate>): void {
  const key = keyOf(stretch);
  const known = candidates.get(key);
  if (known) {
    known.places.push(stretch);
    return;
  }
  const shape = termShape(stretch);
  if (shape) candidates.set(key, { shape, places: [stretch] });
}

/** For each candidate, how many longer ones hold it and how many places those have together. */
function longerTerms(candidates: ReadonlyMap<string, Candidate>) {
  const longer = new Map<string, { terms: number; places: number }>();
  for (const [key, { places }] of candidates) {
    const stretch = places[0]!;
    const inside = new Set<string>();
    for (let from = 0; from < stretch.length; from++)
      for (let to = from + 1; to <= stretch.length; to++) inside.add(keyOf(stretch.slice(from, to)));
    for (const shorter of inside) {
      if (shorter === key || !candidates.has(shorter)) continue;
      const sum = longer.get(shorter) ?? { terms: 0, places: 0 };
      longer.set(shorter, { terms: sum.terms + 1, places: sum.places + places.length });
    }
  }
  return longer;
}
