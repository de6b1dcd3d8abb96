import { createHash } from 'node:crypto';
import { access, mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** Inside node_modules, so that packages resolve from here as they do from the sources. */
const cache = fileURLToPath(new URL('../node_modules/.cache/hashiya/', import.meta.url));
/** Node 20 runs no TypeScript, and a bundle is older than this only after its sources have changed. */
const staleMs = 60 * 60 * 1000;

/**
 * Imports a TypeScript module in Node: bundled with all that it imports of the project (packages stay
 * outside), written under the name of its content, imported from there. Sources are read every time, so
 * what runs is never older than they are; processes that run at once write different files, or the same one.
 *
 * @param {string | URL} entry path or file URL of the module
 * @returns {Promise<any>} the module's exports
 */
export async function importTypeScript(entry) {
  const input = typeof entry === 'string' ? entry : fileURLToPath(entry);
  const name = basename(input).replace(/\.[^.]+$/, '');
  const file = await writeOnce(name, await bundle(input));
  return import(pathToFileURL(file).href);
}

/** @param {string} input */
async function bundle(input) {
  const build = await rolldown({
    input,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
  });
  try {
    const { output } = await build.generate({ format: 'esm', codeSplitting: false });
    return output[0].code;
  } finally {
    await build.close();
  }
}

/**
 * @param {string} name
 * @param {string} code
 */
async function writeOnce(name, code) {
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16);
  const file = join(cache, `${name}-${hash}.mjs`);
  const now = new Date();
  try {
    await access(file);
    await utimes(file, now, now);
  } catch {
    await mkdir(cache, { recursive: true });
    const beside = `${file}.${process.pid}.part`;
    await writeFile(beside, code);
    await rename(beside, file);
    await removeStale(name, file);
  }
  return file;
}

/**
 * @param {string} name
 * @param {string} current
 */
async function removeStale(name, current) {
  const old = new RegExp(`^${name}-[0-9a-f]{16}\\.mjs`);
  for (const found of await readdir(cache)) {
    const path = join(cache, found);
    if (path === current || !old.test(found)) continue;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > staleMs) await rm(path, { force: true });
  }
}
