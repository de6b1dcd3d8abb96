import { firstIndex } from '../core/first-index';
import type { MarkPainter } from './mark-painter';
import type { MarkKind } from './mark-style';
import { rangesIn, spansIn } from './page-block';
import { boxesOf, type PageMention } from './page-mention';

interface Mark {
  readonly kind: MarkKind;
  readonly ranges: readonly StaticRange[];
}

/** A marked stretch of one text node; UTF-16 code units into `node.data`, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly mention: PageMention;
}

/** The marks on the page: what is painted, and which mention stands at a point. */
export class PageMarks {
  readonly #painter: MarkPainter;
  readonly #marks = new Map<PageMention, Mark>();
  readonly #stretches = new Map<Text, Stretch[]>();
  readonly #shadowRoots = new Set<ShadowRoot>();
  #unpainted: PageMention[] = [];
  #current: { readonly mention: PageMention; readonly ranges: readonly StaticRange[] } | undefined;

  constructor(painter: MarkPainter) {
    this.#painter = painter;
  }

  adopt(root: ShadowRoot): void {
    this.#shadowRoots.add(root);
    this.#painter.adopt(root);
  }

  /** Marks these mentions and no others: what is to go goes now, what is new is painted by `paint`. */
  show(mentions: readonly PageMention[]): void {
    const wanted = new Set(mentions);
    for (const mention of this.#marks.keys()) if (!wanted.has(mention)) this.#remove(mention);
    this.#unpainted = mentions.filter((mention) => !this.#marks.has(mention)).reverse();
  }

  /** @param until `performance.now()` at which to pause @returns whether all is painted */
  paint(until: number): boolean {
    for (;;) {
      const mention = this.#unpainted.pop();
      if (!mention) return true;
      this.#add(mention);
      if (performance.now() >= until) return this.#unpainted.length === 0;
    }
  }

  /** The stronger mark, of one mention at a time. */
  setCurrent(mention: PageMention | undefined): void {
    if (this.#current?.mention === mention) return;
    if (this.#current) this.#painter.erase('current', this.#current.ranges);
    this.#current = mention && {
      mention,
      ranges: rangesIn(mention.block, mention.start, mention.end),
    };
    if (this.#current) this.#painter.paint('current', this.#current.ranges);
  }

  get current(): PageMention | undefined {
    return this.#current?.mention;
  }

  /** The page has changed this text: what is painted in it would stand in the wrong place. */
  forgetText(node: Text): void {
    for (const { mention } of this.#stretches.get(node) ?? []) this.#remove(mention);
    if (this.#current?.mention.block.runs.some((run) => run.node === node)) this.setCurrent(undefined);
  }

  /** The marked mention under a point of the viewport. */
  at(x: number, y: number): PageMention | undefined {
    if (this.#marks.size === 0) return undefined;
    const place = caretAt(x, y, this.#shadowRoots);
    const stretches = place && this.#stretches.get(place.node as Text);
    if (!place || !stretches) return undefined;
    const index = firstEndingFrom(stretches, place.offset);
    // A caret stands between two characters, and beside the nearest text where the point is on none.
    return stretches
      .slice(index, index + 2)
      .map(({ mention }) => mention)
      .find((mention) => boxesOf(mention).some((box) => contains(box, x, y)));
  }

  #add(mention: PageMention): void {
    const { block, start, end } = mention;
    const ranges = rangesIn(block, start, end);
    const kind = isInLink(ranges[0]?.startContainer) ? 'linked' : 'mention';
    this.#marks.set(mention, { kind, ranges });
    this.#painter.paint(kind, ranges);
    for (const span of spansIn(block, start, end)) {
      const stretches = this.#stretches.get(span.node) ?? [];
      const stretch = { start: span.start, end: span.end, mention };
      const index = firstEndingFrom(stretches, span.end);
      stretches.splice(index, 0, stretch);
      this.#stretches.set(span.node, stretches);
    }
  }

  #remove(mention: PageMention): void {
    const mark = this.#marks.get(mention);
    if (!mark) return;
    this.#marks.delete(mention);
    this.#painter.erase(mark.kind, mark.ranges);
    for (const { node } of spansIn(mention.block, mention.start, mention.end)) {
      const others = this.#stretches.get(node)?.filter((stretch) => stretch.mention !== mention) ?? [];
      if (others.length > 0) this.#stretches.set(node, others);
      else this.#stretches.delete(node);
    }
  }
}

export const isInLink = (node: Node | undefined): boolean =>
  node?.parentElement?.closest('a[href], [role="link"]') != null;

/** Stretches don't overlap and are kept in order. */
const firstEndingFrom = (stretches: readonly Stretch[], offset: number): number =>
  firstIndex(stretches, ({ end }) => end < offset);

/** A pointer on the very edge is on it. */
const contains = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;

function caretAt(
  x: number,
  y: number,
  roots: ReadonlySet<ShadowRoot>,
): { node: Node; offset: number } | undefined {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  // Chrome before 128, which does not see into shadow roots.
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
