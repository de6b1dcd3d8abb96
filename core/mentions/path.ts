import { partKinds } from '../lexicon/form-text';

/** More parts than the longest form has (`pack-limits.ts`), and one for a number that is looked at. */
const MOST_PARTS = 256;

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

  putWord(part: number, stemStart: number, stemEnd: number, ownBeginnings: number, ending: number): void {
    this.kinds[part] = partKinds.word;
    this.stemStarts[part] = stemStart;
    this.stemEnds[part] = stemEnd;
    this.beginnings[part] = ownBeginnings;
    this.endings[part] = ending;
  }
}

/** What is written together with a word. */
export const beginnings = { article: 1, proclitic: 2 } as const;
