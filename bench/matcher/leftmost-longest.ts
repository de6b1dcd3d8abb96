import type { Spans } from './peer';

const wordUnit = /[\p{L}\p{Nd}]/u;

/**
 * Takes whole words only, then the leftmost and of those the longest: in this order, since a long find that
 * is no whole word must not hide a short one that is.
 *
 * @param starts of all finds, overlapping ones too, in any order
 * @param ends exclusive
 */
export function leftmostLongest(starts: readonly number[], ends: readonly number[], text: string): Spans {
  const order = Array.from(starts, (_, index) => index)
    .filter((index) => isWhole(text, starts[index]!, ends[index]!))
    .sort((a, b) => starts[a]! - starts[b]! || ends[b]! - ends[a]!);
  const spans: number[] = [];
  let last = 0;
  for (const index of order) {
    if (starts[index]! < last) continue;
    last = ends[index]!;
    spans.push(starts[index]!, last);
  }
  return Int32Array.from(spans);
}

const isWhole = (text: string, start: number, end: number): boolean =>
  (start === 0 || !wordUnit.test(text[start - 1]!)) && (end === text.length || !wordUnit.test(text[end]!));
