import {
  expansionOf,
  FIRST_SPECIAL_CELL,
  foldCells,
  KIND_SHIFT,
  readCell,
  unitKinds,
  vanishes,
} from './fold-table';
import type { FoldedText } from './folded-text';
import { isTagSign, splitTag } from './tag-words';
import { extendHash } from './word-hash';

const SPACE = 0x20;
const CYRILLIC_I = 0x438;
const CYRILLIC_SHORT_I = 0x439;
const COMBINING_BREVE = 0x306;
/** Cells below are plain units between words. */
const FIRST_WORD_CELL = unitKinds.letter << KIND_SHIFT;
/** The longest that one unit becomes: U+FDFA, a whole sentence. */
const LONGEST_EXPANSION = 18;

/** Folds a text on its own. */
export const foldText = (source: string): FoldedText => new TextFolder().fold(source);

/**
 * Folds texts and parts them into words, one after the other into the same arrays: what it has folded is
 * valid until it folds another. Marks and format characters vanish; every other unit becomes one folded
 * unit, or several where a letter stands for them (ß, æ, ﬁ). A break of a word over two lines (hyphen, line
 * feed, lower-case letter) is not undone. Unpaired surrogates and NUL pass through.
 */
export class TextFolder {
  #arrays = arraysFor(0, 0);

