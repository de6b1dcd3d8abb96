import { FIRST_SPECIAL_CELL, KIND_SHIFT, readCell, unitKinds, vanishes } from '../text/fold-table';
import { TextFolder } from '../text/fold-text';
import { sourceStart } from '../text/folded-text';
import { gapKinds } from './lexicon';
import { byteLength, codePointAt, readUtf8 } from './utf8';

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const OPENING_BRACE = 0x7b;
/** No word holds what lies beyond the first plane: two units between words. */
const ASTRAL_CELL = 0xd800;
const CLOSING_BRACE = 0x7d;
const SMALL_H = 0x68;
const SMALL_N = 0x6e;
const SMALL_T = 0x74;

/** What a part of a form is. */
export const partKinds = { word: 0, number: 1, ordinal: 2 } as const;

const slotPattern = /\{(n|nth)\}/u;

/** Stands for a slot while the form is split: a digit is a word of its own wherever it stands. */
const SLOT_STAND_IN = '0';

/** Several times the longest form (`pack-limits.ts`), since letters may become two or more. */
const MOST_UNITS = 1024;

/**
 * The words and slots of one form, folded, and what lies between them: read into the same arrays again and
 * again, straight from the lexicon's bytes, so that comparing a form with a text makes no garbage.
 */
export class FormText {
  readonly units = new Uint16Array(MOST_UNITS);
  /** Of each part, into `units`. */
  readonly starts = new Uint16Array(MOST_UNITS);
  readonly ends = new Uint16Array(MOST_UNITS);
  readonly kinds = new Uint8Array(MOST_UNITS);
  /** `gapKinds` before each part but the first. */
  readonly gaps = new Uint8Array(MOST_UNITS);
  count = 0;

  // Of a form that was taken apart: where its words stand in it.
  readonly #folder = new TextFolder();
  #source = '';
  readonly #sourceStarts = new Uint16Array(MOST_UNITS);
  readonly #sourceEnds = new Uint16Array(MOST_UNITS);

