import { KIND_SHIFT, readCell, unitKinds } from './fold-table';

/**
 * Text with everything taken away that readers overlook, parted into words, and the way back to where it
 * came from. Arrays may be longer than what is valid in them. Offsets are UTF-16 code units, end exclusive.
 */
export interface FoldedText {
  /** Folded units, valid up to `length`. */
  readonly units: Uint16Array;
  /** For each unit of a word the hash of the word up to and with it (`word-hash.ts`). */
  readonly hashes: Int32Array;
  /**
   * For each folded unit, the offset of the original unit it came from; never decreases. Absent where no
   * unit vanished and none became several: then a folded offset is an original one. See `sourceStart`.
   */
  readonly starts: Uint32Array | undefined;
  readonly length: number;
  /** The original text. */
  readonly source: string;
  readonly words: Words;
}

/**
 * The words of a folded text: runs of letters, and runs of digits. A word ends where letters meet digits
 * ("Astana7" is two words), at apostrophes ("l'Iran", "Türkiye'nin") and at hyphens; in hashtags and
 * account names also before a capital ("#AstanaTalks"). What lies between two words decides later whether
 * a form of several words may run over it.
 *
 * This is UAX #29 reduced to what names need, the same for every script that puts spaces between words.
 */
export interface Words {
  /** Folded offsets, in order and never overlapping; valid up to `count`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly count: number;
}

/** @returns where the unit of the original text stands that a folded one came from */
export const sourceStart = ({ starts }: Pick<FoldedText, 'starts'>, at: number): number =>
  starts === undefined ? at : starts[at]!;

/**
 * Where the original text of folded units ends: behind the last unit that they came from and the marks
 * that follow it, but not behind format characters such as a closing isolate or a half-space.
 *
 * @param end folded offset, exclusive, greater than 0
 * @returns offset into the original text, exclusive
 */
export function sourceEnd(text: FoldedText, end: number): number {
  let at = sourceStart(text, end - 1) + 1;
  // Nothing has vanished, so no mark follows.
  if (text.starts === undefined) return at;
  while (at < text.source.length) {
    if (readCell(text.source.charCodeAt(at)) >>> KIND_SHIFT !== unitKinds.mark) break;
    at++;
  }
  return at;
}

/** Folded units between two folded offsets, as a string. */
export const foldedPart = ({ units }: Pick<FoldedText, 'units'>, start: number, end: number): string =>
  String.fromCharCode(...units.subarray(start, end));
