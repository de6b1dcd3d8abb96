import type { GoldMention, GoldPassage } from './gold-passage';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mention as it is scored. */
export interface Guess extends Span {
  readonly entry: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly form: string;
}

export interface PassageScore {
  readonly right: readonly { readonly guess: Guess; readonly gold: GoldMention; readonly isExact: boolean }[];
  readonly wrong: readonly Guess[];
  /** Without those whose missing costs nothing. */
  readonly missed: readonly GoldMention[];
}

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const length = ({ start, end }: Span) => end - start;
const agree = (a: Span, b: Span) => overlap(a, b) * 2 >= Math.max(length(a), length(b));

/**
 * Holds what was found in a passage against what a human marked. A guess is right when a gold mention of
 * the same entry overlaps it by at least half of the longer of the two, and each gold mention is found
 * once. A guess on an ignored span, or inside the longer gold mention of another entry ("Syria" in
 * "Syrian Arab Army"), counts neither for nor against.
 */
export function scorePassage(
  { mentions, ignore = [] }: GoldPassage,
  guesses: readonly Guess[],
): PassageScore {
  const open = [...mentions];
  const right: PassageScore['right'][number][] = [];
  const wrong: Guess[] = [];
  for (const guess of guesses) {
    if (ignore.some((span) => overlap(span, guess) > 0)) continue;
    const at = open.findIndex(
      (gold) => (gold.id === guess.entry || gold.alt?.includes(guess.entry)) && agree(gold, guess),
    );
    const [gold] = at < 0 ? [] : open.splice(at, 1);
    if (gold) {
      right.push({ guess, gold, isExact: gold.start === guess.start && gold.end === guess.end });
    } else if (!mentions.some((other) => other.id !== guess.entry && holds(other, guess))) {
      wrong.push(guess);
    }
  }
  return { right, wrong, missed: open.filter(({ level }) => level !== 'loose') };
}

const holds = (outer: Span, inner: Span) =>
  outer.start <= inner.start && inner.end <= outer.end && length(inner) < length(outer);
