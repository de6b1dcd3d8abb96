import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

// Who may import whom. This table is the architecture; docs/architecture.md only draws it. A floor may
// always import itself, and nobody imports an entrypoint.
const ui = ['preact', 'preact/*', 'core', 'settings', 'messaging', 'components', 'wxt/*'];
const floors: Record<string, readonly string[]> = {
  core: [],
  page: ['core'],
  storage: ['core', 'dexie'],
  sync: ['core'],
  settings: ['core', 'wxt/*'],
  messaging: ['core', 'wxt/*'],
  // The interface's sentences are keyed by the English locale, by type alone.
  components: ['core', 'preact', 'preact/*', 'public/_locales/*'],
  compiler: ['core', 'node:*', 'yaml', 'ajv', 'ajv/*', 'parse5', 'seeds/schema/*'],
  'entrypoints/background': ['core', 'storage', 'sync', 'settings', 'messaging', 'wxt/*'],
  'entrypoints/content': [...ui, 'page'],
  'entrypoints/card': [...ui, 'page'],
  'entrypoints/popup': ui,
  'entrypoints/sidepanel': ui,
  'entrypoints/options': ui,
  'entrypoints/welcome': ui,
};

const root = resolve(import.meta.dirname, '..');
const sources = [...new Set(Object.keys(floors).map((floor) => floor.split('/')[0]!))].flatMap((folder) => {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'));
  } catch {
    return [];
  }
});

const floorOf = (path: string) =>
  Object.keys(floors)
    .sort((a, b) => b.length - a.length)
    .find((floor) => path === floor || path.startsWith(`${floor}/`));

/** Every module that a file names, as a floor ("core") or a package ("dexie"). */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const specifiers = source.matchAll(/(?:(?<!['"])\bfrom|^import|\bimport\()\s*['"]([^'"]+)['"]/gm);
  return [...specifiers].map(([, specifier = '']) => {
    if (!specifier.startsWith('.')) return specifier;
    const path = relative(root, resolve(root, dirname(file), specifier));
    return floorOf(path) ?? path;
  });
}

const permits = (rule: string, name: string) =>
  rule.endsWith('*') ? name.startsWith(rule.slice(0, -1)) : rule === name;

/** A style sheet lies beside the component that uses it. */
const isStyle = (name: string) => /\.css(\?\w+)?$/.test(name);

test.each(sources)('%s imports only what stands below it', (file) => {
  const floor = floorOf(file);
  if (!floor) throw new Error(`${file} is on no floor: add it to the table or move it`);
  const forbidden = importsOf(file).filter(
    (name) => name !== floor && !isStyle(name) && !floors[floor]!.some((rule) => permits(rule, name)),
  );
  expect(forbidden, `${floor} may not import these`).toEqual([]);
});

test.each(sources)('%s fits on a few screens and is named for its job', (file) => {
  const name = file.split('/').at(-1)!;
  expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*(\.d)?\.tsx?$|^[A-Z][A-Za-z]+\.tsx$/);
  const lines = readFileSync(join(root, file), 'utf8').split('\n').length;
  expect(lines, 'lines; split it into parts that explain themselves').toBeLessThanOrEqual(300);
});
