import { type FormWord, type LanguageGrammar, ordinalsFrom, type WordClass } from '../language-grammar';

const wordClass = (endings: readonly string[], article: WordClass['article']): WordClass => ({
  endings: new Set(endings),
  article,
  proclitics: true,
});

const withArticle = wordClass([''], 'required');
const withArticleOrNot = wordClass([''], 'optional');
/** Words to which dual and sound plural can be added: ضامن, ضامنون; قرار, قرارين. */
const nounWithArticle = wordClass(['', 'ان', 'ين', 'ون', 'ات'], 'required');
const noun = wordClass(['', 'ان', 'ين', 'ون', 'ات', 'ا'], 'optional');
/** إنساني, إنسانيين */
const nounInYaWithArticle = wordClass(['', 'ان', 'ين', 'ون', 'ه', 'ات'], 'required');
const nounInYa = wordClass(['', 'ان', 'ين', 'ون', 'ه', 'ات', 'ا'], 'optional');
/** جولة, جولتين, جولات: folded, the ta marbuta is a ه. */
const inTaMarbutaWithArticle = wordClass(['ه', 'تان', 'تين', 'تا', 'تي', 'ات'], 'required');
const inTaMarbuta = wordClass(['ه', 'تان', 'تين', 'تا', 'تي', 'ات'], 'optional');

/** The plain article: ألمانيا begins with other letters. */
const hasArticle = ({ original }: FormWord) => /^ال[^\u064b-\u0652]/u.test(original) && original.length > 4;

/**
 * Arabic: article, dual and sound plurals. Proclitics are `ar/proclitics.ts`. A word of a surface form
 * that has the article keeps it; one without may take it, with the whole phrase or not. Source: Ryding
 * (2005), "A Reference Grammar of Modern Standard Arabic", ch. 7.
 */
export const arabic: LanguageGrammar = {
  language: 'ar',
  wordClasses: [
    withArticle,
    withArticleOrNot,
    nounWithArticle,
    noun,
    nounInYaWithArticle,
    nounInYa,
    inTaMarbutaWithArticle,
    inTaMarbuta,
  ],
  patternsOf: (word) => {
    const definite = hasArticle(word);
    const stem = definite ? word.folded.slice(2) : word.folded;
    // Names have no plural, and what looks like one is a word of its own: الجعفري, الجعفريين.
    if (!word.isName && stem.length >= 3) {
      if (word.original.endsWith('ة')) {
        return [{ stem: stem.slice(0, -1), wordClass: definite ? inTaMarbutaWithArticle : inTaMarbuta }];
      }
      if (stem.endsWith('ي')) return [{ stem, wordClass: definite ? nounInYaWithArticle : nounInYa }];
      if (!/[اهو]$/u.test(stem)) return [{ stem, wordClass: definite ? nounWithArticle : noun }];
    }
    return [{ stem, wordClass: definite ? withArticle : withArticleOrNot }];
  },
  ordinals: ordinalsFrom([
    ['اول', 'اولي', 'حادي', 'حاديه'],
    ['ثاني', 'ثانيه', 'ثان'],
    ['ثالث', 'ثالثه'],
    ['رابع', 'رابعه'],
    ['خامس', 'خامسه'],
    ['سادس', 'سادسه'],
    ['سابع', 'سابعه'],
    ['ثامن', 'ثامنه'],
    ['تاسع', 'تاسعه'],
    ['عاشر', 'عاشره'],
  ]),
  ordinalSuffixes: new Set([]),
  determiners: new Set(['هذا', 'هذه']),
  conjunctions: new Set(['و', 'او']),
  functionWords: new Set([
    'من',
    'في',
    'علي',
    'الي',
    'التي',
    'الذي',
    'عن',
    'ان',
    'هذا',
    'هذه',
    'بعد',
    'قال',
    'خلال',
    'مع',
    'كان',
    'ما',
  ]),
};
