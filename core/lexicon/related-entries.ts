import type { Entry } from '../pack/pack';

/** Which entries are evidence for which: what a pack calls related, in either direction. */
export function relatedBothWays(entries: readonly Entry[], indices: ReadonlyMap<string, number>) {
  const related = entries.map(() => new Set<number>());
  entries.forEach((entry, from) => {
    for (const id of entry.related) {
      const to = indices.get(id);
      if (to === undefined || to === from) continue;
      related[from]!.add(to);
      related[to]!.add(from);
    }
  });
  const entryRelatedStarts = new Uint32Array(entries.length + 1);
  related.forEach((set, index) => {
    entryRelatedStarts[index + 1] = entryRelatedStarts[index]! + set.size;
  });
  const entryRelated = Uint32Array.from(related.flatMap((set) => [...set].sort((a, b) => a - b)));
  return { entryRelatedStarts, entryRelated };
}
