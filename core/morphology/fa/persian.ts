import { type LanguageGrammar, ordinalsFrom, wordClass } from '../language-grammar';

// Half-spaces are folded away, so a plural written with one looks as if it were written together.
const noun = wordClass(['', 'ها', 'هاي', 'هايي', 'ي', 'اي', 'ان', 'هايش', 'هايشان']);

/** Names: only the ezafe behind a vowel. Another ی makes an adjective, ایرانی of ایران. */
const name = wordClass(['']);
const nameInVowel = wordClass(['', 'ي']);

/**
 * Persian: plural in ها, the indefinite ی, ezafe after a vowel. Words that are joined with the half-space
 * or written apart (نشست های) meet in the matcher, which lets ها stand as a word of its own. Source:
 * Windfuhr and Perry (2009), "Persian and Tajik", in "The Iranian Languages", §§ 3.2–3.4.
 */
export const persian: LanguageGrammar = {
  language: 'fa',
  wordClasses: [noun, name, nameInVowel],
  patternsOf: ({ folded, isName }) => {
    if (!isName) return [{ stem: folded, wordClass: noun }];
    return [{ stem: folded, wordClass: /[هاو]$/u.test(folded) ? nameInVowel : name }];
  },
  ordinals: ordinalsFrom([
    ['اول', 'نخست', 'يكم'],
    'دوم',
    'سوم',
    'چهارم',
    'پنجم',
    'ششم',
    'هفتم',
    'هشتم',
    'نهم',
    'دهم',
    'يازدهم',
    'دوازدهم',
    'سيزدهم',
    'چهاردهم',
    'پانزدهم',
    'شانزدهم',
    'هفدهم',
    'هجدهم',
    'نوزدهم',
    'بيستم',
  ]).flatMap(({ word, value }) => ['', 'ين'].map((ending) => ({ word: word + ending, value }))),
  ordinalSuffixes: new Set(['م', 'مين', 'ام', 'امين']),
  determiners: new Set(['اين']),
  conjunctions: new Set(['و', 'يا']),
  functionWords: new Set([
    'از',
    'به',
    'در',
    'را',
    'كه',
    'با',
    'است',
    'اين',
    'براي',
    'شد',
    'كرد',
    'خود',
    'بود',
    'ان',
    'شده',
    'مي',
  ]),
};
