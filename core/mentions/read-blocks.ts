import { countFunctionWords, type LanguageCounts, likeliestLanguage } from '../morphology/guess-language';
import type { Language } from '../pack/pack';
import { type FoldedText, sourceStart, type TextFolder } from '../text/fold-text';
import type { PageText } from './mention';

/** A page's text as one, so that it is folded and parted into words in one go. */
export interface ReadPage {
  readonly text: FoldedText;
  readonly blocks: readonly ReadBlock[];
}

export interface ReadBlock {
  /** Offset into the page's text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Indices of the page's words: the block's first, and the one behind its last. */
  readonly firstWord: number;
  readonly endWord: number;
  /** What it is most likely written in; undefined where nothing tells. */
  readonly lang: Language | undefined;
}

/** No form runs over it (`text-gaps.ts`), and no mark of one block falls to another. */
const blockBreak = '\n\n';

/**
 * Folds the blocks of a page and finds out their languages. What is declared of a block goes before what
 * is declared of the page, and a block of too few words is taken to be in the page's language.
 *
 * @returns valid until the folder folds another text
 */
export function readBlocks({ blocks, lang }: PageText, folder: TextFolder): ReadPage {
  const text = folder.fold(blocks.map((block) => block.text).join(blockBreak));
  const counted: (Omit<ReadBlock, 'lang'> & { readonly counts: LanguageCounts })[] = [];
  let word = 0;
  let start = 0;
  for (const block of blocks) {
    const end = start + block.text.length;
    const firstWord = word;
    while (word < text.words.count && sourceStart(text, text.words.starts[word]!) < end) word++;
    counted.push({ start, end, firstWord, endWord: word, counts: countFunctionWords(text, firstWord, word) });
    start = end + blockBreak.length;
  }
  const ofAll: LanguageCounts = new Uint32Array(counted[0]?.counts.length ?? 0);
  for (const { counts } of counted) {
    for (let at = 0; at < counts.length; at++) ofAll[at]! += counts[at]!;
  }
  const ofPage = likeliestLanguage(ofAll, lang);
  return {
    text,
    blocks: counted.map(({ counts, ...block }, index) => ({
      ...block,
      lang: likeliestLanguage(counts, blocks[index]!.lang ?? lang) ?? ofPage,
    })),
  };
}
