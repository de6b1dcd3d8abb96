import { unitKinds } from './fold-table';
import type { FoldedText } from './fold-text';

/**
 * The words of a folded text: runs of letters, and runs of digits. A word ends where letters meet digits
 * ("Astana7" is two words), at apostrophes ("l'Iran", "Türkiye'nin") and at hyphens; what lies between
 * two words decides later whether a form of several words may run over it.
 *
 * This is UAX #29 reduced to what names need, the same for every script that puts spaces between words.
 */
export interface Words {
  /** Folded offsets; `ends` exclusive. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly count: number;
}

/** @returns the words in order, never overlapping */
export function splitWords({ kinds, length }: FoldedText): Words {
  const capacity = (length >> 1) + 1;
  const starts = new Uint32Array(capacity);
  const ends = new Uint32Array(capacity);
  let count = 0;
  let at = 0;
  while (at < length) {
    const kind = kinds[at]!;
    if (kind === unitKinds.other) {
      at++;
      continue;
    }
    const start = at;
    while (at < length && kinds[at] === kind) at++;
    if (count === starts.length) return splitDense(kinds, length);
    starts[count] = start;
    ends[count++] = at;
  }
  return { starts: starts.subarray(0, count), ends: ends.subarray(0, count), count };
}

/** Texts such as "a1b2c3", where every unit is a word: rare enough to count first. */
function splitDense(kinds: Uint8Array, length: number): Words {
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let count = 0;
  for (let at = 0; at < length; at++) {
    const kind = kinds[at]!;
    if (kind === unitKinds.other) continue;
    if (at === 0 || kinds[at - 1] !== kind) starts[count++] = at;
    ends[count - 1] = at + 1;
  }
  return { starts: starts.subarray(0, count), ends: ends.subarray(0, count), count };
}
