import { readFile } from 'node:fs/promises';
import type { Pack } from '../core/pack/pack';
import { parsePack } from '../core/pack/parse-pack';
import type { Result } from '../core/result';
import { fail, ok } from '../core/result';
import { compileSeeds } from './compile-seeds';
import { defaultSeeds } from './default-seeds';
import { printProblems } from './print-problems';
import { decodeUtf8 } from './seeds/decode-utf8';

/**
 * The pack that a command works with: of that file, or compiled from the seeds at hand.
 *
 * @param projectFolder where the project's own seeds are, for a command that is called from elsewhere
 * @returns the pack, or what to print about why there is none
 */
export async function readPack(
  file: string | undefined,
  projectFolder: string,
): Promise<Result<Pack, string>> {
  if (file !== undefined) return readPackFile(file);
  const compiled = await compileSeeds(defaultSeeds(projectFolder));
  return compiled.ok ? compiled : fail(printProblems(compiled.error));
}

async function readPackFile(file: string): Promise<Result<Pack, string>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return fail(`${file} can't be read: ${(error as Error).message}\n`);
  }
  const text = decodeUtf8(bytes);
  if (!text.ok)
    return fail(`${file}:${text.error.line}:${text.error.column} (bad-utf8)\n  This is not UTF-8.\n`);
  const parsed = parsePack(text.value);
  if (parsed.ok) return ok(parsed.value);
  const { line, field, code, message } = parsed.error;
  return fail(
    `${file}:${line} ${field === '' ? '' : `${field} `}(${code})\n  ${field === '' ? 'The line' : 'It'} ${message}.\n`,
  );
}
