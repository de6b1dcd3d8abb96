/** No form runs over it: see `normaliseText`. */
const breakBetween = ', ';

/**
 * A normalised text as pieces, each a string of its own as a page is, cut where no form can be.
 *
 * @param units how long a piece is at the least
 * @param most of the text that is taken, in units
 */
export function piecesOf(text: string, units: number, most = text.length): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < most; ) {
    const found = text.indexOf(breakBetween, from + units);
    const to = found < 0 ? text.length : found;
    // A slice would keep the whole text alive, and be read through it.
    pieces.push(JSON.parse(JSON.stringify(text.slice(from, to))) as string);
    from = to + breakBetween.length;
  }
  return pieces;
}
