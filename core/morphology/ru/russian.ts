import {
  type FormWord,
  type LanguageGrammar,
  ordinalsFrom,
  type WordPattern,
  wordClass,
} from '../language-grammar';

// Endings of the six cases in singular and plural, by the ending of the nominative. Folded, so without ё.
const adjective = wordClass(
  'ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ей ую юю ых их ыми ими ою ею'.split(' '),
);
const inConsonant = wordClass(['', ...'а у ом ем е ы и ов ев ам ами ах'.split(' ')]);
/** Surnames: Абдрахманов, Абдрахмановым. */
const surname = wordClass(['', ...'а у ым е ы ой ых ыми'.split(' ')]);
const inA = wordClass(['', ...'а ы и е у ой ою ам ами ах'.split(' ')]);
const inYa = wordClass('я и е ю ей ею й ь ям ями ях'.split(' '));
/** Россия, Сирия: the stem ends in и. */
const inIya = wordClass('я и ю ей ею й ям ями ях'.split(' '));
/** перемирие, прекращение */
const inIe = wordClass('е я ю ем и й ям ями ях'.split(' '));
const inO = wordClass(['', ...'о а у ом е ам ами ах'.split(' ')]);
/** Masculine and feminine nouns in a soft sign: огонь, область. */
const inSoftSign = wordClass('ь я ю ем е и ью ей ям ями ях'.split(' '));
const inShortI = wordClass('й я ю ем е и ев ям ями ях'.split(' '));
/** Nominative plurals: страны, зоны, задержанные. */
const plural = wordClass(['', ...'ы и а я ов ев ей ам ям ами ями ах ях у е ой ом'.split(' ')]);
const unchanging = wordClass(['']);

const byEnding: readonly (readonly [ending: RegExp, cut: number, wordClass: ReturnType<typeof wordClass>])[] =
  [
    [/(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/u, 2, adjective],
    [/ия$/u, 1, inIya],
    [/ие$/u, 1, inIe],
    [/а$/u, 1, inA],
    [/я$/u, 1, inYa],
    [/о$/u, 1, inO],
    [/ь$/u, 1, inSoftSign],
    [/й$/u, 1, inShortI],
    [/[ыи]$/u, 1, plural],
    [/[бвгджзклмнпрстфхцчшщ]$/u, 0, inConsonant],
    [/(?:ов|ев|ин)$/u, 0, surname],
  ];

/** Words whose vowel comes and goes: огонь, огня. */
const fleeting: Readonly<Record<string, string>> = { огонь: 'огн', день: 'дн', боец: 'бойц' };

const isAbbreviation = ({ original }: FormWord) => original === original.toUpperCase();

/**
 * Russian declension, worked back from the nominative. A noun in -ие looks like an adjective's plural
 * (перемирие, сирийские), so it gets both classes. Source: Zaliznyak (1977), "Grammatical Dictionary of
 * the Russian Language", the tables of endings; Academy Grammar (1980), §§ 1180–1240, 1294–1319.
 */
export const russian: LanguageGrammar = {
  language: 'ru',
  wordClasses: [
    adjective,
    inConsonant,
    surname,
    inA,
    inYa,
    inIya,
    inIe,
    inO,
    inSoftSign,
    inShortI,
    plural,
    unchanging,
  ],
  patternsOf: (word) => {
    const { folded } = word;
    if (isAbbreviation(word) || folded.length < 3) return [{ stem: folded, wordClass: unchanging }];
    const patterns: WordPattern[] = byEnding
      .filter(([ending]) => ending.test(folded))
      .map(([, cut, wordClass]) => ({ stem: folded.slice(0, folded.length - cut), wordClass }))
      .filter(({ stem }) => stem.length >= 2);
    const stem = fleeting[folded];
    if (stem !== undefined) patterns.push({ stem, wordClass: inSoftSign });
    return patterns.length > 0 ? patterns : [{ stem: folded, wordClass: unchanging }];
  },
  ordinals: ordinalsFrom([
    'первый',
    'второй',
    'третий',
    'четвертый',
    'пятый',
    'шестой',
    'седьмой',
    'восьмой',
    'девятый',
    'десятый',
    'одиннадцатый',
    'двенадцатый',
    'тринадцатый',
    'четырнадцатый',
    'пятнадцатый',
    'шестнадцатый',
    'семнадцатый',
    'восемнадцатый',
    'девятнадцатый',
    'двадцатый',
  ]),
  ordinalSuffixes: new Set(['й', 'я', 'е', 'го', 'му', 'м', 'ом', 'ой', 'ый', 'ая', 'ю', 'ую', 'х']),
  determiners: new Set(['этот', 'эта', 'это', 'эту', 'этой', 'этого', 'этому', 'этим', 'этом']),
  conjunctions: new Set(['и', 'или']),
  functionWords: new Set([
    'и',
    'на',
    'что',
    'по',
    'для',
    'из',
    'это',
    'был',
    'не',
    'от',
    'также',
    'его',
    'как',
    'при',
    'за',
    'с',
    'в',
    'к',
    'о',
  ]),
};
