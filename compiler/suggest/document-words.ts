import { grammarOf } from '../../core/morphology/grammars';
import type { Language } from '../../core/pack/pack';
import { LIST_LENGTH, wordRank } from '../checks/common-words';
import { arabicShapes } from './arabic-shapes';
import { plainWords } from './plain-words';
import { calendarWords, jointsOf } from './small-words';
import { writtenNames } from './written-names';

/** A word of a document, as far as it matters for finding terms. */
export interface DocumentWord {
  /** Offsets into the document, without what is written together with the word's front. */
  readonly start: number;
  readonly end: number;
  /** What the word has in common with its other places: folded, in Arabic without its article. */
  readonly key: string;
  /** Written as a name where the script can tell. */
  readonly isName: boolean;
  /** Of a script that has capitals. */
  readonly hasCase: boolean;
  /** A small word that joins the parts of a name ("of"). */
  readonly isJoint: boolean;
  /** May stand first or last in a term. */
  readonly isEdge: boolean;
  /** Says how other words belong together, or when something is: no part of a term. */
  readonly isFunctionWord: boolean;
  /** Nothing but a space, hyphen or apostrophe before it, and no preposition written together with it. */
  readonly follows: boolean;
  /** 0 for the most frequent word of a language, 1 for one that its list has not. */
  readonly rarity: number;
  /** Arabic: has the article. */
  readonly isDefinite: boolean;
  /** Arabic: an adjective of belonging in -ī, by which terms are made: السوري, السياسية. */
  readonly isRelational: boolean;
}

/** Up to this rank a word is about nothing: articles, pronouns, "know", "want". */
const LAST_FUNCTION_RANK = 150;

/** The words of a document in order. */
export function documentWords(text: string, lang: Language): readonly DocumentWord[] {
  const words = plainWords(text);
  const names = writtenNames(words, lang);
  const shapes = lang === 'ar' ? arabicShapes(words) : undefined;
  const functionWords = grammarOf(lang)?.functionWords ?? new Set<string>();
  const calendar = calendarWords(lang);
  const joints = jointsOf(lang);
  return words.map(({ start, end, folded, original, before }, index) => {
    const shape = shapes?.[index];
    const rank = Math.min(
      ...[folded, ...(shape?.lookUps ?? [])].map((form) => wordRank(form, lang) ?? LIST_LENGTH),
    );
    const isJoint = joints.has(folded);
    const isFunctionWord =
      isJoint ||
      functionWords.has(shape?.folded ?? folded) ||
      calendar.has(folded) ||
      rank <= LAST_FUNCTION_RANK ||
      shape?.isParticle === true;
    const isEdge = folded.length > 1 && !isFunctionWord && /\p{L}/u.test(folded) && shape?.isEdge !== false;
    return {
      start: start + (shape?.proclitics ?? 0),
      end,
      key: shape?.stem ?? folded,
      isName: isEdge && names[index]!,
      hasCase: original.toLowerCase() !== original.toUpperCase(),
      isJoint,
      isEdge,
      isFunctionWord,
      follows: isShortGap(before) && shape?.isParted !== true,
      rarity: Math.log(rank) / Math.log(LIST_LENGTH),
      isDefinite: shape?.isDefinite === true,
      isRelational: shape?.isRelational === true,
    };
  });
}

/** One line break is white space, as in wrapped text; an empty line ends what stands before it. */
const isShortGap = (gap: string) => /^[\s\-'’]*$/u.test(gap) && !/\n\s*\n/u.test(gap);
