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
  const steps = parseSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** So many bits of an offset count the units of text that are parsed between two pauses: 256 Ki. */
const STEP_SHIFT = 18;

/** The same in steps of some milliseconds, so that whoever has something else to do may do it in between. */
export function* parseSteps(text: string): Generator<void, Result<Pack, PackProblem>, void> {
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
    if (end >> STEP_SHIFT !== start >> STEP_SHIFT) yield;
    start = end + 1;
  }
  return assembly.finish();
}
