import { type LanguageGrammar, ordinalsFrom, wordClass } from '../language-grammar';

/** Proper names stand as they are: the possessive's s is a word of its own behind the apostrophe. */
const name = wordClass(['']);
const noun = wordClass(['', 's', 'es']);
/** country, countries */
const nounInY = wordClass(['y', 'ies']);

/**
 * English: plurals of common nouns. Source: Quirk et al. (1985), "A Comprehensive Grammar of the English
 * Language", 5.73 ff.
 */
export const english: LanguageGrammar = {
  language: 'en',
  wordClasses: [name, noun, nounInY],
  patternsOf: ({ folded, isCapitalised }) => {
    if (isCapitalised) return [{ stem: folded, wordClass: name }];
    if (/[^aeiou]y$/.test(folded)) return [{ stem: folded.slice(0, -1), wordClass: nounInY }];
    return [{ stem: folded, wordClass: noun }];
  },
  ordinals: ordinalsFrom([
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
    'thirteenth',
    'fourteenth',
    'fifteenth',
    'sixteenth',
    'seventeenth',
    'eighteenth',
    'nineteenth',
    'twentieth',
  ]),
  ordinalSuffixes: new Set(['st', 'nd', 'rd', 'th']),
  determiners: new Set(['the', 'this']),
  conjunctions: new Set(['and', 'or']),
  functionWords: new Set([
    'the',
    'is',
    'of',
    'and',
    'to',
    'that',
    'was',
    'with',
    'for',
    'has',
    'have',
    'by',
    'from',
    'this',
    'which',
    'are',
    'said',
    'were',
    'been',
    'their',
    'after',
    'not',
    'its',
  ]),
};
