/**
 * What each UTF-16 code unit becomes when text is folded, so that spellings which a reader takes for the
 * same compare equal: letter case (Unicode default case folding), compatibility forms (NFKD), accents of
 * Latin and Greek, Arabic vowel signs, hamza and alef forms, Persian letters, digits of every script.
 *
 * Sources: Unicode 15 UnicodeData (General_Category, NFKD) by way of the engine's own tables; the Arabic
 * rows follow the normalisation of Larkey, Ballesteros and Connell (2002), "Improving stemming for Arabic
 * information retrieval", plus the Persian letters of the Unicode Arabic block.
 */

/** What a unit is to a word. */
export const unitKinds = { other: 0, letter: 1, digit: 2, ignorable: 3, mark: 4 } as const;

/** The first kind that a folded text has none of: those units vanish. */
const FIRST_VANISHING = unitKinds.ignorable;
/** Becomes several units, see `expansionOf`; or stands in a row that is not filled yet. */
const EXPANDS = 5;
const UNFILLED = 6;

/** Where a cell's kind begins; below lies the folded unit. */
export const KIND_SHIFT = 16;
/** Cells from here on are not simply one folded unit. */
export const FIRST_SPECIAL_CELL = FIRST_VANISHING << KIND_SHIFT;

/**
 * A cell for each unit: its kind, shifted, and its folded unit. Cells below `FIRST_SPECIAL_CELL` say all;
 * any other is a matter for `readCell`. Rows of 256 are filled when they are met: a page touches a
 * handful, and filling all of them takes 20 ms.
 */
export const foldCells = new Uint32Array(0x10000).fill(UNFILLED << KIND_SHIFT);

/** Several folded units for one, all taken to be of one kind. */
export interface Expansion {
  readonly kind: number;
  readonly units: readonly number[];
}
const expansions = new Map<number, Expansion>();

/** Letters that no Unicode normalisation brings together and readers do. */
const sameLetters: Readonly<Record<string, string>> = {
  // Arabic: carriers of hamza, alef with and without wasla and madda, alef maqsura, ta marbuta.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  // Persian, Urdu, Kurdish and Uyghur letters for the same sounds.
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ک: 'ك',
  ڪ: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ۃ: 'ه',
  ۂ: 'ه',
  // Latin letters that do not decompose.
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ł: 'l',
  ŋ: 'n',
  ı: 'i',
  ſ: 's',
  ə: 'e',
  // Russian writes е for ё as often as not.
  ё: 'е',
  // Transliterations of ʿayn and hamza, and the Hawaiian letter that keyboards offer for them.
  ʿ: "'",
  ʾ: "'",
  ʻ: "'",
  ʼ: "'",
  '‘': "'",
  '’': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '′': "'",
  '＇': "'",
  // Every hyphen and dash.
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '⁃': '-',
  '־': '-',
  // Tatweel only stretches a word.
  ـ: '',
};

const isMark = /\p{M}/u;
const isFormat = /\p{Cf}/u;
const isLetter = /\p{L}/u;
const isDigit = /\p{Nd}/u;
const isSpace = /\s/u;
const isCyrillic = /\p{Script=Cyrillic}/u;

/** Scripts whose letters decompose into parts that are letters in their own right. */
const staysComposed = (unit: number) => unit >= 0x3040 && unit <= 0xd7ff;

const digitValue = (unit: number): number => {
  // Decimal digits stand in runs of ten, each run starting where the previous unit is no digit.
  let zero = unit;
  while (unit - zero < 10 && isDigit.test(String.fromCharCode(zero - 1))) zero--;
  return (unit - zero) % 10;
};

function foldOne(unit: number): { text: string; kind: number } {
  const char = String.fromCharCode(unit);
  const { other, letter, digit, ignorable, mark } = unitKinds;
  if (unit >= 0xd800 && unit <= 0xdfff) return { text: char, kind: other };
  if (isFormat.test(char)) return { text: '', kind: ignorable };
  if (isMark.test(char)) return { text: '', kind: mark };
  if (isSpace.test(char)) return { text: ' ', kind: other };
  if (isDigit.test(char)) return { text: String(digitValue(unit)), kind: digit };
  const lower = char.toLowerCase();
  const same = sameLetters[char] ?? sameLetters[lower];
  if (same !== undefined) {
    if (same === '') return { text: '', kind: ignorable };
    return { text: same, kind: isLetter.test(same) ? letter : other };
  }
  if (isCyrillic.test(char) || staysComposed(unit)) {
    return { text: lower, kind: isLetter.test(char) ? letter : other };
  }
  const parts = [...char.normalize('NFKD').toLowerCase()].filter((part) => !isMark.test(part));
  const text = parts.map((part) => sameLetters[part] ?? part).join('');
  if (text === '' || isSpace.test(text[0]!)) return { text: ' ', kind: other };
  const kind = isLetter.test(text[0]!) ? letter : isDigit.test(text[0]!) ? digit : other;
  return { text, kind };
}

function fillRow(row: number): void {
  for (let unit = row << 8; unit < (row + 1) << 8; unit++) {
    const { text, kind } = foldOne(unit);
    if (text.length > 1) {
      expansions.set(unit, { kind, units: [...text].map((part) => part.charCodeAt(0)) });
      foldCells[unit] = EXPANDS << KIND_SHIFT;
    } else {
      foldCells[unit] = (kind << KIND_SHIFT) | (text === '' ? 0 : text.charCodeAt(0));
    }
  }
}

/** @returns the cell of a unit, whose row is filled if need be */
export function readCell(unit: number): number {
  const cell = foldCells[unit]!;
  if (cell >>> KIND_SHIFT !== UNFILLED) return cell;
  fillRow(unit >> 8);
  return foldCells[unit]!;
}

/** Whether a cell's unit vanishes from folded text: a mark, a format character, a tatweel. */
export const vanishes = (cell: number): boolean => cell >= FIRST_SPECIAL_CELL && cell < EXPANDS << KIND_SHIFT;

/** @param unit one whose cell neither vanishes nor says all */
export const expansionOf = (unit: number): Expansion => expansions.get(unit)!;

/** The kind of a unit that was folded already: `other`, `letter` or `digit`. */
export const kindOfFolded = (unit: number): number => readCell(unit) >>> KIND_SHIFT;