  fold(source: string): FoldedText {
    // Few units become several, and few words are shorter than three units: where they do and are, once more.
    this.#makeRoom(source.length + (source.length >> 4) + 64, (source.length >> 2) + 64);
    const folded = foldInto(source, this.#arrays);
    if (folded) return folded;
    this.#makeRoom((source.length + 1) * LONGEST_EXPANSION, source.length * LONGEST_EXPANSION);
    return foldInto(source, this.#arrays)!;
  }

  /** How many units can be folded without new arrays. */
  get room(): number {
    return this.#arrays.units.length;
  }

  #makeRoom(units: number, words: number): void {
    const { units: present, wordStarts } = this.#arrays;
    if (units > present.length || words > wordStarts.length) this.#arrays = arraysFor(units, words);
  }
}

interface FoldingArrays {
  readonly units: Uint16Array;
  readonly hashes: Int32Array;
  readonly wordStarts: Uint32Array;
  readonly wordEnds: Uint32Array;
  /** Of the folded units; made when something moves. */
  starts: Uint32Array;
}

const arraysFor = (units: number, words: number): FoldingArrays => ({
  units: new Uint16Array(units),
  hashes: new Int32Array(units),
  wordStarts: new Uint32Array(words),
  wordEnds: new Uint32Array(words),
  starts: new Uint32Array(0),
});

/** How far a text is folded. */
interface Progress {
  /** Offset into the original text. */
  at: number;
  /** Folded units and words so far. */
  length: number;
  count: number;
  /** Where the tag that is being read may go on, or -1. */
  tagEnd: number;
}

/** @returns nothing where there is not room enough */
function foldInto(source: string, arrays: FoldingArrays): FoldedText | undefined {
  const progress: Progress = { at: 0, length: 0, count: 0, tagEnd: -1 };
  if (!foldPlain(source, arrays, progress)) return undefined;
  const hasMoved = progress.at < source.length;
  if (hasMoved) {
    startMoving(arrays, progress.length);
    if (!foldMoving(source, arrays, progress)) return undefined;
  }
  const { units, hashes, wordStarts, wordEnds, starts } = arrays;
  const { length, count } = progress;
  const words = { starts: wordStarts, ends: wordEnds, count };
  return { units, hashes, starts: hasMoved ? starts : undefined, length, source, words };
}

/**
 * Folds a text as far as each unit becomes one, which is all of most pages: up to the first word that has
 * another unit in it. A loop for this alone is twice as fast as one that could do all.
 *
 * @returns false where there is not room enough
 */
function foldPlain(source: string, arrays: FoldingArrays, progress: Progress): boolean {
  const end = source.length;
  const cells = foldCells;
  const { units, hashes, wordStarts, wordEnds } = arrays;
  const roomForWords = wordStarts.length;
  let count = 0;
  let tagEnd = -1;
  let at = 0;
  while (at < end) {
    let cell = cells[source.charCodeAt(at)]!;
    if (cell < FIRST_WORD_CELL) {
      units[at++] = cell;
      continue;
    }
    const wordStart = at;
    const kind = cell >>> KIND_SHIFT;
    let hash = 0;
    while (cell >>> KIND_SHIFT === kind && cell < FIRST_SPECIAL_CELL) {
      hash = extendHash(hash, cell & 0xffff);
      units[at] = cell;
      hashes[at] = hash;
      at++;
      if (at === end) break;
      cell = cells[source.charCodeAt(at)]!;
    }
    if (at < end && cell >= FIRST_SPECIAL_CELL) {
      const unit = source.charCodeAt(at);
      at = wordStart;
      // It may be that its row of cells was not filled yet.
      if (readCell(unit) >= FIRST_SPECIAL_CELL) break;
      continue;
    }
    if (count === roomForWords) return false;
    wordStarts[count] = wordStart;
    wordEnds[count++] = at;
    if (wordStart > 0 && units[wordStart - 1] !== SPACE && isTagSign(units, wordStart - 1, tagEnd)) {
      tagEnd = at;
      count = partTag(source, arrays, undefined, count);
      if (count < 0) return false;
    }
  }
  progress.at = at;
  progress.length = at;
  progress.count = count;
  progress.tagEnd = tagEnd;
  return true;
}

/** Folds the rest of a text, of whatever units. @returns false where there is not room enough */
function foldMoving(source: string, arrays: FoldingArrays, progress: Progress): boolean {
  const end = source.length;
  const cells = foldCells;
  const { units, hashes, starts, wordStarts, wordEnds } = arrays;
  const room = units.length;
  const roomForWords = wordStarts.length;
  let { at, length, count, tagEnd } = progress;

  while (at < end) {
    let cell = cells[source.charCodeAt(at)]!;
    if (cell < FIRST_WORD_CELL) {
      units[length] = cell;
      starts[length++] = at++;
      continue;
    }
    let kind = cell >>> KIND_SHIFT;
    if (cell >= FIRST_SPECIAL_CELL) {
      kind = kindOf(source.charCodeAt(at));
      // Its row of cells is there now.
      if (kind === unitKinds.other && cells[source.charCodeAt(at)]! < FIRST_WORD_CELL) continue;
      if (kind === VANISHES || kind === unitKinds.other) {
        if (kind === unitKinds.other) {
          if (length + LONGEST_EXPANSION + end - at > room) return false;
          length = append(source.charCodeAt(at), arrays, length, at, 0);
        }
        at++;
        continue;
      }
    }

    // The word goes on with every unit of its kind, and over what vanishes.
    const wordStart = length;
    let hash = 0;
    for (;;) {
      while (at < end) {
        cell = cells[source.charCodeAt(at)]!;
        if (cell >>> KIND_SHIFT !== kind) break;
        hash = extendHash(hash, cell & 0xffff);
        units[length] = cell;
        hashes[length] = hash;
        starts[length++] = at++;
      }
      if (at === end || cell < FIRST_SPECIAL_CELL) break;
      const unit = source.charCodeAt(at);
      const own = kindOf(unit);
      if (own !== VANISHES && own !== kind) break;
      if (cells[unit]! < FIRST_SPECIAL_CELL) continue;
      if (own === kind) {
        if (length + LONGEST_EXPANSION + end - at > room) return false;
        length = append(unit, arrays, length, at, hash);
        hash = hashes[length - 1]!;
      } else if (unit === COMBINING_BREVE && units[length - 1] === CYRILLIC_I) {
        // The one mark that makes another letter in a script whose letters stay composed.
        units[length - 1] = CYRILLIC_SHORT_I;
        hash = (hash + CYRILLIC_SHORT_I - CYRILLIC_I) | 0;
        hashes[length - 1] = hash;
      }
      at++;
    }

    if (count === roomForWords) return false;
    wordStarts[count] = wordStart;
    wordEnds[count++] = length;
    if (wordStart > 0 && units[wordStart - 1] !== SPACE && isTagSign(units, wordStart - 1, tagEnd)) {
      tagEnd = length;
      count = partTag(source, arrays, starts, count);
      if (count < 0) return false;
    }
  }
  progress.length = length;
  progress.count = count;
  return true;
}

/** What `kindOf` says of a unit of which nothing is left. */
const VANISHES = -1;

/** The kind of a unit, or of what it becomes; its row of cells is filled if need be. */
function kindOf(unit: number): number {
  const cell = readCell(unit);
  if (cell < FIRST_SPECIAL_CELL) return cell >>> KIND_SHIFT;
  return vanishes(cell) ? VANISHES : expansionOf(unit).kind;
}

/** Writes what one unit becomes, apart from the loop, which is the quicker without. @returns the new length */
function append(
  unit: number,
  { units, hashes, starts }: FoldingArrays,
  length: number,
  at: number,
  before: number,
): number {
  const expansion = expansionOf(unit).units;
  let hash = before;
  for (let index = 0; index < expansion.length; index++) {
    hash = extendHash(hash, expansion[index]!);
    units[length + index] = expansion[index]!;
    hashes[length + index] = hash;
    starts[length + index] = at;
  }
  return length + expansion.length;
}

/**
 * Parts the last word, a tag's, into the words that it was made of.
 *
 * @param starts of the folded units so far, absent where none has moved
 * @returns the new count of words, -1 where there is not room enough
 */
function partTag(
  source: string,
  { units, hashes, wordStarts, wordEnds }: FoldingArrays,
  starts: Uint32Array | undefined,
  words: number,
): number {
  const end = wordEnds[words - 1]!;
  const ends = splitTag({ source, starts, units, hashes }, wordStarts[words - 1]!, end);
  const count = words + ends.length;
  if (count > wordStarts.length) return -1;
  ends.forEach((wordEnd, index) => {
    wordEnds[words - 1 + index] = wordEnd;
    wordStarts[words + index] = wordEnd;
  });
  wordEnds[count - 1] = end;
  return count;
}

/** From here on units may move: until here, `length` units, each stands where it stood. */
function startMoving(arrays: FoldingArrays, length: number): void {
  if (arrays.starts.length < arrays.units.length) arrays.starts = new Uint32Array(arrays.units.length);
  for (let at = 0; at < length; at++) arrays.starts[at] = at;
}

/** For names and words, of which many are folded and none is kept. */
const folderOfNames = new TextFolder();
const LONGEST_NAME = 1000;

/** The folded units as a string: of names, for building lexicons and for tests, not for matching. */
export function foldedString(source: string): string {
  const folder = source.length > LONGEST_NAME ? new TextFolder() : folderOfNames;
  const { units, length } = folder.fold(source);
  let result = '';
  for (let at = 0; at < length; at++) result += String.fromCharCode(units[at]!);
  return result;
}
