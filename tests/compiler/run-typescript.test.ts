import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importTypeScript } from '../../scripts/run-typescript.mjs';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hashiya-typescript-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('what runs is never older than its sources', async () => {
  const entry = join(folder, 'entry.ts');
  await writeFile(entry, "import { word } from './word';\nexport const said: string = word;\n");
  for (const word of ['first', 'second', 'first']) {
    await writeFile(join(folder, 'word.ts'), `export const word = '${word}' as const;\n`);
    expect((await importTypeScript(entry)).said).toBe(word);
  }
});

test('packages resolve as they do from the sources', async () => {
  const entry = join(folder, 'package.ts');
  await writeFile(entry, "import { parse } from 'yaml';\nexport const read: unknown = parse('a: 1');\n");
  expect((await importTypeScript(entry)).read).toEqual({ a: 1 });
});
