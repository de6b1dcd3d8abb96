import { partKinds } from '../lexicon/form-text';

/** More parts than the longest form has (`pack-limits.ts`), and one for a number that is looked at. */
export const MOST_PARTS = 256;

/**
 * The words of a text that are being followed through the lexicon, one part after the other. Arrays instead
 * of objects, written over again and again: nearly all paths lead nowhere. Offsets are folded ones.
 */
export class Path {
  /** `partKinds`. */
  readonly kinds = new Uint8Array(MOST_PARTS);
  /** Of a word's stem. */
  readonly stemStarts = new Uint32Array(MOST_PARTS);
  readonly stemEnds = new Uint32Array(MOST_PARTS);
  /** State of the ending automaton in front of the ending. */
  readonly endings = new Uint16Array(MOST_PARTS);
  /** `beginnings` of a word. */
  readonly beginnings = new Uint8Array(MOST_PARTS);
  /** `textGaps` before each part but the first. */
  readonly gaps = new Uint8Array(MOST_PARTS);
  /** Index of the text's word with which it begins. */
  firstWord = 0;
  /** Where the span of a hit begins: behind the proclitics. */
  spanStart = 0;
  /** What stands in its slot, 0 where it has none; and whether it was an ordinal. */
  number = 0;
  isOrdinal = false;

  putWord(part: number, stemStart: number, stemEnd: number, ownBeginnings: number, ending: number): void {
    this.kinds[part] = partKinds.word;
    this.stemStarts[part] = stemStart;
    this.stemEnds[part] = stemEnd;
    this.beginnings[part] = ownBeginnings;
    this.endings[part] = ending;
  }

  /** @param depth how many parts it has */
  isInflected(depth: number): boolean {
    for (let part = 0; part < depth; part++) {
      if (this.kinds[part] === partKinds.word && this.endings[part] !== 0) return true;
    }
    return false;
  }
}

/** What is written together with a word. */
export const beginnings = { article: 1, proclitic: 2 } as const;
