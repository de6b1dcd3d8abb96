/** Numbers of 32 bits in a row, for lists of millions: a plain array of as many would be boxed and copied. */
export class GrowingList {
  #values = new Uint32Array(1024);
  length = 0;

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

  /** A view, valid until the next `push`. */
  values(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}
