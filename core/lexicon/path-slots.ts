import { mixHash } from '../text/word-hash';

/**
 * A slot says which forms end where the hash of a path leads: 0 for none, otherwise a reference to them in
 * its low bits and a fingerprint of the hash in the others. As many bits are left to the reference as the
 * references need.
 *
 * References count from 1: first the forms, each by its first path; then the further paths; then the
 * groups of paths that share a hash.
 */
export interface SlotShape {
  readonly referenceMask: number;
  /** Bits of a hash that the slot keeps. */
  readonly fingerprintMask: number;
}

/** @param references how many there are */
export function slotShape(references: number): SlotShape {
  const referenceMask = 2 ** Math.max(4, Math.ceil(Math.log2(references + 1))) - 1;
  return { referenceMask, fingerprintMask: ~referenceMask };
}

/** The hash of a path of one word, of which `hash` is the stem's. */
export const firstKey = (hash: number): number => mixHash(hash);

/** The hash of a path that goes on with a stem. */
export const nextKey = (key: number, hash: number): number => mixHash(Math.imul(key, 0x85ebca6b) + hash);

/** The path of no word: what begins with a number begins here. */
export const ROOT_KEY = 0x2545f491;

/** What stands for the stem where a number does. No word has these hashes but by chance, which harms nothing. */
export const NUMBER_HASH = 0x3c6ef372;
export const ORDINAL_HASH = 0x1b873593;

/**
 * What the filter knows of a path, for each a few bits in one word of it: whether a form ends there,
 * whether one goes on with a word, whether one goes on with a number. So most words of a text cost one look
 * at a table that stays in the processor's cache; of the rest, a few in a hundred are let through for nothing.
 */
export const pathLeads = { end: 1, word: 2, number: 4 } as const;

/** Which word of the filter. @param size of the filter, a power of two */
export const filterWord = (key: number, size: number): number => (key >>> 10) & (size - 1);

const endBits = (key: number): number => (1 << key) | (1 << (key >>> 5));
/** From other bits than those that choose the word. */
const secondHash = (key: number): number => Math.imul(key, 0x85ebca6b);
const wordBits = (second: number): number => (1 << (second >>> 27)) | (1 << (second >>> 22));
/** Twice as many: few forms hold numbers, and it takes long to see that a text has none. */
const numberBits = (second: number): number =>
  (1 << (second >>> 17)) | (1 << (second >>> 12)) | (1 << (second >>> 7)) | (1 << (second >>> 2));

/** The bits that a path sets in its word of the filter. @param leads one of `pathLeads` */
export function filterBits(key: number, leads: number): number {
  if (leads === pathLeads.end) return endBits(key);
  return leads === pathLeads.word ? wordBits(secondHash(key)) : numberBits(secondHash(key));
}

/** @param word of the filter, the path's @returns `pathLeads` that may be so */
export function leadsOf(key: number, word: number): number {
  const end = endBits(key);
  const second = secondHash(key);
  const next = wordBits(second);
  const number = numberBits(second);
  return (
    ((word & end) === end ? pathLeads.end : 0) |
    ((word & next) === next ? pathLeads.word : 0) |
    ((word & number) === number ? pathLeads.number : 0)
  );
}

/** The slot at which to begin looking. @param shift what `slotShift` says */
export const firstSlot = (key: number, shift: number): number => Math.imul(key, 0x27d4eb2f) >>> shift;

/** @param size how many slots, a power of two */
export const slotShift = (size: number): number => 32 - Math.log2(size);
