import type { PlacelessProblem, SeedPath, SeedProblem } from '../seed-problem';
import type { ParsedSeed, Position } from './parse-seed';
import { place } from './parse-seed';

/**
 * One YAML file of the seeds, as far as it is sound. A person wants to hear of everything at once, so checks
 * go on with the parts that a problem elsewhere in the file does not touch.
 */
export class SeedFile {
  readonly name: string;
  /** The file's name without folder and ".yaml": what the ids of entries and documents must be. */
  readonly stem: string;
  readonly #parsed: ParsedSeed | undefined;
  readonly #unsound: readonly SeedPath[];

  /** @param parsed absent where the file could not be read */
  constructor(
    name: string,
    stem: string,
    parsed: ParsedSeed | undefined,
    refused: readonly PlacelessProblem[],
  ) {
    this.name = name;
    this.stem = stem;
    this.#parsed = parsed;
    // A key too many spoils nothing of what stands beside it.
    this.#unsound = refused.filter(({ code }) => code !== 'unknown-key').map(({ path }) => path);
  }

  /** The file's data where the schema has let all of it through. */
  whole<T>(): T | undefined {
    return this.#parsed && this.#unsound.length === 0 ? (this.#parsed.data as T) : undefined;
  }

  /** The value there, if it is there and the schema has let it through with all that is in it. */
  part<T>(path: SeedPath): T | undefined {
    if (!this.#parsed || this.#unsound.some((bad) => touches(bad, path))) return undefined;
    return valueAt(this.#parsed.data, path) as T | undefined;
  }

  /** The ways to what a list or a map there holds, sound or not. */
  pathsIn(path: SeedPath): SeedPath[] {
    const at = valueAt(this.#parsed?.data, path);
    if (Array.isArray(at)) return at.map((_, index) => [...path, index]);
    return typeof at === 'object' && at !== null ? Object.keys(at).map((key) => [...path, key]) : [];
  }

  /** Where a value stands in the file; for what is not there, where it would. */
  position(path: SeedPath): Position {
    return this.#parsed?.position(path) ?? start;
  }

  problem(problem: PlacelessProblem): SeedProblem {
    return place(problem, this.name, this.#parsed?.position ?? (() => start));
  }
}

const start: Position = { line: 1, column: 1 };

const valueAt = (data: unknown, path: SeedPath): unknown =>
  path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );

/** Whether one path lies on the other. */
const touches = (a: SeedPath, b: SeedPath): boolean =>
  a.slice(0, b.length).every((step, index) => step === b[index]);
