/**
 * The word that was most likely meant, for "did you mean": the nearest by edit distance with neighbours
 * swapped (optimal string alignment), if it is near enough to be a slip of the hand.
 */
export function closestWord(word: string, known: Iterable<string>): string | undefined {
  // One slip in three letters; further off it is another word.
  let best = Math.max(1, Math.floor(word.length / 3)) + 1;
  let closest: string | undefined;
  for (const candidate of known) {
    const distance = editDistance(word, candidate);
    if (distance < best) {
      best = distance;
      closest = candidate;
    }
  }
  return closest;
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** " Did you mean "x"?" where something is near enough, else nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const closest = closestWord(word, known);
  return closest === undefined ? '' : ` Did you mean "${closest}"?`;
}
