/**
 * What Arabic writes together with the word behind it: a conjunction (و ف), then a preposition or the
 * particles of question, oath and future (ب ل ك أ س), then the article (ال; ل + ال is written لل).
 * Source: Ryding (2005), "A Reference Grammar of Modern Standard Arabic", §§ 2.4, 16.1, 18.1; the order
 * is that of Buckwalter's (2002) prefix table.
 */

const WAW = 0x648;
const FA = 0x641;
const BA = 0x628;
const LAM = 0x644;
const KAF = 0x643;
const ALEF = 0x627;

/** The numbers by which each reading of a beginning is told, in units from the word's first. */
export const beginningFields = {
  /** To leave out before the span: the proclitics. */
  spanFrom: 0,
  /** To leave out before the stem: proclitics and article. */
  stemFrom: 1,
  /** 1 where the article stands between them. */
  article: 2,
  count: 3,
} as const;

/** More than `arabicBeginnings` ever writes. */
export const MOST_BEGINNINGS = 16;

const MIN_REST = 2;

/** Whether anything can be taken off a word that begins with this folded unit. */
export const mayHaveBeginnings = (unit: number): boolean =>
  unit === ALEF || unit === LAM || unit === WAW || unit === FA || unit === BA || unit === KAF;

// The question particle أ is folded to alef: أفي, أوبإيران.
const isConjunction = (unit: number) => unit === WAW || unit === FA;
const isPreposition = (unit: number) => unit === BA || unit === LAM || unit === KAF;

/**
 * Every way to read a word's beginning but the plain one.
 *
 * @param units folded units
 * @param start offset of the word's first unit
 * @param end offset behind its last
 * @param found written over: `beginningFields` of each
 * @param first index of the first reading that is written over
 * @returns index behind the last
 */
export function arabicBeginnings(
  units: Uint16Array,
  start: number,
  end: number,
  found: Uint8Array,
  first = 0,
): number {
  let count = addBeginnings(units, start, end, 0, found, first);
  count = addBehindConjunction(units, start, end, 0, found, count);
  const second = units[start + 1]!;
  const isQuestion =
    end - start > 1 && units[start] === ALEF && (isConjunction(second) || isPreposition(second));
  if (!isQuestion) return count;
  count = addBeginnings(units, start, end, 1, found, count);
  return addBehindConjunction(units, start, end, 1, found, count);
}

/** A conjunction, a preposition, or one behind the other, from `first` on. */
function addBehindConjunction(
  units: Uint16Array,
  start: number,
  end: number,
  first: number,
  found: Uint8Array,
  known: number,
): number {
  const at = (index: number) => (start + index < end ? units[start + index]! : 0);
  let count = known;
  let from = first;
  if (isConjunction(at(from))) count = addBeginnings(units, start, end, ++from, found, count);
  if (isPreposition(at(from))) count = addBeginnings(units, start, end, from + 1, found, count);
  return count;
}

/** What a word may be from `from` on: itself, or itself behind its article. */
function addBeginnings(
  units: Uint16Array,
  start: number,
  end: number,
  from: number,
  found: Uint8Array,
  known: number,
): number {
  const rest = end - start - from;
  if (rest < MIN_REST) return known;
  let count = known;
  if (from > 0) count = add(found, count, from, from, 0);
  const unit = units[start + from]!;
  // لل: the article's alef is gone, and its lam belongs to both.
  const hasArticle = (unit === ALEF || unit === LAM) && units[start + from + 1] === LAM;
  return hasArticle && rest - 2 >= MIN_REST ? add(found, count, from, from + 2, 1) : count;
}

function add(found: Uint8Array, count: number, spanFrom: number, stemFrom: number, article: number): number {
  const at = count * beginningFields.count;
  found[at + beginningFields.spanFrom] = spanFrom;
  found[at + beginningFields.stemFrom] = stemFrom;
  found[at + beginningFields.article] = article;
  return count + 1;
}
