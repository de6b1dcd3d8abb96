/** Strings end to end as UTF-16 code units, with the start of each; read back by `pooledString`. */
export class StringPool {
  private constructor(
    readonly units: Uint16Array,
    readonly starts: Uint32Array,
  ) {}

  static of(strings: readonly string[]): StringPool {
    const starts = new Uint32Array(strings.length + 1);
    strings.forEach((string, index) => {
      starts[index + 1] = starts[index]! + string.length;
    });
    const units = new Uint16Array(starts[strings.length]!);
    strings.forEach((string, index) => {
      const start = starts[index]!;
      for (let at = 0; at < string.length; at++) units[start + at] = string.charCodeAt(at);
    });
    return new StringPool(units, starts);
  }
}
