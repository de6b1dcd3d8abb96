import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { compileSeeds } from '../../compiler/compile-seeds';

/** Sound seeds about an invented harbour. */
export const harbour = join(import.meta.dirname, '../fixtures/seeds/harbour');

/** Files of it. */
export const treaty = 'entries/harbour-treaty.yaml';
export const round = 'entries/second-round.yaml';
export const town = 'entries/veltmar.yaml';
export const gazette = 'documents/port-gazette.yaml';

/** New content, a change to the old one, or `null` to delete the file. */
export type SeedChange = string | Uint8Array | null | ((text: string) => string);

/** A copy of the harbour's seeds with some files changed, gone when the test ends. */
export async function seedsWith(changes: Readonly<Record<string, SeedChange>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-seeds-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(harbour, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(folder, file);
    if (change === null) await rm(path);
    else if (typeof change === 'function') {
      const before = await readFile(path, 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`nothing changes in ${file}`);
      await writeFile(path, after);
    } else await writeFile(path, change);
  }
  return folder;
}

/** What the compiler says of the changed seeds, with file names within the folder. */
export async function problemsWith(changes: Readonly<Record<string, SeedChange>>) {
  const folder = await seedsWith(changes);
  const result = await compileSeeds(folder);
  if (result.ok) throw new Error('the seeds were compiled');
  return result.error.map((problem) => ({ ...problem, file: relative(folder, problem.file) }));
}

/** The same, as "code file:line:column field". */
export const placesWith = async (changes: Readonly<Record<string, SeedChange>>): Promise<string[]> =>
  (await problemsWith(changes)).map(({ code, file, line, column, field }) =>
    `${code} ${file}:${line}:${column} ${field}`.trim(),
  );

/** A change of the first place of some words. */
export const replace =
  (from: string, to: string): SeedChange =>
  (text) =>
    text.replace(from, to);
