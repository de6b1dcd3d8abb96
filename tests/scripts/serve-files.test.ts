import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFiles } from '../../scripts/browsing/serve-files.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hashiya-files-'));
const page = join(folder, 'a page ص.html');
let site: Awaited<ReturnType<typeof serveFiles>>;

beforeAll(async () => {
  writeFileSync(page, '<p>page</p>');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'a page ص_files'));
  writeFileSync(join(folder, 'a page ص_files', 'style.css'), 'p {}');
  site = await serveFiles([page]);
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test('a saved page is served as HTML whose charset is left to the page', async () => {
  const response = await fetch(site.urls[0]!);
  expect(await response.text()).toBe('<p>page</p>');
  expect(response.headers.get('content-type')).toBe('text/html');
});

test('the folder that was saved with the page comes with it', async () => {
  const response = await fetch(`${site.url}/1/${encodeURIComponent('a page ص_files')}/style.css`);
  expect(response.headers.get('content-type')).toBe('text/css');
});

test.each([
  '/1/secret.txt',
  '/secret.txt',
  '/1/..%2Fsecret.txt',
  '/1/a%20page%20%D8%B5_files/..%2F..%2Fsecret.txt',
  '/2/',
])('nothing else of the disk is served: %s', async (path) => {
  expect((await fetch(site.url + path)).status).toBe(404);
});
