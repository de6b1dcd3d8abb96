import { benchJson } from '../bench-package';
import { oneOf, type Random, shuffled } from '../seeded-random';
import { commonWords } from './common-words';
import { type NameList, nameLists, townNames } from './name-lists';
import { namePatterns } from './name-patterns';

type Drawn = { readonly text: string; readonly lang: string };

/** How often persons and organisations are drawn in each language. */
const languageShares: readonly string[] = [
  ...Array(8).fill('en'),
  'fr',
  'fr',
  'ru',
  'ru',
  'tr',
  'ar',
  'ar',
  'ar',
  'ar',
  'fa',
  'fa',
];

/**
 * Draws names that need not stand in any text: rare words, places, persons, organisations. Half of them are
 * of one word, a third of two; the lists of words and places end, the rest does not.
 */
export function madeUpForms(random: Random): () => Drawn {
  const all = nameLists();
  const inLanguage = new Map(languageShares.map((lang) => [lang, all.filter((list) => list.lang === lang)]));
  const words = shuffled(rareWords(), random);
  const places = shuffled(placeNames(all), random);
  const towns = townNames();
  const persons = () => personIn(oneOf(languageShares, random));
  const personIn = (lang: string): Drawn => {
    const { first, last } = oneOf(inLanguage.get(lang)!, random);
    const middle = random() < 0.22 ? `${oneOf(first, random)} ` : '';
    return { text: `${oneOf(first, random)} ${middle}${oneOf(last, random)}`, lang };
  };
  const organisation = (): Drawn => {
    const lang = oneOf(languageShares, random);
    const { last, places: near } = oneOf(inLanguage.get(lang)!, random);
    const name = lang === 'en' && random() < 0.7 ? oneOf(towns, random) : oneOf([...last, ...near], random);
    return { text: oneOf(namePatterns[lang]!, random).replace('%', name), lang };
  };
  return () => {
    const choice = random();
    if (choice < 0.36) return words.pop() ?? persons();
    if (choice < 0.55) return places.pop() ?? persons();
    return choice < 0.81 ? persons() : organisation();
  };
}

function rareWords(): Drawn[] {
  const of = (lang: string, words: readonly string[]) => words.map((text) => ({ text, lang }));
  return [
    ...of('en', benchJson('an-array-of-english-words', 'index.json') as string[]),
    ...of('fr', benchJson('an-array-of-french-words', 'index.json') as string[]),
    // What is behind the first thousands is seldom met and often a name.
    ...of('ar', commonWords('arabic').slice(1500)),
    ...of('fa', commonWords('farsi').slice(1500)),
    ...of('ru', commonWords('russian').slice(3000)),
    ...of('tr', commonWords('turkish').slice(3000)),
  ].filter(({ text }) => text.length > 3);
}

const placeNames = (lists: readonly NameList[]): Drawn[] => [
  ...townNames().map((text) => ({ text, lang: 'en' })),
  ...lists.flatMap(({ lang, places }) => places.map((text) => ({ text, lang }))),
];
