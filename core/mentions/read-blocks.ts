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
 * Folds the blocks of a page and finds out their languages. What is declared of a block goes before what
 * is declared of the page, and a block of too few words is taken to be in the page's language.
 */
export function readBlocks({ blocks, lang }: PageText): readonly ReadBlock[] {
  const read = blocks.map(({ text: source, lang: declared }) => {
    const text = foldText(source);
    const words = splitWords(text);
    return { text, words, declared, counts: countFunctionWords(text, words) };
  });
  const nothing: LanguageCounts = new Map();
  const ofPage = likeliestLanguage(
    read.reduce((sum, { counts }) => addCounts(sum, counts), nothing),
    lang,
  );
  return read.map(({ text, words, declared, counts }) => ({
    text,
    words,
    lang: likeliestLanguage(counts, declared ?? lang) ?? ofPage,
  }));
}
