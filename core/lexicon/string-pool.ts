import { GrowingList } from './growing-list';
import { MOST_BYTES_PER_UNIT, readUtf8, writeUtf8 } from './utf8';

/** Strings end to end as UTF-8, with the start of each in bytes; read back by `pooledString`. */
export class StringPool {
  #bytes = new Uint8Array(1024);
  readonly #starts = new GrowingList();

  constructor() {
    this.#starts.push(0);
  }

  static of(strings: Iterable<string>): StringPool {
    const pool = new StringPool();
    for (const string of strings) pool.add(string);
    return pool;
  }

  add(string: string): void {
    const start = this.length;
    const most = start + string.length * MOST_BYTES_PER_UNIT;
    if (most > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(most, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#starts.push(start + writeUtf8(string, this.#bytes, start));
  }

  /** In bytes: where the next string will begin. */
  get length(): number {
    return this.#starts.at(this.#starts.length - 1);
  }

  /** What is valid of it ends at `length`; replaced by a longer one as strings are added. */
  get room(): Uint8Array {
    return this.#bytes;
  }

  /** A view. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  /** One more than there are strings. A view. */
  get starts(): Uint32Array {
    return this.#starts.values();
  }
}

export const pooledString = (bytes: Uint8Array, starts: Uint32Array, index: number): string =>
  readUtf8(bytes, starts[index]!, starts[index + 1]!);
