import type { Mention } from '../../core/mentions/mention';

/**
 * The mentions that several packs find in the same blocks, in order of block and start. Where two overlap
 * that of the earlier pack stands: readers order their packs, and mentions never overlap.
 */
export function mergeMentions(byPack: readonly (readonly Mention[])[]): readonly Mention[] {
  const [first = [], ...others] = byPack;
  let merged = first;
  for (const mentions of others) {
    const free = mentions.filter((mention) => !merged.some((other) => overlap(mention, other)));
    merged = [...merged, ...free].sort((a, b) => a.block - b.block || a.start - b.start);
  }
  return merged;
}

const overlap = (a: Mention, b: Mention): boolean =>
  a.block === b.block && a.start < b.end && b.start < a.end;
