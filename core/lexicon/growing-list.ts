/** Numbers of 32 bits in a row, for lists of millions: a plain array of as many would be boxed and copied. */
export class GrowingList {
  #values: Uint32Array;
  length = 0;

  /** @param room for how many numbers to begin with */
  constructor(room = 64) {
    this.#values = new Uint32Array(room);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** Turns round what stands from `start` on. */
  reverse(start: number): void {
    this.#values.subarray(start, this.length).reverse();
  }

  /** A view, valid until the next `push`. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}
