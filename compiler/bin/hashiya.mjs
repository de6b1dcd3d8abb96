#!/usr/bin/env node
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from '../../scripts/run-typescript.mjs';

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  process.exit();
});

const { main } = await importTypeScript(new URL('../main.ts', import.meta.url));
const { stdin, stdout, stderr } = process;
const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
process.exitCode = await main(process.argv.slice(2), { stdin, stdout, stderr, projectFolder });
