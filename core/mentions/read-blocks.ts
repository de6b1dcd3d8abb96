import {
  addCounts,
  countFunctionWords,
  type LanguageCounts,
  likeliestLanguage,
} from '../morphology/guess-language';
import type { Language } from '../pack/pack';
import { type FoldedText, foldText } from '../text/fold-text';
import { splitWords, type Words } from '../text/split-words';
import type { PageText } from './mention';

/** A block of a page, folded and parted into words. */
export interface ReadBlock {
  readonly text: FoldedText;
  readonly words: Words;
  /** What it is most likely written in; undefined where nothing tells. */
  readonly lang: Language | undefined;
}

/**
 * Folds the blocks of a page and finds out their languages. The words themselves are believed first, then
 * what the page declares of the block, then the page as a whole: declarations are often a template's.
 */
export function readBlocks({ blocks, lang }: PageText): readonly ReadBlock[] {
  const read = blocks.map(({ text: source, lang: declared }) => {
    const text = foldText(source);
    const words = splitWords(text);
    return { text, words, declared, counts: countFunctionWords(text, words) };
  });
  const nothing: LanguageCounts = new Map();
  const ofPage = likeliestLanguage(read.reduce((sum, { counts }) => addCounts(sum, counts), nothing));
  return read.map(({ text, words, declared, counts }) => ({
    text,
    words,
    lang: likeliestLanguage(counts) ?? primary(declared) ?? ofPage ?? primary(lang),
  }));
}

/** "ar-SY" is Arabic. */
const primary = (tag: Language | undefined) => tag?.split(/[-_]/)[0]?.toLowerCase() || undefined;
