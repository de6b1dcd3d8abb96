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

/** Where a word may begin once what is written together with it is taken off. */
export interface WordBeginning {
  /** Units to leave out before the span: the proclitics. */
  readonly spanFrom: number;
  /** Units to leave out before the stem: proclitics and article. */
  readonly stemFrom: number;
  readonly article: boolean;
}

const MIN_REST = 2;

/**
 * @param units folded units
 * @param start offset of the word's first unit
 * @param end offset behind its last
 * @returns every way to read the word's beginning, the plain one first; offsets relative to `start`
 */
export function arabicBeginnings(units: Uint16Array, start: number, end: number): readonly WordBeginning[] {
  const length = end - start;
  const at = (index: number) => (index < length ? units[start + index]! : 0);
  const beginnings: WordBeginning[] = [{ spanFrom: 0, stemFrom: 0, article: false }];
  const add = (from: number) => {
    if (length - from < MIN_REST) return;
    if (from > 0) beginnings.push({ spanFrom: from, stemFrom: from, article: false });
    if (at(from) === ALEF && at(from + 1) === LAM && length - from - 2 >= MIN_REST) {
      beginnings.push({ spanFrom: from, stemFrom: from + 2, article: true });
    }
    // لل: the article's alef is gone, and its lam belongs to both.
    if (at(from) === LAM && at(from + 1) === LAM && length - from - 2 >= MIN_REST) {
      beginnings.push({ spanFrom: from, stemFrom: from + 2, article: true });
    }
  };
  const isConjunction = (unit: number) => unit === WAW || unit === FA;
  // The question particle أ is folded to alef: أفي, أوبإيران.
  const isPreposition = (unit: number) => unit === BA || unit === LAM || unit === KAF;

  const afterQuestion = at(0) === ALEF && (isConjunction(at(1)) || isPreposition(at(1))) ? [0, 1] : [0];
  for (const first of afterQuestion) {
    add(first);
    let from = first;
    if (isConjunction(at(from))) add(++from);
    if (isPreposition(at(from))) add(from + 1);
    // A word that itself begins with و or ف may still have a preposition read off: handled by both loops.
    if (from > first && isPreposition(at(first))) add(first + 1);
  }
  return beginnings;
}

/** Whether a folded unit is an Arabic letter, the only ones with proclitics. */
export const isArabicLetter = (unit: number): boolean => unit >= 0x620 && unit <= 0x6ff;
