/**
 * What each UTF-16 code unit becomes when text is folded, so that spellings which a reader takes for the
 * same compare equal: letter case (Unicode default case folding), compatibility forms (NFKD), accents of
 * Latin and Greek, Arabic vowel signs, hamza and alef forms, Persian letters, digits of every script.
 *
 * Sources: Unicode 15 UnicodeData (General_Category, NFKD) by way of the engine's own tables; the Arabic
 * rows follow the normalisation of Larkey, Ballesteros and Connell (2002), "Improving stemming for Arabic
 * information retrieval", plus the Persian letters of the Unicode Arabic block.
 */

/** What a folded unit is to a word. */
export const unitKinds = { other: 0, letter: 1, digit: 2, ignorable: 3, mark: 4 } as const;

/** One folded unit for each unit; 0 where the unit vanishes or `expansions` holds its several units. */
const folded = new Uint16Array(0x10000);
const kinds = new Uint8Array(0x10000);
const expansions = new Map<number, readonly number[]>();
/** Which rows of 256 units are filled: a page touches a handful, and filling all of them takes 20 ms. */
const filledRows = new Uint8Array(0x100);

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
    kinds[unit] = kind;
    if (text.length === 1) folded[unit] = text.charCodeAt(0);
    else if (text.length > 1)
      expansions.set(
        unit,
        [...text].map((part) => part.charCodeAt(0)),
      );
  }
  filledRows[row] = 1;
}

/**
 * The tables, ready for the units of one row of 256.
 *
 * @param unit a UTF-16 code unit
 */
export function foldingOf(unit: number): {
  folded: number;
  kind: number;
  expansion: readonly number[] | undefined;
} {
  ensureRow(unit);
  return { folded: folded[unit]!, kind: kinds[unit]!, expansion: expansions.get(unit) };
}

/** Fills the row that holds `unit`. Cheap when it is there already: call before reading the tables. */
export function ensureRow(unit: number): void {
  const row = unit >> 8;
  if (filledRows[row] === 0) fillRow(row);
}

/** Read only; valid for units whose row was ensured. */
export const foldTables = { folded, kinds, expansions, filledRows } as const;
