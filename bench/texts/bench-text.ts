/** Text to be searched, in the two shapes that searches take. Lengths are UTF-16 code units. */
export interface BenchText {
  readonly name: 'en' | 'ar' | 'mixed';
  /** As a reader sees it: pages of about 8,000 units, a median news page, in paragraphs of 100 to 800. */
  readonly pages: readonly (readonly string[])[];
  /** The same as one string in which every matcher sees the same words: see `normaliseText`. */
  readonly normalised: string;
}
