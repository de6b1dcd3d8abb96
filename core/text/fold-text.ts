import {
  expansionOf,
  FIRST_SPECIAL_CELL,
  foldCells,
  KIND_SHIFT,
  readCell,
  unitKinds,
  vanishes,
} from './fold-table';
import { isTagSign, splitTag } from './tag-words';
import { extendHash } from './word-hash';

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

const CYRILLIC_I = 0x438;
const CYRILLIC_SHORT_I = 0x439;
const COMBINING_BREVE = 0x306;
/** Beginnings of words that a text is expected to have; more make the arrays grow. */
const unitsPerWord = 4;

/**
 * Folds a text and parts it into words, in one pass: this is where most of a page's time goes, so the loop
 * knows plain units only, and everything else is seen to apart. Marks and format characters vanish; every
 * other unit becomes one folded unit, or several where a letter stands for them (ß, æ, ﬁ). A break of a
 * word over two lines (hyphen, line feed, lower-case letter) is not undone here.
 *
 * @returns unpaired surrogates and NUL pass through
 */
export function foldText(source: string): FoldedText {
  const end = source.length;
  let units = new Uint16Array(end);
  let hashes = new Int32Array(end);
  let starts: Uint32Array | undefined;
  let length = 0;
  let wordStarts = new Uint32Array((end >> 2) + unitsPerWord);
  let wordEnds = new Uint32Array(wordStarts.length);
  let count = 0;
  /** Where the tag that is being read may go on, or -1. */
  let tagEnd = -1;
  let at = 0;

  while (at < end) {
    let cell = foldCells[source.charCodeAt(at)]!;
    if (cell >= FIRST_SPECIAL_CELL) cell = readCell(source.charCodeAt(at));
    if (cell >>> KIND_SHIFT === unitKinds.other) {
      units[length] = cell;
      if (starts) starts[length] = at;
      length++;
      at++;
      continue;
    }
    let kind = cell >>> KIND_SHIFT;
    if (cell >= FIRST_SPECIAL_CELL) {
      starts ??= identity(length, units.length);
      if (vanishes(cell)) {
        at++;
        continue;
      }
      const expansion = expansionOf(source.charCodeAt(at));
      kind = expansion.kind;
      if (kind === unitKinds.other) {
        units = withRoom(units, length + expansion.units.length + end - at);
        hashes = withRoom(hashes, units.length);
        starts = withRoom(starts, units.length);
        for (const unit of expansion.units) {
          units[length] = unit;
          starts[length++] = at;
        }
        at++;
        continue;
      }
    }

    // The word goes on with every unit of its kind, and over what vanishes.
    const wordStart = length;
    let hash = 0;
    for (;;) {
      if (cell >>> KIND_SHIFT === kind) {
        hash = extendHash(hash, cell & 0xffff);
        units[length] = cell;
        hashes[length] = hash;
        if (starts) starts[length] = at;
        length++;
      } else if (cell < FIRST_SPECIAL_CELL) {
        break;
      } else if (vanishes(cell)) {
        starts ??= identity(length, units.length);
        // The one mark that makes another letter in a script whose letters stay composed.
        if (source.charCodeAt(at) === COMBINING_BREVE && units[length - 1] === CYRILLIC_I) {
          units[length - 1] = CYRILLIC_SHORT_I;
          hash += CYRILLIC_SHORT_I - CYRILLIC_I;
          hashes[length - 1] = hash;
        }
      } else {
        const expansion = expansionOf(source.charCodeAt(at));
        if (expansion.kind !== kind) break;
        starts ??= identity(length, units.length);
        units = withRoom(units, length + expansion.units.length + end - at);
        hashes = withRoom(hashes, units.length);
        starts = withRoom(starts, units.length);
        for (const unit of expansion.units) {
          hash = extendHash(hash, unit);
          units[length] = unit;
          hashes[length] = hash;
          starts[length++] = at;
        }
      }
      if (++at === end) break;
      cell = foldCells[source.charCodeAt(at)]!;
      if (cell >= FIRST_SPECIAL_CELL) cell = readCell(source.charCodeAt(at));
    }

    if (count === wordStarts.length) {
      wordStarts = withRoom(wordStarts, count * 2);
      wordEnds = withRoom(wordEnds, count * 2);
    }
    wordStarts[count] = wordStart;
    wordEnds[count++] = length;
    if (isTagSign(units, wordStart - 1, tagEnd)) {
      tagEnd = length;
      const ends = splitTag({ source, starts, units, hashes }, wordStart, length);
      wordStarts = withRoom(wordStarts, count + ends.length);
      wordEnds = withRoom(wordEnds, count + ends.length);
      for (const wordEnd of ends) {
        wordEnds[count - 1] = wordEnd;
        wordStarts[count] = wordEnd;
        wordEnds[count++] = length;
      }
    }
  }
  return { units, hashes, starts, length, source, words: { starts: wordStarts, ends: wordEnds, count } };
}

/** The starts so far of a text in which nothing had moved. */
function identity(length: number, capacity: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(capacity);
  for (let at = 0; at < length; at++) starts[at] = at;
  return starts;
}

function withRoom<T extends Uint16Array | Int32Array | Uint32Array>(array: T, capacity: number): T {
  if (array.length >= capacity) return array;
  const larger = new (array.constructor as new (length: number) => T)(capacity * 2);
  larger.set(array);
  return larger;
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

/** The folded units as a string: for building lexicons and for tests, not for matching. */
export function foldedString(source: string): string {
  const { units, length } = foldText(source);
  let result = '';
  for (let at = 0; at < length; at++) result += String.fromCharCode(units[at]!);
  return result;
}
