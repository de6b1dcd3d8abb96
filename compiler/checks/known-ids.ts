import type { SeedFile } from '../seeds/seed-file';

/**
 * The ids that a kind of file stands for. A broken file counts with its name: what refers to it is right,
 * and a person should hear of the one slip, not of all that follows from it.
 */
export const idsOf = (files: readonly SeedFile[]): ReadonlySet<string> =>
  new Set(files.flatMap((file) => [file.stem, file.part<string>(['id']) ?? file.stem]));

export const idOf = (file: SeedFile): string => file.part<string>(['id']) ?? file.stem;
