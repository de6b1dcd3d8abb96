import { mixHash } from '../text/word-hash';

/**
 * A slot says what the path whose hash leads to it is: 0 for nothing, otherwise from the highest bit down
 * a fingerprint of the hash, whether some path goes on from here with a word, whether one goes on with a
 * number, and a reference to the forms that end here (0: none). As many bits are left to the reference as
 * the references need.
 *
 * References count from 1: first the forms, each by its first path; then the further paths; then the
 * groups of paths that share a hash.
 */
export interface SlotShape {
  readonly referenceBits: number;
  readonly referenceMask: number;
  readonly goesOn: number;
  readonly goesOnWithNumber: number;
  /** Bits of a mixed hash that the slot keeps. */
  readonly fingerprintMask: number;
}

/** @param references how many there are */
export function slotShape(references: number): SlotShape {
  const referenceBits = Math.max(4, Math.ceil(Math.log2(references + 1)));
  return {
    referenceBits,
    referenceMask: 2 ** referenceBits - 1,
    goesOn: 2 ** referenceBits,
    goesOnWithNumber: 2 ** (referenceBits + 1),
    fingerprintMask: ~(2 ** (referenceBits + 2) - 1),
  };
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

/** The two bits that a path sets in its word of the filter. */
export const filterBits = (key: number): number => (1 << key) | (1 << (key >>> 5));

/** Which word of the filter; from other bits than those in it. @param size of the filter, a power of two */
export const filterWord = (key: number, size: number): number => (key >>> 10) & (size - 1);

/** The slot at which to begin looking. @param shift what `slotShift` says */
export const firstSlot = (key: number, shift: number): number => Math.imul(key, 0x27d4eb2f) >>> shift;

/** @param size how many slots, a power of two */
export const slotShift = (size: number): number => 32 - Math.log2(size);
