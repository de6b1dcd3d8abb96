import { hashOfWord } from '../text/word-hash';
import { GrowingList } from './growing-list';
import type { PathPart } from './path-shape';
import {
  filterBits,
  filterWord,
  firstKey,
  firstSlot,
  NUMBER_HASH,
  nextKey,
  ORDINAL_HASH,
  pathLeads,
  ROOT_KEY,
  slotShape,
  slotShift,
} from './path-slots';

/** Fuller tables have long runs of taken slots; emptier ones miss the processor's caches. */
const MOST_LOAD = 0.67;
/** Bits of the filter for each path, at the least. */
const FILTER_BITS = 10;
const NONE = 0;

/** Collects paths and lays them out as the lexicon's slots and filter. */
export class PathTable {
  /** Open addressing: index of a key plus 1. */
  #index = new Uint32Array(1 << 12);
  readonly #keys = new GrowingList();
  readonly #leads = new GrowingList();
  /** For each key the last of its links plus 1, each with a reference and the link before it. */
  readonly #lastLinks = new GrowingList();
  readonly #references = new GrowingList();
  readonly #earlierLinks = new GrowingList();

  /** @param reference what the whole path leads to, see `path-slots.ts` */
  add(path: readonly PathPart[], reference: number): void {
    let key = ROOT_KEY;
    path.forEach((part, index) => {
      const isNumber = typeof part === 'string';
      if (index > 0 || isNumber) this.#flag(key, isNumber ? pathLeads.number : pathLeads.word);
      if (isNumber) key = nextKey(key, part === 'number' ? NUMBER_HASH : ORDINAL_HASH);
      else if (index === 0) key = firstKey(hashOfWord(part.stem));
      else key = nextKey(key, hashOfWord(part.stem));
    });
    const at = this.#flag(key, pathLeads.end);
    this.#references.push(reference);
    this.#earlierLinks.push(this.#lastLinks.at(at));
    this.#lastLinks.set(at, this.#references.length);
  }

  /** @param references how many there are before the groups */
  layOut(references: number) {
    const groupStarts = new GrowingList();
    const groupPaths = new GrowingList();
    groupStarts.push(0);
    const targets = new Uint32Array(this.#keys.length);
    for (let at = 0; at < targets.length; at++) {
      const own = this.#referencesOf(at);
      if (own.length <= 1) {
        targets[at] = own[0] ?? NONE;
        continue;
      }
      for (const reference of own) groupPaths.push(reference);
      targets[at] = references + groupStarts.length;
      groupStarts.push(groupPaths.length);
    }
    const ends = targets.reduce((sum, target) => sum + (target === NONE ? 0 : 1), 0);
    const { fingerprintMask } = slotShape(references + groupStarts.length - 1);
    const slots = new Uint32Array(powerOfTwoFrom(ends / MOST_LOAD + 1));
    const filter = new Uint32Array(powerOfTwoFrom((targets.length * FILTER_BITS) / 32));
    const shift = slotShift(slots.length);
    for (let at = 0; at < targets.length; at++) {
      const key = this.#keys.at(at) | 0;
      for (const leads of Object.values(pathLeads)) {
        if ((this.#leads.at(at) & leads) === 0) continue;
        filter[filterWord(key, filter.length)]! |= filterBits(key, leads);
      }
      if (targets[at] === NONE) continue;
      let slot = firstSlot(key, shift);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = (key & fingerprintMask) | targets[at]!;
    }
    return { slots, filter, groupStarts: groupStarts.values(), groupPaths: groupPaths.values() };
  }

  #referencesOf(at: number): number[] {
    const references: number[] = [];
    for (let link = this.#lastLinks.at(at); link !== NONE; link = this.#earlierLinks.at(link - 1)) {
      references.push(this.#references.at(link - 1));
    }
    return references.reverse();
  }

  /** @param leads one of `pathLeads` @returns where the key stands */
  #flag(key: number, leads: number): number {
    const at = this.#indexOf(key);
    this.#leads.set(at, this.#leads.at(at) | leads);
    return at;
  }

  /** Where a key stands among the keys; a new one is put behind them. */
  #indexOf(key: number): number {
    if (this.#keys.length * 2 > this.#index.length) this.#grow();
    const wanted = key >>> 0;
    const mask = this.#index.length - 1;
    let slot = key & mask;
    for (; this.#index[slot] !== 0; slot = (slot + 1) & mask) {
      const at = this.#index[slot]! - 1;
      if (this.#keys.at(at) === wanted) return at;
    }
    this.#keys.push(wanted);
    this.#leads.push(0);
    this.#lastLinks.push(NONE);
    this.#index[slot] = this.#keys.length;
    return this.#keys.length - 1;
  }

  #grow(): void {
    this.#index = new Uint32Array(this.#index.length * 2);
    const mask = this.#index.length - 1;
    for (let at = 0; at < this.#keys.length; at++) {
      let slot = this.#keys.at(at) & mask;
      while (this.#index[slot] !== 0) slot = (slot + 1) & mask;
      this.#index[slot] = at + 1;
    }
  }
}

const powerOfTwoFrom = (least: number): number => 1 << Math.max(4, Math.ceil(Math.log2(least)));
