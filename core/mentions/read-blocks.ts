import { countFunctionWords, type LanguageCounts, likeliestLanguage } from '../morphology/guess-language';
import type { Language } from '../pack/pack';
import type { TextFolder } from '../text/fold-text';
import { type FoldedText, sourceStart } from '../text/folded-text';
import type { PageText, TextBlock } from './mention';

/** Some blocks of a page as one text, so that they are folded and parted into words in one go. */
export interface ReadText {
  /** Valid until the next is read. */
  readonly text: FoldedText;
  /** Index of the first block in the page. */
  readonly firstBlock: number;
  readonly blocks: readonly ReadBlock[];
  /** How many words the page has before it. */
  readonly wordsBefore: number;
}

export interface ReadBlock {
  /** Offsets into the text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Indices of the text's words: the block's first, and the one behind its last. */
  readonly firstWord: number;
  readonly endWord: number;
  /** What it is most likely written in; undefined where nothing tells. */
  readonly lang: Language | undefined;
}

/** No form runs over it (`text-gaps.ts`), and no mark of one block falls to another. */
const blockBreak = '\n\n';

/** So many units stay in the processor's cache from folding to matching; a usual page has a quarter. */
const UNITS_AT_ONCE = 32_768;

/**
 * Reads a page, a few blocks at a time, and finds out their languages. What is declared of a block goes
 * before what is declared of the page, and a block of too few words is taken to be in the language of the
 * page's beginning.
 */
export function* readBlocks({ blocks, lang }: PageText, folder: TextFolder): Generator<ReadText> {
  let ofPage: Language | undefined;
  let wordsBefore = 0;
  for (let from = 0; from < blocks.length; ) {
    const to = endOfNext(blocks, from);
    const some = blocks.slice(from, to);
    const text = folder.fold(some.map((block) => block.text).join(blockBreak));
    const counted = countedBlocks(some, text);
    if (from === 0) ofPage = likeliestLanguage(sumOf(counted.map(({ counts }) => counts)), lang);
    yield {
      text,
      firstBlock: from,
      wordsBefore,
      blocks: counted.map(({ counts, ...block }, index) => ({
        ...block,
        lang: likeliestLanguage(counts, some[index]!.lang ?? lang) ?? ofPage,
      })),
    };
    wordsBefore += text.words.count;
    from = to;
  }
}

function endOfNext(blocks: readonly TextBlock[], from: number): number {
  let units = 0;
  let to = from;
  do units += blocks[to++]!.text.length;
  while (to < blocks.length && units < UNITS_AT_ONCE);
  return to;
}

function countedBlocks(blocks: readonly TextBlock[], text: FoldedText) {
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
  return counted;
}

function sumOf(all: readonly LanguageCounts[]): LanguageCounts {
  const sum: LanguageCounts = new Uint32Array(all[0]?.length ?? 0);
  for (const counts of all) for (let at = 0; at < counts.length; at++) sum[at]! += counts[at]!;
  return sum;
}
