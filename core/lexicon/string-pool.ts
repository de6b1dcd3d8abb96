import { MOST_BYTES_PER_UNIT, readUtf8, writeUtf8 } from './utf8';

/** Strings end to end as UTF-8, with the start of each in bytes; read back by `pooledString`. */
export class StringPool {
  private constructor(
    readonly bytes: Uint8Array,
    readonly starts: Uint32Array,
  ) {}

  static of(strings: readonly string[]): StringPool {
    const units = strings.reduce((sum, { length }) => sum + length, 0);
    const bytes = new Uint8Array(units * MOST_BYTES_PER_UNIT);
    const starts = new Uint32Array(strings.length + 1);
    strings.forEach((string, index) => {
      const start = starts[index]!;
      starts[index + 1] = start + writeUtf8(string, bytes, start);
    });
    return new StringPool(bytes.subarray(0, starts[strings.length]), starts);
  }
}

export const pooledString = (bytes: Uint8Array, starts: Uint32Array, index: number): string =>
  readUtf8(bytes, starts[index]!, starts[index + 1]!);
