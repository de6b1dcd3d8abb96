import { type FoldedText, sourceEnd, sourceStart } from '../text/folded-text';
import type { Hit } from './hit';
import type { ReadBlock } from './read-blocks';

/** A hit with its place on the page, for when the text is folded no longer. */
export interface PlacedHit extends Hit {
  readonly block: number;
  /** UTF-16 code units into the block's text, end exclusive: no folded offsets any more. */
  readonly start: number;
  readonly end: number;
  /** In folded units: what the longest of overlapping hits is told by. */
  readonly length: number;
  /** Indices of the page's words that it covers. */
  readonly firstWord: number;
  readonly lastWord: number;
}

/** @param wordsBefore how many words the page has before the text in which the hit is */
export const placedHit = (
  hit: Hit,
  text: FoldedText,
  readBlock: ReadBlock,
  block: number,
  wordsBefore: number,
): PlacedHit => ({
  ...hit,
  block,
  start: sourceStart(text, hit.start) - readBlock.start,
  end: sourceEnd(text, hit.end) - readBlock.start,
  length: hit.end - hit.start,
  firstWord: wordsBefore + hit.firstWord,
  lastWord: wordsBefore + hit.lastWord,
});