  /**
   * Reads a form as most are: runs of letters or digits, each folded to one unit.
   *
   * @returns false where a unit stands for several: such a form is irregular
   */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    let length = 0;
    let count = 0;
    let wordKind: number = unitKinds.other;
    /** Since the last word: units, those that are no spaces, the last of these. */
    let gap = 0;
    let marks = 0;
    let mark = 0;
    let hasHyphen = false;
    for (let at = from; at < to; ) {
      const byte = bytes[at]!;
      const size = byte < 0x80 ? 1 : byteLength(byte);
      const point = size === 1 ? byte : codePointAt(bytes, at, size);
      const cell = point > 0xffff ? ASTRAL_CELL : readCell(point);
      if (cell >= FIRST_SPECIAL_CELL) {
        if (!vanishes(cell)) return false;
        at += size;
        continue;
      }
      const kind = cell >>> KIND_SHIFT;
      const slot = point === OPENING_BRACE ? slotLength(bytes, at, to) : 0;
      if (kind === unitKinds.other && slot === 0) {
        gap++;
        if (cell !== SPACE) {
          marks++;
          mark = cell;
        }
        hasHyphen ||= cell === HYPHEN;
        wordKind = kind;
        at += size;
        continue;
      }
      if (slot > 0 || kind !== wordKind) {
        this.starts[count] = length;
        this.gaps[count] = gapOf(gap, marks, mark, hasHyphen);
        this.kinds[count] = slot === 0 ? partKinds.word : slot === 3 ? partKinds.number : partKinds.ordinal;
        count++;
        gap = marks = 0;
        hasHyphen = false;
        // Whatever follows a slot begins another part.
        wordKind = slot > 0 ? unitKinds.ignorable : kind;
      }
      if (slot === 0) this.units[length++] = cell & 0xffff;
      this.ends[count - 1] = length;
      at += slot || size;
    }
    this.count = count;
    return true;
  }

  /** Reads a form of any kind, slowly. */
  readIrregular(bytes: Uint8Array, from: number, to: number): void {
    this.take(readUtf8(bytes, from, to));
  }

  /**
   * Takes a form apart as a text is.
   *
   * @param text a surface form in its dictionary form, with at most one slot
   */
  take(text: string): void {
    const slot = text.includes('{') ? slotPattern.exec(text) : null;
    const source = slot ? text.replace(slotPattern, SLOT_STAND_IN) : text;
    const folded = this.#folder.fold(source);
    const { units, words } = folded;
    let length = 0;
    for (let part = 0; part < words.count; part++) {
      const start = words.starts[part]!;
      const end = words.ends[part]!;
      const from = sourceStart(folded, start);
      this.starts[part] = length;
      this.gaps[part] = part === 0 ? 0 : gapBetween(units, words.ends[part - 1]!, start);
      this.#sourceStarts[part] = from;
      this.#sourceEnds[part] = sourceStart(folded, end - 1) + 1;
      if (slot && from === slot.index) {
        this.kinds[part] = slot[1] === 'nth' ? partKinds.ordinal : partKinds.number;
      } else {
        this.kinds[part] = partKinds.word;
        for (let at = start; at < end; at++) this.units[length++] = units[at]!;
      }
      this.ends[part] = length;
    }
    this.count = words.count;
    this.#source = source;
  }

  /** Of a form that was taken apart the word at `part`, as the pack writes it. */
  original(part: number): string {
    return this.#source.slice(this.#sourceStarts[part], this.#sourceEnds[part]);
  }

  /** The unit of the form behind that word; NaN at its end. */
  unitBehind(part: number): number {
    return this.#source.charCodeAt(this.#sourceEnds[part]!);
  }

  /** The word at `part`, folded. @param original what `original` says of it */
  folded(part: number, original: string): string {
    const start = this.starts[part]!;
    const end = this.ends[part]!;
    // Of most words folding leaves what small letters make of them, and that string is made at once.
    const small = original.toLowerCase();
    let shared = 0;
    if (small.length === end - start) {
      while (start + shared < end && small.charCodeAt(shared) === this.units[start + shared]) shared++;
    }
    if (start + shared === end) return small;
    let word = '';
    for (let at = start; at < end; at++) word += String.fromCharCode(this.units[at]!);
    return word;
  }

  equals(other: FormText): boolean {
    if (this.count !== other.count) return false;
    for (let part = 0; part < this.count; part++) {
      const start = this.starts[part]!;
      const end = this.ends[part]!;
      if (
        start !== other.starts[part] ||
        end !== other.ends[part] ||
        this.kinds[part] !== other.kinds[part] ||
        (part > 0 && this.gaps[part] !== other.gaps[part])
      ) {
        return false;
      }
      for (let at = start; at < end; at++) if (this.units[at] !== other.units[at]) return false;
    }
    return true;
  }
}

/** @returns how many bytes the slot has that begins here, 0 where none does */
function slotLength(bytes: Uint8Array, at: number, to: number): number {
  if (at + 2 >= to || bytes[at + 1] !== SMALL_N) return 0;
  if (bytes[at + 2] === CLOSING_BRACE) return 3;
  const isOrdinal = bytes[at + 2] === SMALL_T && bytes[at + 3] === SMALL_H && bytes[at + 4] === CLOSING_BRACE;
  return isOrdinal ? 5 : 0;
}

function gapOf(units: number, marks: number, mark: number, hasHyphen: boolean): number {
  if (units === 0) return gapKinds.none;
  if (hasHyphen) return gapKinds.hyphen;
  if (marks !== 1) return gapKinds.space;
  if (mark === APOSTROPHE) return gapKinds.apostrophe;
  if (mark === DOT && units === 1) return gapKinds.dot;
  return mark === SLASH ? gapKinds.slash : gapKinds.space;
}

/** @returns which of `gapKinds` the folded units between two words are */
function gapBetween(units: Uint16Array, from: number, to: number): number {
  let marks = 0;
  let mark = 0;
  let hasHyphen = false;
  for (let at = from; at < to; at++) {
    const unit = units[at]!;
    if (unit === SPACE) continue;
    marks++;
    mark = unit;
    hasHyphen ||= unit === HYPHEN;
  }
  return gapOf(to - from, marks, mark, hasHyphen);
}
