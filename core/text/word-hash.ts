/**
 * FNV-1a over UTF-16 code units, 32 bits, extended unit by unit: the hash of every prefix of a word is
 * met on the way to the hash of the word. Source: Fowler, Noll and Vo, draft-eastlake-fnv-17.
 */
export const HASH_SEED = 0x811c9dc5;

export const extendHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** FNV leaves the low bits poor in short words: mixed before they choose a slot. */
export const hashSlot = (hash: number, mask: number): number => (hash ^ (hash >>> 15)) & mask;

export const edgeHash = (node: number, label: number): number =>
  extendHash(extendHash(extendHash(HASH_SEED, node & 0xffff), node >>> 16), label) ^ (label >>> 16);

/** Bits in the filter on the first two units of stems. */
export const FILTER_BITS = 1 << 15;

export const filterBit = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3b) ^ Math.imul(second, 0x85eb)) & (FILTER_BITS - 1);
