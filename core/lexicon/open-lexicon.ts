import { GRAMMAR_VERSION } from '../morphology/grammars';
import { fail, ok, type Result } from '../result';
import type { Lexicon } from './lexicon';
import {
  type ArrayName,
  arrayNames,
  arrayTypes,
  FORMAT_VERSION,
  HEADER_WORDS,
  headerBytes,
  MAGIC,
} from './lexicon-layout';

/**
 * What can be wrong with stored lexicon bytes. All of it is mended by compiling the pack's forms anew.
 *
 * - `not-a-lexicon`: other bytes, or cut short
 * - `other-version`: written by another version of the format or the grammars
 */
export type LexiconProblem = 'not-a-lexicon' | 'other-version';

/**
 * Wraps stored bytes in typed arrays; nothing is parsed and nothing copied. Every machine that runs
 * browsers is little-endian, as the format is.
 */
export function openLexicon(bytes: ArrayBuffer): Result<Lexicon, LexiconProblem> {
  if (bytes.byteLength < headerBytes) return fail('not-a-lexicon');
  const header = new Uint32Array(bytes, 0, headerBytes / 4);
  if (header[0] !== MAGIC) return fail('not-a-lexicon');
  if (header[1] !== FORMAT_VERSION || header[2] !== GRAMMAR_VERSION) return fail('other-version');
  if (header[3] !== bytes.byteLength) return fail('not-a-lexicon');
  const arrays: Partial<Record<ArrayName, unknown>> = {};
  for (const [index, name] of arrayNames.entries()) {
    const offset = header[HEADER_WORDS + index * 2]!;
    const length = header[HEADER_WORDS + index * 2 + 1]!;
    const ArrayType = arrayTypes[name];
    if (offset % 8 !== 0 || offset + length * ArrayType.BYTES_PER_ELEMENT > bytes.byteLength) {
      return fail('not-a-lexicon');
    }
    arrays[name] = new ArrayType(bytes, offset, length);
  }
  return ok(arrays as unknown as Lexicon);
}
