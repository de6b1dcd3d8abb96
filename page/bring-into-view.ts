import { spansIn } from './page-block';
import { boxesOf, type PageMention } from './page-mention';

/** Room for a page's sticky head, and for a card below. */
const marginTop = 90;
const marginBottom = 140;

/** Scrolls a mention to where it can be read, without animation, and not at all where it already can be. */
export function bringIntoView(mention: PageMention): void {
  const isReadable = () => {
    const [box] = boxesOf(mention);
    return box !== undefined && box.top >= marginTop && box.bottom <= innerHeight - marginBottom;
  };
  if (isReadable()) return;
  // Scrolls whatever boxes it lies in; a long paragraph comes into view only in part.
  const [span] = spansIn(mention.block, mention.start, mention.end);
  span?.node.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  if (isReadable()) return;
  const [box] = boxesOf(mention);
  if (box) scrollBy({ top: box.top - innerHeight * 0.35, behavior: 'instant' });
}
