import type { Why } from '../core/mentions/mention';
import { type PageBlock, rangesIn } from './page-block';

/** A mention where it stands on the page. One object for as long as its block is unchanged. */
export interface PageMention {
  readonly block: PageBlock;
  /** UTF-16 code units into the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly entry: string;
  /** The entry's name in the language of cards. */
  readonly label: string;
  readonly why: Why;
}

/** Its words, on one line. */
export const wordsOf = ({ block, start, end }: PageMention): string =>
  block.text.slice(start, end).replace(/\s+/g, ' ');

/** Where it is drawn now, in viewport pixels, a box for each line it runs over; none where it is hidden. */
export function boxesOf({ block, start, end }: PageMention): DOMRect[] {
  return rangesIn(block, start, end).flatMap((place) => {
    const range = liveRange(place);
    return range ? [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0) : [];
  });
}

/** Static ranges can't be measured. */
function liveRange(place: StaticRange): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = place;
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  try {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  } catch {
    // The page has shortened the text since it was read; it will be read again.
    return undefined;
  }
}
