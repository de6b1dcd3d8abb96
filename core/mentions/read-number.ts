import { grammars } from '../morphology/grammars';
import { unitKinds } from '../text/fold-table';
import { originalEnd } from '../text/fold-text';
import { textGap, textGaps } from './text-gaps';
import type { WordReader } from './word-reader';

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
export function readNumbers(reader: WordReader, word: number): readonly NumberRead[] {
  const { text, words } = reader;
  const start = words.starts[word]!;
  const end = words.ends[word]!;
  if (text.kinds[start] === unitKinds.digit) return readDigits(reader, word, start, end);
  const reads: NumberRead[] = [];
  for (const reading of reader.readingsOf(word)) {
    if (reading.value === 0) continue;
    if (reading.value < 0 && !isUpperCase(reader, start, end)) continue;
    const teens = reading.value > 0 && isArabicTen(reader, word + 1);
    reads.push({
      value: Math.abs(reading.value) + (teens ? 10 : 0),
      nextWord: teens ? word + 2 : word + 1,
      start: reading.spanStart,
      end: teens ? words.ends[word + 1]! : end,
      endsInDot: false,
      fills: { number: reading.value < 0, ordinal: true },
    });
  }
  return reads;
}

/** الثالثة عشرة: from eleven to nineteen the ten is a word of its own. */
function isArabicTen({ text, words }: WordReader, word: number): boolean {
  if (word >= words.count) return false;
  const start = words.starts[word]!;
  const end = words.ends[word]!;
  if (end - start < 3 || end - start > 4) return false;
  if (textGap(text, words.ends[word - 1]!, start) !== textGaps.space) return false;
  return arabicTens.has(String.fromCharCode(...text.units.subarray(start, end)));
}

function readDigits(
  { text, words }: WordReader,
  word: number,
  start: number,
  end: number,
): readonly NumberRead[] {
  if (end - start > MOST_DIGITS || isPartOfLongerNumber(text.units, text.kinds, start, end)) return [];
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + (text.units[at]! - 0x30);
  const plain = {
    value,
    nextWord: word + 1,
    start,
    end,
    endsInDot: false,
    fills: { number: true, ordinal: false },
  };
  const reads: NumberRead[] = [];
  if (word + 1 < words.count) {
    const nextStart = words.starts[word + 1]!;
    const nextEnd = words.ends[word + 1]!;
    const gap = textGap(text, end, nextStart);
    const next = String.fromCharCode(...text.units.subarray(nextStart, nextEnd));
    const joins = gap === textGaps.nothing || gap === textGaps.hyphen || gap === textGaps.apostrophe;
    if (joins && nextEnd - nextStart < 5 && ordinalSuffixes.has(next)) {
      reads.push({ ...plain, nextWord: word + 2, end: nextEnd, fills: asOrdinal });
    }
    if (gap === textGaps.dotSpace) reads.push({ ...plain, end: end + 1, endsInDot: true, fills: asOrdinal });
  }
  reads.push(plain);
  return reads;
}

/** Comma, full stop, hyphen, colon, Arabic decimal and thousands separators. */
const joiners = new Set([0x2c, 0x2e, 0x2d, 0x3a, 0x66b, 0x66c]);

/** 2,254 and 7.5 and 3–4 are not 2254, 7 or 3. */
function isPartOfLongerNumber(units: Uint16Array, kinds: Uint8Array, start: number, end: number): boolean {
  const joins = (unit: number | undefined) => unit !== undefined && joiners.has(unit);
  return (
    (start > 1 && joins(units[start - 1]) && kinds[start - 2] === unitKinds.digit) ||
    (end + 1 < units.length && joins(units[end]) && kinds[end + 1] === unitKinds.digit)
  );
}

/** Whether the original letters of a word are all capitals. */
export function isUpperCase({ text }: WordReader, start: number, end: number): boolean {
  const original = text.source.slice(text.starts[start]!, originalEnd(text, end));
  return original === original.toUpperCase() && original !== original.toLowerCase();
}
