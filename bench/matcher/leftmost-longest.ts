import type { Spans } from './peer';

const wordUnit = /[\p{L}\p{Nd}]/u;

/** What a peer has found, end exclusive. */
export interface Find {
  readonly start: number;
  readonly end: number;
}

/** Of overlapping finds the leftmost, and of those the longest. @param finds in any order */
export function leftmostLongest(finds: readonly Find[]): Spans {
  const inOrder = [...finds].sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: number[] = [];
  let last = 0;
  for (const { start, end } of inOrder) {
    if (start < last) continue;
    last = end;
    spans.push(start, end);
  }
  return Int32Array.from(spans);
}

/** To be taken before the longest: one that is no whole word must not hide a short one that is. */
export const wholeWords = (finds: readonly Find[], text: string): readonly Find[] =>
  finds.filter(({ start, end }) => isWhole(text, start, end));

const isWhole = (text: string, start: number, end: number): boolean =>
  (start === 0 || !wordUnit.test(text[start - 1]!)) && (end === text.length || !wordUnit.test(text[end]!));
