import type { Language } from '../core/pack/pack';

/** A stretch of a block's text that stands unchanged in one text node. */
export interface Run {
  readonly node: Text;
  /** UTF-16 code units into the block's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** UTF-16 code units into `node.data`, where the run begins. */
  readonly offset: number;
  /** Something unread (a footnote's number, a button) or a shadow boundary lies between it and the run before. */
  readonly isApart: boolean;
}

/**
 * A paragraph, heading, cell, item or caption as the reader sees it: white space collapsed, text of inline
 * elements joined, with the way back to the document.
 */
export interface PageBlock {
  readonly text: string;
  /** In order of `start`; between two runs there can be a character of no node, such as a `<br>`. */
  readonly runs: readonly Run[];
  /** The block's own language where the page declares one. */
  readonly lang?: Language;
  /** The element whose inline content this is. */
  readonly container: Element;
  readonly isHeading: boolean;
}

/** A part of one text node; UTF-16 code units into `node.data`, end exclusive. */
export interface NodeSpan {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Where `start` to `end` of the block's text stands in the document, node by node. */
export function spansIn(block: PageBlock, start: number, end: number): NodeSpan[] {
  return runsIn(block, start, end).map((run) => ({
    node: run.node,
    start: run.offset + Math.max(start - run.start, 0),
    end: run.offset + Math.min(end, run.end) - run.start,
  }));
}

/**
 * The same as ranges: one, unless something that was not read lies between. Static ones, because every live
 * range makes each later edit of the page dearer.
 */
export function rangesIn(block: PageBlock, start: number, end: number): StaticRange[] {
  const runs = runsIn(block, start, end);
  const spans = spansIn(block, start, end);
  const ranges: StaticRange[] = [];
  let first = 0;
  for (let index = 0; index < spans.length; index++) {
    const next = runs[index + 1];
    if (next && !next.isApart) continue;
    const from = spans[first]!;
    const to = spans[index]!;
    ranges.push(
      new StaticRange({
        startContainer: from.node,
        startOffset: from.start,
        endContainer: to.node,
        endOffset: to.end,
      }),
    );
    first = index + 1;
  }
  return ranges;
}

function runsIn({ runs }: PageBlock, start: number, end: number): readonly Run[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < runs.length && runs[last]!.start < end) last++;
  return runs.slice(low, last);
}
