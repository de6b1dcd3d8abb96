import type { Spans } from './peer';

/** How many spans only one of two has found. */
export function differences(ours: Spans, theirs: Spans): number {
  const keys = (spans: Spans) =>
    new Set(
      Array.from({ length: spans.length / 2 }, (_, index) => `${spans[index * 2]} ${spans[index * 2 + 1]}`),
    );
  const a = keys(ours);
  const b = keys(theirs);
  const onlyIn = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].filter((key) => !other.has(key)).length;
  return onlyIn(a, b) + onlyIn(b, a);
}
