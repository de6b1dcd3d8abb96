import { arabicBeginnings, beginningFields, MOST_BEGINNINGS } from '../../core/morphology/ar/proclitics';
import { LIST_LENGTH, wordRank } from '../checks/common-words';
import type { PlainWord } from './plain-words';

/** What the spelling and the neighbours of an Arabic word tell of it. */
export interface ArabicShape {
  /** How many letters of its front are other words and no part of a name: و ف ب ل ك. */
  readonly proclitics: number;
  /** Whether a conjunction or preposition parts it from the word before it. */
  readonly isParted: boolean;
  readonly folded: string;
  /** Without proclitics and article. */
  readonly stem: string;
  /** Other ways to look it up in a list of words. */
  readonly lookUps: readonly string[];
  readonly isDefinite: boolean;
  readonly isRelational: boolean;
  readonly isParticle: boolean;
  /** Neither a verb nor a noun with a pronoun written together with it. */
  readonly isEdge: boolean;
}

const words = (list: string) => new Set(list.split(' '));

/** Particles and pronouns that everyday speech has less of than reports have. Folded. */
const particles = words(
  'الي الذي التي الذين اللذين اللتين لدي اثر ازاء بين بينما بيننا حيث حين حول خارج خلال دون ضد عبر ' +
    'عقب فوق قبل بعد تحت امام وراء نحو مع مثل منذ اذ اذا لو لولا لن لم لا ما ليس ليست انه انها انهم ' +
    'اي ايضا الا لما مما بما فيما كل بعض غير سوي وحده وحدها ذلك تلك هذا هذه هؤلاء اولئك هو هي هم نحن كما كان كانت كانوا',
);
/** كلمته, جهودها: a noun with its owner is a term without. */
const hasPronoun = /..(?:ته|ها|هم|هما)$/u;
/** A verb stands behind these, where no article does. Folded. */
const beforeVerbs = words('الذي التي الذين ان لن لم لا ما قد سوف');
/** A verb or participle of saying stands before these. Folded. */
const behindVerbs = words('ان انه انها انهم بان بانه بانها');

/**
 * Reads the words of an Arabic text as far as spelling allows. Arabic has no capitals; what its terms show
 * instead is the article and the relational adjective: الحكومة السورية. Sentences begin with their verb
 * (Ryding 2005, § 4.1), and verbs are no terms.
 */
export function arabicShapes(text: readonly PlainWord[]): readonly ArabicShape[] {
  const written = new Set(text.map(({ folded }) => folded));
  const rankOf = (word: string) =>
    Math.min(
      ...formsOf(word).map((form) => wordRank(form, 'ar') ?? (written.has(form) ? LIST_LENGTH : Infinity)),
    );
  return text.map((word, index) => {
    const { spanFrom, stemFrom, article } = beginningOf(word.folded, rankOf);
    const folded = article ? `ال${word.folded.slice(stemFrom)}` : word.folded.slice(spanFrom);
    const stem = word.folded.slice(stemFrom);
    const previous = text[index - 1]?.folded ?? '';
    const next = text[index + 1];
    const isVerb =
      !article &&
      (word.startsSentence ||
        word.before.includes(':') ||
        (beforeVerbs.has(previous) && !word.before.includes('.')) ||
        (next !== undefined && behindVerbs.has(next.folded)));
    return {
      proclitics: spanFrom,
      // لل: the preposition is a letter of the article.
      isParted: spanFrom > 0 || (article && word.folded.startsWith('لل', spanFrom)),
      folded,
      stem,
      lookUps: [folded, stem, `ال${stem}`],
      isDefinite: article,
      isRelational: stem.length > 3 && /يه?$/u.test(stem),
      isParticle: particles.has(folded) || (folded.startsWith('و') && particles.has(folded.slice(1))),
      isEdge: !isVerb && !hasPronoun.test(word.original),
    };
  });
}

/** The word itself, with the article, and the singular of what looks like a sound plural. */
const formsOf = (word: string) => {
  const forms = [word, `ال${word}`];
  return word.endsWith('ات') && word.length > 4
    ? [...forms, word.slice(0, -2), `${word.slice(0, -2)}ه`]
    : forms;
};

/** How many times more frequent the rest of a listed word must be for its first letter to be another word. */
const CLEARLY = 4;
const SHORTEST_STEM = 2;

/** Where a word may begin once what is written together with it is taken off. */
interface WordBeginning {
  readonly spanFrom: number;
  readonly stemFrom: number;
  readonly article: boolean;
}

function beginningsOf(units: Uint16Array): readonly WordBeginning[] {
  const found = new Uint8Array(MOST_BEGINNINGS * beginningFields.count);
  const count = arabicBeginnings(units, 0, units.length, found);
  return Array.from({ length: count }, (_, index) => {
    const at = index * beginningFields.count;
    return {
      spanFrom: found[at + beginningFields.spanFrom]!,
      stemFrom: found[at + beginningFields.stemFrom]!,
      article: found[at + beginningFields.article] === 1,
    };
  });
}

/** An article leaves no doubt; a single letter is a word of its own only where what is left is one, too. */
function beginningOf(word: string, rankOf: (word: string) => number): WordBeginning {
  const units = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
  const beginnings = beginningsOf(units);
  const withArticle = beginnings.find(({ article, stemFrom }) => article && units.length - stemFrom > 1);
  if (withArticle) return withArticle;
  const most = (wordRank(word, 'ar') ?? Infinity) / CLEARLY;
  const parted = beginnings.find(
    ({ spanFrom }) =>
      spanFrom > 0 && units.length - spanFrom >= SHORTEST_STEM && rankOf(word.slice(spanFrom)) < most,
  );
  return parted ?? { spanFrom: 0, stemFrom: 0, article: false };
}
