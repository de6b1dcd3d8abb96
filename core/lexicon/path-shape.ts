/**
 * How the words of a path follow from the words of its form. A stem is most often the beginning of a word:
 * the word's first units may be *skipped* (an article), its last ones *cut* off, and a *tail* put in their
 * place (Turkish k for g, a Russian vowel that comes and goes). So the letters of stems need not be stored,
 * and a million forms share a few hundred shapes.
 *
 * A shape is a list of 16-bit numbers: how many parts; then for each slot its mark, for each word
 * `class | skip << 8`, `cut | tail length << 8`, and the units of the tail.
 */
export const NUMBER_PART = 0x8000;
export const ORDINAL_PART = 0x8001;

/** Articles are two letters. */
const MOST_SKIPPED = 2;

/** @returns what a shape has of a word, whose stem in the path is `stem` */
export function shapeOfWord(stem: string, classNumber: number, word: string): number[] {
  // Most stems are the beginning of their word, which no skipping betters.
  if (word.startsWith(stem)) return [classNumber, word.length - stem.length];
  let skip = 0;
  let most = 0;
  for (let skipped = 0; skipped <= MOST_SKIPPED; skipped++) {
    const shared = sharedBeginning(stem, word, skipped);
    if (shared <= most) continue;
    most = shared;
    skip = skipped;
  }
  const cut = word.length - skip - most;
  const tail = Array.from(stem.slice(most), (unit) => unit.charCodeAt(0));
  return [classNumber | (skip << 8), cut | (tail.length << 8), ...tail];
}

function sharedBeginning(stem: string, word: string, skip: number): number {
  let length = 0;
  while (length < stem.length && skip + length < word.length && stem[length] === word[skip + length])
    length++;
  return length;
}
