import { type LanguageGrammar, ordinalsFrom, wordClass } from '../language-grammar';

// Half-spaces are folded away, so a plural written with one looks as if it were written together.
const noun = wordClass(['', 'ها', 'هاي', 'هايي', 'ي', 'اي', 'ان', 'هايش', 'هايشان']);

/**
 * Persian: plural in ها, the indefinite ی, ezafe after a vowel. Words that are joined with the half-space
 * or written apart (نشست های) meet in the matcher, which lets ها stand as a word of its own. Source:
 * Windfuhr and Perry (2009), "Persian and Tajik", in "The Iranian Languages", §§ 3.2–3.4.
 */
export const persian: LanguageGrammar = {
  language: 'fa',
  wordClasses: [noun],
  patternsOf: ({ folded }) => [{ stem: folded, wordClass: noun }],
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
  ]),
  ordinalSuffixes: new Set(['م', 'مين', 'ام', 'امين']),
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
