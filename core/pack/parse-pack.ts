import type { Result } from '../result';
import { fail } from '../result';
import { PackAssembly } from './assemble-pack';
import type { Pack } from './pack';
import type { PackProblem } from './pack-problem';
import { parseRow } from './parse-row';

/**
 * A pack from the text of its file: JSON Lines, see docs/pack-format.md. The only way in: what this lets
 * through needs no further check. Strict, linear in the text, and never throws.
 *
 * @param text the whole file; a final line feed is taken, any other line must be a row
 * @returns the pack, or the first thing that is wrong with it
 */
export function parsePack(text: string): Result<Pack, PackProblem> {
  const assembly = new PackAssembly();
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    line += 1;
    const row = parseRow(text.slice(start, end), line);
    // A broken last line without its line feed is a file that was cut off.
    if (!row.ok)
      return feed === -1 && row.error.code === 'not-json'
        ? fail({ ...row.error, code: 'truncated', message: 'the pack breaks off within a row' })
        : row;
    const problem = assembly.add(row.value);
    if (problem) return fail(problem);
    start = end + 1;
  }
  return assembly.finish();
}
