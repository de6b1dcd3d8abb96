import { GrowingList } from './growing-list';

const FACTOR = 0x9e3779b1;
const FIRST_SIZE = 1 << 8;

/**
 * Numbers tuples of whole numbers of 32 bits, equal ones alike, from 0 in the order in which they come:
 * a map whose keys would otherwise have to be strings.
 */
export class TupleTable {
  readonly #width: number;
  readonly #values = new GrowingList();
  /** Open addressing: number of a tuple plus 1. */
  #index = new Uint32Array(FIRST_SIZE);
  length = 0;

  constructor(width: number) {
    this.#width = width;
  }

  /** @param tuple as many numbers as the table is wide, read and not kept @returns its number */
  add(tuple: Uint32Array): number {
    if (this.length * 2 >= this.#index.length) this.#grow();
    const mask = this.#index.length - 1;
    let slot = this.#hash(tuple, 0) & mask;
    for (; this.#index[slot] !== 0; slot = (slot + 1) & mask) {
      const number = this.#index[slot]! - 1;
      if (this.#isAt(number * this.#width, tuple)) return number;
    }
    for (let at = 0; at < this.#width; at++) this.#values.push(tuple[at]!);
    this.#index[slot] = ++this.length;
    return this.length - 1;
  }

  /** @param place of a number within its tuple */
  at(number: number, place: number): number {
    return this.#values.at(number * this.#width + place);
  }

  #isAt(start: number, tuple: Uint32Array): boolean {
    for (let at = 0; at < this.#width; at++) if (this.#values.at(start + at) !== tuple[at]) return false;
    return true;
  }

  #hash(values: Uint32Array, start: number): number {
    let hash = 0;
    for (let at = start; at < start + this.#width; at++) {
      hash = Math.imul(hash ^ values[at]!, FACTOR);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  #grow(): void {
    const values = this.#values.values();
    this.#index = new Uint32Array(this.#index.length * 2);
    const mask = this.#index.length - 1;
    for (let number = 0; number < this.length; number++) {
      let slot = this.#hash(values, number * this.#width) & mask;
      while (this.#index[slot] !== 0) slot = (slot + 1) & mask;
      this.#index[slot] = number + 1;
    }
  }
}
