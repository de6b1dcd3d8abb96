import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

// Every command runs in the project's folder; where the bundle that holds this lies says nothing.
const folder = resolve('bench');
const requireFromBench = createRequire(join(folder, 'package.json'));

/** A package of `bench/package.json`, as CommonJS gives it. The caller says what it is. */
export const benchModule = (name: string): unknown => requireFromBench(name);

/** The folder of such a package, for files that it doesn't export. */
export const benchFolder = (name: string): string => join(folder, 'node_modules', name);

/** One of its files, read as JSON. */
export const benchJson = (name: string, file: string): unknown =>
  JSON.parse(readFileSync(join(benchFolder(name), file), 'utf8'));
