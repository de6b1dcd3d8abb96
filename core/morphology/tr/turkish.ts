import {
  type LanguageGrammar,
  ordinalsFrom,
  type WordPattern,
  wordClass,
  wordClassOfMany,
} from '../language-grammar';

// Folding takes away what vowel harmony and softening change (ı i, u ü, ç c, ğ g, ş s), so that of each
// suffix two vowels are left at the most, and hard or soft d/t.
const plurals = ['', 'lar', 'ler'];
const possessives = ['', 'i', 'u', 'si', 'su', 'lari', 'leri', 'imiz', 'umuz', 'miz', 'muz'];
const cases = [
  '',
  ...['i', 'u', 'yi', 'yu', 'ni', 'nu'],
  ...['a', 'e', 'ya', 'ye', 'na', 'ne'],
  ...['da', 'de', 'ta', 'te', 'nda', 'nde'],
  ...['dan', 'den', 'tan', 'ten', 'ndan', 'nden'],
  ...['in', 'un', 'nin', 'nun'],
  ...['la', 'le', 'yla', 'yle', 'ca', 'ce', 'nca', 'nce'],
];
/** -ki makes an adjective of a place ("the one in Idlib"); the copula closes a sentence. */
const closings = ['', 'ki', 'kiler', 'kinin', 'dir', 'dur', 'tir', 'tur', 'ydi', 'ydu'];

const chain = (...slots: readonly (readonly string[])[]): string[] =>
  slots.reduce<string[]>((done, slot) => done.flatMap((one) => slot.map((next) => one + next)), ['']);

/** A noun's suffixes in their fixed order: plural, possessive, case, closing. */
const noun = wordClassOfMany(() => chain(plurals, possessives, cases, closings));
/** A name takes case, behind an apostrophe or, carelessly, without one. */
const name = wordClassOfMany(() => chain(cases, closings));
/** Behind a word that has its possessive already: konseyi, konseyinin. */
const possessed = wordClassOfMany(() => chain(cases, closings));
const unchanging = wordClass(['']);

/** Hard consonants at a stem's end that soften before a vowel and that folding does not bring together. */
const softened: Readonly<Record<string, string>> = { p: 'b', t: 'd', k: 'g' };

/**
 * Turkish suffixes. A form's last word is most often a noun with the possessive of a compound
 * ("Güvenlik Konseyi", "Suriye ordusu"): its plural comes before that possessive, so the stem without it
 * is a pattern too. Source: Göksel and Kerslake (2005), "Turkish: A Comprehensive Grammar", ch. 6 and 8.
 */
export const turkish: LanguageGrammar = {
  language: 'tr',
  wordClasses: [noun, name, possessed, unchanging],
  patternsOf: ({ folded, original, isCapitalised, isAlone }) => {
    if (original.length > 1 && original === original.toUpperCase()) {
      return [{ stem: folded, wordClass: unchanging }];
    }
    if (isCapitalised && isAlone) return [{ stem: folded, wordClass: name }];
    const patterns: WordPattern[] = [{ stem: folded, wordClass: isCapitalised ? possessed : noun }];
    const bare = /^(.{3,}?)(?:s[iu]|(?<=[^aeiou])[iu])$/.exec(folded)?.[1];
    if (bare) patterns.push({ stem: bare, wordClass: noun });
    const soft = softened[folded.at(-1)!];
    if (soft && !isCapitalised) patterns.push({ stem: folded.slice(0, -1) + soft, wordClass: noun });
    return patterns;
  },
  ordinals: ordinalsFrom([
    'birinci',
    'ikinci',
    'ucuncu',
    'dorduncu',
    'besinci',
    'altinci',
    'yedinci',
    'sekizinci',
    'dokuzuncu',
    'onuncu',
  ]),
  ordinalSuffixes: new Set(['nci', 'inci', 'uncu', 'ncu']),
  determiners: new Set(['bu']),
  conjunctions: new Set(['ve', 'ile', 'veya']),
  functionWords: new Set([
    've',
    'bir',
    'bu',
    'icin',
    'ile',
    'olarak',
    'oldugu',
    'daha',
    'olan',
    'gore',
    'ancak',
    'dedi',
    'cok',
    'kadar',
    'sonra',
    'ise',
    'gibi',
    'arasinda',
  ]),
};
