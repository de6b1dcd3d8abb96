import { grammars } from '../morphology/grammars';
import { type FoldedText, foldedPart, sourceEnd, sourceStart } from '../text/folded-text';
import { textGap, textGaps } from './text-gaps';

/** A number as a slot takes it. */
export interface NumberRead {
  readonly value: number;
  /** Index of the first word behind it. */
  readonly nextWord: number;
  /** Folded offsets. */
  readonly start: number;
  readonly end: number;
  /** "7." before another word: German and Turkish write ordinals so. */
  readonly endsInDot: boolean;
  /** Which slots it fills; a Roman numeral fills both. */
  readonly fills: { readonly number: boolean; readonly ordinal: boolean };
}

/** A word that stands for a number. */
export interface NumberWordRead {
  readonly value: number;
  readonly isRoman: boolean;
  /** Folded offset: behind the proclitics. */
  readonly spanStart: number;
}

/** A text, a part of it at a time, and what stands for numbers in it. */
export interface NumberReader {
  readonly text: FoldedText;
  /** The words that belong together: those of a block. */
  readonly firstWord: number;
  readonly endWord: number;
  numberWordsAt(word: number): readonly NumberWordRead[];
}

const ordinalSuffixes = new Set(grammars.flatMap(({ ordinalSuffixes }) => [...ordinalSuffixes]));
const asOrdinal = { number: false, ordinal: true };
const arabicTens = new Set(['عشر', 'عشره']);
const MOST_DIGITS = 5;

/**
 * Reads a number at a word: digits, Roman numerals in capitals, ordinals in words, digits with an ordinal
 * suffix ("7th", "7-й", "7'nci", "7.").
 *
 * @returns every reading, longest first
 */
export function readNumbers(reader: NumberReader, word: number): readonly NumberRead[] {
  const { text } = reader;
  const { starts, ends } = text.words;
  const start = starts[word]!;
  const end = ends[word]!;
  if (isDigit(text.units[start])) return readDigits(reader, word, start, end);
  const reads: NumberRead[] = [];
  for (const { value, isRoman, spanStart } of reader.numberWordsAt(word)) {
    if (isRoman && !isUpperCase(text, start, end)) continue;
    const teens = !isRoman && isArabicTen(reader, word + 1);
    reads.push({
      value: value + (teens ? 10 : 0),
      nextWord: teens ? word + 2 : word + 1,
      start: spanStart,
      end: teens ? ends[word + 1]! : end,
      endsInDot: false,
      fills: { number: isRoman, ordinal: true },
    });
  }
  return reads;
}

/** الثالثة عشرة: from eleven to nineteen the ten is a word of its own. */
function isArabicTen({ text, endWord }: NumberReader, word: number): boolean {
  if (word >= endWord) return false;
  const start = text.words.starts[word]!;
  const end = text.words.ends[word]!;
  if (end - start < 3 || end - start > 4) return false;
  if (textGap(text, text.words.ends[word - 1]!, start) !== textGaps.space) return false;
  return arabicTens.has(foldedPart(text, start, end));
}

function readDigits(
  { text, endWord }: NumberReader,
  word: number,
  start: number,
  end: number,
): readonly NumberRead[] {
  if (end - start > MOST_DIGITS || isPartOfLongerNumber(text, start, end)) return [];
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + (text.units[at]! - ZERO);
  const plain = {
    value,
    nextWord: word + 1,
    start,
    end,
    endsInDot: false,
    fills: { number: true, ordinal: false },
  };
  const reads: NumberRead[] = [];
  if (word + 1 < endWord) {
    const nextStart = text.words.starts[word + 1]!;
    const nextEnd = text.words.ends[word + 1]!;
    const gap = textGap(text, end, nextStart);
    const joins = gap === textGaps.nothing || gap === textGaps.hyphen || gap === textGaps.apostrophe;
    if (joins && nextEnd - nextStart < 5 && ordinalSuffixes.has(foldedPart(text, nextStart, nextEnd))) {
      reads.push({ ...plain, nextWord: word + 2, end: nextEnd, fills: asOrdinal });
    }
    if (gap === textGaps.dotSpace) reads.push({ ...plain, end: end + 1, endsInDot: true, fills: asOrdinal });
  }
  reads.push(plain);
  return reads;
}

const ZERO = 0x30;
const NINE = 0x39;
/** @param unit a folded one */
export const isDigit = (unit: number | undefined): boolean =>
  unit !== undefined && unit >= ZERO && unit <= NINE;

/** Comma, full stop, hyphen, colon, Arabic decimal and thousands separators. */
const joiners = new Set([0x2c, 0x2e, 0x2d, 0x3a, 0x66b, 0x66c]);

/** 2,254 and 7.5 and 3–4 are not 2254, 7 or 3. */
function isPartOfLongerNumber({ units, length }: FoldedText, start: number, end: number): boolean {
  const joins = (unit: number | undefined) => unit !== undefined && joiners.has(unit);
  return (
    (start > 1 && joins(units[start - 1]) && isDigit(units[start - 2])) ||
    (end + 1 < length && joins(units[end]) && isDigit(units[end + 1]))
  );
}

/** Whether the original letters of a word are all capitals. */
function isUpperCase(text: FoldedText, start: number, end: number): boolean {
  const original = text.source.slice(sourceStart(text, start), sourceEnd(text, end));
  return original === original.toUpperCase() && original !== original.toLowerCase();
}
