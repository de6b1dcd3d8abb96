import { unitKinds } from './fold-table';
import type { FoldedText } from './fold-text';

/**
 * The words of a folded text: runs of letters, and runs of digits. A word ends where letters meet digits
 * ("Astana7" is two words), at apostrophes ("l'Iran", "Türkiye'nin") and at hyphens; in hashtags and
 * account names also before a capital ("#AstanaTalks"). What lies between two words decides later whether
 * a form of several words may run over it.
 *
 * This is UAX #29 reduced to what names need, the same for every script that puts spaces between words.
 */
export interface Words {
  /** Folded offsets; `ends` exclusive. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly count: number;
}

const HASH = 0x23;
const AT = 0x40;
const UNDERSCORE = 0x5f;

/** @returns the words in order, never overlapping */
export function splitWords(text: FoldedText): Words {
  const { units, kinds, length } = text;
  // A word and what follows it take two units at the least, but where letters meet digits or capitals.
  let starts = new Uint32Array((length >> 1) + 1);
  let ends = new Uint32Array(starts.length);
  let count = 0;
  /** Where the tag that is being read may go on, or -1. */
  let tagEnd = -1;
  let at = 0;
  while (at < length) {
    const kind = kinds[at]!;
    if (kind === unitKinds.other) {
      if (units[at] === HASH || units[at] === AT || (units[at] === UNDERSCORE && at === tagEnd))
        tagEnd = at + 1;
      at++;
      continue;
    }
    const start = at;
    while (at < length && kinds[at] === kind) at++;
    if (start === tagEnd) {
      at = tagWordEnd(text, start, at);
      tagEnd = at;
    }
    if (count === starts.length) {
      starts = grown(starts);
      ends = grown(ends);
    }
    starts[count] = start;
    ends[count++] = at;
  }
  return { starts: starts.subarray(0, count), ends: ends.subarray(0, count), count };
}

/** Where a word of a tag ends: before a capital that follows a small letter. */
function tagWordEnd({ source, starts }: FoldedText, from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const before = source[starts[at - 1]!]!;
    const here = source[starts[at]!]!;
    if (here !== here.toLowerCase() && before !== before.toUpperCase()) return at;
  }
  return to;
}

function grown(from: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2 + 1);
  to.set(from);
  return to;
}
