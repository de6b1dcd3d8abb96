/**
 * How much one question may hold. A page of 150,000 characters in 14,000 blocks is the largest of the 600
 * real news pages that the limits were taken from; whoever asks about more asks in parts.
 */
export const messageLimits = {
  /** Blocks in one `findMentions`. */
  blocks: 5_000,
  /** UTF-16 code units in one block: a whole book chapter in one `<pre>` has to be cut by the page's side. */
  blockLength: 100_000,
  /** UTF-16 code units in all blocks of one question: what the finder does in well under 100 ms. */
  textLength: 500_000,
  /** Ids in `readCard`'s `labelsOf`. */
  labels: 100,
  /** UTF-16 code units of a search: twice the longest surface form. */
  query: 400,
} as const;
