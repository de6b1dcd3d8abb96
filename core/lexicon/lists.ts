/** Lists of numbers end to end, with where each starts: how a lexicon stores what differs in length. */
export class Lists {
  readonly values: number[] = [];
  readonly #ends: number[] = [];
  readonly #known = new Map<string, number>();

  static of(lists: readonly (readonly number[])[]): Lists {
    const result = new Lists();
    for (const list of lists) result.add(list);
    return result;
  }

  add(list: readonly number[]): number {
    for (const value of list) this.values.push(value);
    return this.#ends.push(this.values.length) - 1;
  }

  /** @returns the number of a list; the same for equal ones */
  addOnce(list: readonly number[]): number {
    const key = list.join();
    const number = this.#known.get(key) ?? this.add(list);
    this.#known.set(key, number);
    return number;
  }

  /** One more than there are lists. */
  starts(): Uint32Array {
    return Uint32Array.from([0, ...this.#ends]);
  }
}
