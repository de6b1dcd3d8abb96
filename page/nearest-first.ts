import type { PageBlock } from './page-block';

/** What the reader sees comes before what is off screen; otherwise the order stays. */
export function nearestFirst(blocks: readonly PageBlock[]): PageBlock[] {
  const distances = new Map<Element, number>();
  for (const { container } of blocks) {
    if (distances.has(container)) continue;
    const { top, bottom } = container.getBoundingClientRect();
    distances.set(container, Math.max(0, -bottom, top - innerHeight));
  }
  const screens = ({ container }: PageBlock) => Math.floor((distances.get(container) ?? 0) / innerHeight);
  return blocks.toSorted((a, b) => screens(a) - screens(b));
}
