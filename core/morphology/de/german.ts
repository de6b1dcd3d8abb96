import { type LanguageGrammar, ordinalsFrom, wordClass } from '../language-grammar';

/** Nouns and names: genitive, dative plural, plurals. Not -er: that makes Iran's people of Iran. */
const noun = wordClass(['', 's', 'es', 'e', 'en', 'n']);
const adjective = wordClass(['', 'e', 'en', 'er', 'es', 'em']);

/**
 * German: case and number of nouns, strong and weak endings of adjectives. Every noun has a capital.
 * Source: Duden, "Die Grammatik" (2016), Rn. 297–346 and 472–503.
 */
export const german: LanguageGrammar = {
  language: 'de',
  wordClasses: [noun, adjective],
  patternsOf: ({ folded, isCapitalised }) => {
    if (isCapitalised) return [{ stem: folded, wordClass: noun }];
    return [{ stem: folded.replace(/(e|er|es|en)$/, ''), wordClass: adjective }].filter(
      ({ stem }) => stem !== '',
    );
  },
  ordinals: ordinalsFrom([
    'erste',
    'zweite',
    'dritte',
    'vierte',
    'funfte',
    'sechste',
    ['siebte', 'siebente'],
    'achte',
    'neunte',
    'zehnte',
    'elfte',
    'zwolfte',
  ]).flatMap(({ word, value }) => ['', 'n', 'r', 's', 'm'].map((ending) => ({ word: word + ending, value }))),
  ordinalSuffixes: new Set([]),
  determiners: new Set([
    'der',
    'die',
    'das',
    'dem',
    'den',
    'des',
    'dieser',
    'diese',
    'dieses',
    'diesem',
    'diesen',
  ]),
  conjunctions: new Set(['und', 'oder']),
  functionWords: new Set([
    'der',
    'die',
    'und',
    'das',
    'von',
    'mit',
    'den',
    'ist',
    'im',
    'fur',
    'nicht',
    'auf',
    'dem',
    'eine',
    'auch',
    'sich',
    'ein',
    'zu',
    'als',
    'bei',
    'nach',
    'wurde',
  ]),
};
