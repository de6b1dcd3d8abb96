import { extendHash, FILTER_BITS, filterBit, HASH_SEED, hashSlot } from '../text/word-hash';

interface Pattern {
  readonly wordClass: number;
  readonly value: number;
  readonly number: number;
}

/** Collects stems with their patterns, and lays them out as the lexicon's arrays. */
export class StemTable {
  readonly #patterns = new Map<string, Pattern[]>();
  #count = 0;

  /** @returns a provisional number of the pattern; `layOut` tells its final one */
  add(stem: string, wordClass: number, value = 0): number {
    const patterns = this.#patterns.get(stem) ?? [];
    if (patterns.length === 0) this.#patterns.set(stem, patterns);
    const known = patterns.find((one) => one.wordClass === wordClass && one.value === value);
    if (known) return known.number;
    patterns.push({ wordClass, value, number: this.#count });
    return this.#count++;
  }

  layOut() {
    // Sorted, so that the same forms give the same bytes in whatever order they came.
    const stems = [...this.#patterns].sort(([a], [b]) => (a < b ? -1 : 1));
    const size = 1 << Math.max(4, Math.ceil(Math.log2(stems.length * 1.6 + 1)));
    const stemSlots = new Uint32Array(size);
    const stemStarts = new Uint32Array(stems.length + 1);
    const stemUnits = new Uint16Array(stems.reduce((sum, [stem]) => sum + stem.length, 0));
    const stemPatterns = new Uint32Array(stems.length + 1);
    const patternClasses = new Uint16Array(this.#count);
    const patternValues = new Int16Array(this.#count);
    const stemFilter = new Uint8Array(FILTER_BITS >> 3);
    const finalNumbers = new Uint32Array(this.#count);
    let units = 0;
    let patterns = 0;
    stems.forEach(([stem, own], index) => {
      let hash = HASH_SEED;
      for (let at = 0; at < stem.length; at++) {
        const unit = stem.charCodeAt(at);
        stemUnits[units++] = unit;
        hash = extendHash(hash, unit);
      }
      stemStarts[index + 1] = units;
      let slot = hashSlot(hash, size - 1);
      while (stemSlots[slot] !== 0) slot = (slot + 1) & (size - 1);
      stemSlots[slot] = index + 1;
      const bit = filterBit(stem.charCodeAt(0), stem.length > 1 ? stem.charCodeAt(1) : 0);
      stemFilter[bit >> 3]! |= 1 << (bit & 7);
      for (const { wordClass, value, number } of own) {
        patternClasses[patterns] = wordClass;
        patternValues[patterns] = value;
        finalNumbers[number] = patterns++;
      }
      stemPatterns[index + 1] = patterns;
    });
    const arrays = {
      stemSlots,
      stemStarts,
      stemUnits,
      stemPatterns,
      patternClasses,
      patternValues,
      stemFilter,
    };
    return { arrays, finalNumbers };
  }
}
