/**
 * A polynomial over UTF-16 code units, modulo 2³²: extended unit by unit, so that the hash of every
 * beginning of a word is met on the way to its end, and that of any part follows from two of them (Rabin
 * and Karp 1987). Poor by itself in its low bits: `mixHash` before it chooses anything.
 */
const FACTOR = 0x01000193;

export const extendHash = (hash: number, unit: number): number => (Math.imul(hash, FACTOR) + unit) | 0;

/** Longer words are read as they stand only. */
export const LONGEST_PART = 255;

const powers = new Int32Array(LONGEST_PART + 1);
powers[0] = 1;
for (let at = 1; at <= LONGEST_PART; at++) powers[at] = Math.imul(powers[at - 1]!, FACTOR);

/**
 * @param whole hash of the beginning up to the part's end
 * @param before hash of the beginning up to the part's start
 * @param length of the part, up to `LONGEST_PART` units
 */
export const partHash = (whole: number, before: number, length: number): number =>
  (whole - Math.imul(before, powers[length]!)) | 0;

export function hashOfWord(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = extendHash(hash, word.charCodeAt(at));
  return hash;
}

/** Spreads a hash over all bits: Fibonacci hashing (Knuth, vol. 3, 6.4), its high half folded into the low. */
export function mixHash(hash: number): number {
  const product = Math.imul(hash, 0x9e3779b1);
  return product ^ (product >>> 15);
}
