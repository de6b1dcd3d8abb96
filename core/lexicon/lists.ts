/**
 * Lists of numbers end to end: how a lexicon stores what differs in length.
 *
 * @returns the numbers, and where each list starts, one more than there are lists
 */
export function endToEnd(lists: readonly (readonly number[])[]): { values: number[]; starts: Uint32Array } {
  let end = 0;
  return {
    values: lists.flat(),
    starts: Uint32Array.from([0, ...lists.map(({ length }) => (end += length))]),
  };
}
