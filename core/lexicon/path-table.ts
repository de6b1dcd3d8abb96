import { GrowingList } from './growing-list';
import {
  filterBits,
  filterWord,
  firstKey,
  firstSlot,
  nextKey,
  pathLeads,
  slotShape,
  slotShift,
} from './path-slots';

/** Fuller tables have long runs of taken slots; emptier ones miss the processor's caches. */
const MOST_LOAD = 0.67;
/** Bits of the filter for each path, at the least. */
const FILTER_BITS = 10;
/** Most forms have one path of two or three words, and share beginnings. */
const KEYS_PER_FORM = 2;
const NONE = 0;
/** Marks the number of a further path, where others are numbers of forms. */
export const EXTRA = 0x80000000;
/** Of each path that was met: its key, its `pathLeads`, the last of its links plus 1. In one place, since it is met at random. */
const fields = { key: 0, leads: 1, lastLink: 2, count: 3 } as const;
/** Keys that are laid out between two pauses. */
const KEYS_PER_STEP = 1 << 16;

/** Collects paths and lays them out as the lexicon's slots and filter. */
export class PathTable {
  /** Open addressing: number of a path plus 1. */
  #index: Uint32Array;
  #paths: Uint32Array;
  #count = 0;
  /** For each link what it leads to, and the link before it plus 1. */
  readonly #references: GrowingList;
  readonly #earlierLinks: GrowingList;

  /** @param forms how many there are about */
  constructor(forms: number) {
    this.#index = new Uint32Array(powerOfTwoFrom(forms * KEYS_PER_FORM * 2));
    this.#paths = new Uint32Array((this.#index.length / 2) * fields.count);
    this.#references = new GrowingList(forms + 64);
    this.#earlierLinks = new GrowingList(forms + 64);
  }

  /**
   * Notes that a path goes on.
   *
   * @param key of the path so far; `ROOT_KEY` of `path-slots.ts` where nothing stands before
   * @param hash of the stem or the number that follows
   * @returns the key of the longer path
   */
  goOn(key: number, hash: number, isFirst: boolean, isNumber: boolean): number {
    if (isFirst && !isNumber) return firstKey(hash);
    this.#flag(key, isNumber ? pathLeads.number : pathLeads.word);
    return nextKey(key, hash);
  }

  /** @param form number of the form that ends there, or `EXTRA` and the number of a further path */
  end(key: number, form: number): void {
    const lastLink = this.#flag(key, pathLeads.end) + fields.lastLink;
    this.#references.push(form);
    this.#earlierLinks.push(this.#paths[lastLink]!);
    this.#paths[lastLink] = this.#references.length;
  }

  /**
   * @param forms how many there are
   * @param extras how many further paths. It can be interrupted at every `yield`.
   */
  *layOut(forms: number, extras: number) {
    const groupStarts = new GrowingList();
    const groupPaths = new GrowingList();
    groupStarts.push(0);
    const targets = new Uint32Array(this.#count);
    let ends = 0;
    for (let from = 0; from < targets.length; from += KEYS_PER_STEP) {
      ends += this.#group(from, targets, forms, extras, groupStarts, groupPaths);
      yield;
    }
    const { fingerprintMask } = slotShape(forms + extras + groupStarts.length - 1);
    const slots = new Uint32Array(powerOfTwoFrom(ends / MOST_LOAD + 1));
    const filter = new Uint32Array(powerOfTwoFrom((targets.length * FILTER_BITS) / 32));
    for (let from = 0; from < targets.length; from += KEYS_PER_STEP) {
      this.#fill(from, targets, slots, filter, fingerprintMask);
      yield;
    }
    return { slots, filter, groupStarts: groupStarts.values(), groupPaths: groupPaths.values() };
  }

  /** Finds out what the keys of one step lead to. @returns how many lead to anything */
  #group(
    from: number,
    targets: Uint32Array,
    forms: number,
    extras: number,
    groupStarts: GrowingList,
    groupPaths: GrowingList,
  ): number {
    let ends = 0;
    for (let at = from; at < Math.min(from + KEYS_PER_STEP, targets.length); at++) {
      const last = this.#paths[at * fields.count + fields.lastLink]!;
      if (last === NONE) continue;
      ends++;
      if (this.#earlierLinks.at(last - 1) === NONE) {
        targets[at] = referenceOf(this.#references.at(last - 1), forms);
        continue;
      }
      const start = groupPaths.length;
      for (let link = last; link !== NONE; link = this.#earlierLinks.at(link - 1)) {
        groupPaths.push(referenceOf(this.#references.at(link - 1), forms));
      }
      groupPaths.reverse(start);
      targets[at] = forms + extras + groupStarts.length;
      groupStarts.push(groupPaths.length);
    }
    return ends;
  }

  #fill(
    from: number,
    targets: Uint32Array,
    slots: Uint32Array,
    filter: Uint32Array,
    fingerprintMask: number,
  ): void {
    const shift = slotShift(slots.length);
    for (let at = from; at < Math.min(from + KEYS_PER_STEP, targets.length); at++) {
      const key = this.#paths[at * fields.count + fields.key]! | 0;
      const leads = this.#paths[at * fields.count + fields.leads]!;
      for (let lead = 1; lead <= leads; lead <<= 1) {
        if ((leads & lead) !== 0) filter[filterWord(key, filter.length)]! |= filterBits(key, lead);
      }
      if (targets[at] === NONE) continue;
      let slot = firstSlot(key, shift);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = (key & fingerprintMask) | targets[at]!;
    }
  }

  /** @param leads one of `pathLeads` @returns where the path's fields stand */
  #flag(key: number, leads: number): number {
    const at = this.#indexOf(key) * fields.count;
    this.#paths[at + fields.leads]! |= leads;
    return at;
  }

  /** The number of the path of a key; a new one is put behind the others. */
  #indexOf(key: number): number {
    const wanted = key >>> 0;
    const mask = this.#index.length - 1;
    let slot = key & mask;
    for (; this.#index[slot] !== 0; slot = (slot + 1) & mask) {
      const number = this.#index[slot]! - 1;
      if (this.#paths[number * fields.count + fields.key] === wanted) return number;
    }
    if (this.#count * 2 >= this.#index.length) {
      this.#grow();
      return this.#indexOf(key);
    }
    this.#paths[this.#count * fields.count + fields.key] = wanted;
    this.#index[slot] = ++this.#count;
    return this.#count - 1;
  }

  #grow(): void {
    this.#index = new Uint32Array(this.#index.length * 2);
    const paths = new Uint32Array((this.#index.length / 2) * fields.count);
    paths.set(this.#paths.subarray(0, this.#count * fields.count));
    this.#paths = paths;
    const mask = this.#index.length - 1;
    for (let number = 0; number < this.#count; number++) {
      let slot = paths[number * fields.count + fields.key]! & mask;
      while (this.#index[slot] !== 0) slot = (slot + 1) & mask;
      this.#index[slot] = number + 1;
    }
  }
}

/** See `path-slots.ts`. */
const referenceOf = (form: number, forms: number): number =>
  form >= EXTRA ? forms + form - EXTRA + 1 : form + 1;

const powerOfTwoFrom = (least: number): number => 1 << Math.max(4, Math.ceil(Math.log2(least)));
