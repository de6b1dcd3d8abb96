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

const SPACE = 0x20;
const CYRILLIC_I = 0x438;
const CYRILLIC_SHORT_I = 0x439;
const COMBINING_BREVE = 0x306;
/** The longest that one unit becomes: U+FDFA, a whole sentence. */
const LONGEST_EXPANSION = 18;

/**
 * Folds a text and parts it into words, in one pass: this is where most of a page's time goes. Marks and
 * format characters vanish; every other unit becomes one folded unit, or several where a letter stands for
 * them (ß, æ, ﬁ). A break of a word over two lines (hyphen, line feed, lower-case letter) is not undone.
 *
 * @returns unpaired surrogates and NUL pass through
 */
export function foldText(source: string): FoldedText {
  // Few units become several, and few words are shorter than three units: where they do and are, once more.
  return (
    foldInto(source, source.length + (source.length >> 4) + 64, (source.length >> 2) + 64) ??
    foldInto(source, (source.length + 1) * LONGEST_EXPANSION, source.length * LONGEST_EXPANSION)!
  );
}

const nothingMoved = new Uint32Array(0);

/**
 * The loop knows plain units; its arrays are never replaced, so that the engine need not look at them anew.
 *
 * @returns nothing where there is not room enough
 */
function foldInto(source: string, room: number, roomForWords: number): FoldedText | undefined {
  const end = source.length;
  const cells = foldCells;
  const units = new Uint16Array(room);
  const hashes = new Int32Array(room);
  const wordStarts = new Uint32Array(roomForWords);
  const wordEnds = new Uint32Array(roomForWords);
  let starts = nothingMoved;
  let hasMoved = false;
  let length = 0;
  let count = 0;
  /** Where the tag that is being read may go on, or -1. */
  let tagEnd = -1;
  let at = 0;

  while (at < end) {
    let cell = cells[source.charCodeAt(at)]!;
    if (cell >= FIRST_SPECIAL_CELL) cell = readCell(source.charCodeAt(at));
    let kind = cell >>> KIND_SHIFT;
    if (kind === unitKinds.other) {
      units[length] = cell;
      if (hasMoved) starts[length] = at;
      length++;
      at++;
      continue;
    }
    if (cell >= FIRST_SPECIAL_CELL) {
      if (!hasMoved) {
        starts = identity(length, room);
        hasMoved = true;
      }
      if (vanishes(cell)) {
        at++;
        continue;
      }
      const expansion = expansionOf(source.charCodeAt(at));
      if (length + LONGEST_EXPANSION + end - at > room) return undefined;
      kind = expansion.kind;
      if (kind === unitKinds.other) {
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
        if (hasMoved) starts[length] = at;
        length++;
      } else if (cell < FIRST_SPECIAL_CELL) {
        break;
      } else {
        const isGone = vanishes(cell);
        const expansion = isGone ? undefined : expansionOf(source.charCodeAt(at));
        if (expansion && expansion.kind !== kind) break;
        if (!hasMoved) {
          starts = identity(length, room);
          hasMoved = true;
        }
        if (expansion) {
          if (length + LONGEST_EXPANSION + end - at > room) return undefined;
          for (const unit of expansion.units) {
            hash = extendHash(hash, unit);
            units[length] = unit;
            hashes[length] = hash;
            starts[length++] = at;
          }
        } else if (source.charCodeAt(at) === COMBINING_BREVE && units[length - 1] === CYRILLIC_I) {
          // The one mark that makes another letter in a script whose letters stay composed.
          units[length - 1] = CYRILLIC_SHORT_I;
          hash = (hash + CYRILLIC_SHORT_I - CYRILLIC_I) | 0;
          hashes[length - 1] = hash;
        }
      }
      if (++at === end) break;
      cell = cells[source.charCodeAt(at)]!;
      if (cell >= FIRST_SPECIAL_CELL) cell = readCell(source.charCodeAt(at));
    }

    if (count === roomForWords) return undefined;
    wordStarts[count] = wordStart;
    wordEnds[count++] = length;
    if (wordStart > 0 && units[wordStart - 1] !== SPACE && isTagSign(units, wordStart - 1, tagEnd)) {
      tagEnd = length;
      for (const wordEnd of splitTag({ source, starts, hasMoved, units, hashes }, wordStart, length)) {
        if (count === roomForWords) return undefined;
        wordEnds[count - 1] = wordEnd;
        wordStarts[count] = wordEnd;
        wordEnds[count++] = length;
      }
    }
  }
  const words = { starts: wordStarts, ends: wordEnds, count };
  return { units, hashes, starts: hasMoved ? starts : undefined, length, source, words };
}

/** The starts so far of a text in which nothing had moved. */
function identity(length: number, room: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(room);
  for (let at = 0; at < length; at++) starts[at] = at;
  return starts;
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
