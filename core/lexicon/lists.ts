/** Lists of numbers end to end, with where each starts: how a lexicon stores what differs in length. */
export class Lists {
  readonly values: number[] = [];
  readonly #ends: number[] = [];

  static of(lists: readonly (readonly number[])[]): Lists {
    const result = new Lists();
    for (const list of lists) result.#add(list);
    return result;
  }

  #add(list: readonly number[]): void {
    for (const value of list) this.values.push(value);
    this.#ends.push(this.values.length);
  }

  /** One more than there are lists. */
  starts(): Uint32Array {
    return Uint32Array.from([0, ...this.#ends]);
  }
}
