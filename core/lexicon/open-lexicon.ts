import { GRAMMAR_VERSION } from '../morphology/grammars';
import { fail, ok, type Result } from '../result';
import { checksum } from './checksum';
import type { Lexicon } from './lexicon';
import {
  type ArrayName,
  aligned,
  arrayNames,
  arrayTypeOf,
  arrayWidths,
  CHECKSUM_WORD,
  FORMAT_VERSION,
  HEADER_WORDS,
  headerBytes,
  MAGIC,
  type Width,
  WORDS_PER_ARRAY,
} from './lexicon-layout';
import { lexiconOf } from './lexicon-of';

/**
 * What can be wrong with stored lexicon bytes. All of it is mended by compiling the pack's forms anew.
 *
 * - `not-a-lexicon`: other bytes, or cut short
 * - `other-version`: written by another version of the format or the grammars
 */
export type LexiconProblem = 'not-a-lexicon' | 'other-version';

/**
 * Wraps stored bytes in typed arrays; nothing is parsed and nothing copied. Every machine that runs
 * browsers is little-endian, as the format is. The header is checked; what the arrays hold is checked by
 * `checkSections`, which reads all of it and so has no place where somebody waits for a large lexicon.
 */
export function openLexicon(bytes: ArrayBuffer): Result<Lexicon, LexiconProblem> {
  if (bytes.byteLength < headerBytes) return fail('not-a-lexicon');
  const header = new Uint32Array(bytes.slice(0, headerBytes));
  if (header[0] !== MAGIC) return fail('not-a-lexicon');
  if (header[1] !== FORMAT_VERSION || header[2] !== GRAMMAR_VERSION) return fail('other-version');
  const expected = header[CHECKSUM_WORD];
  header[CHECKSUM_WORD] = 0;
  if (header[3] !== bytes.byteLength || checksum(header) !== expected) return fail('not-a-lexicon');
  const arrays = new Map<ArrayName, unknown>();
  for (const [index, name] of arrayNames.entries()) {
    const [offset = 0, length = 0, width = 0] = header.subarray(HEADER_WORDS + index * WORDS_PER_ARRAY);
    const ArrayType = arrayTypeOf(width);
    const isAllowed = ArrayType && arrayWidths[name].includes(width as Width);
    if (!isAllowed || offset % 8 !== 0 || offset + length * width > bytes.byteLength) {
      return fail('not-a-lexicon');
    }
    arrays.set(name, new ArrayType(bytes, offset, length));
  }
  return ok(lexiconOf(<Name extends ArrayName>(name: Name) => arrays.get(name) as Lexicon[Name]));
}

/** Whether every array holds what was written. Reads all bytes. @param bytes that `openLexicon` takes */
export function checkSections(bytes: ArrayBuffer): boolean {
  const header = new Uint32Array(bytes, 0, headerBytes / 4);
  return arrayNames.every((_, index) => {
    const [offset = 0, length = 0, width = 0, sum] = header.subarray(HEADER_WORDS + index * WORDS_PER_ARRAY);
    return checksum(new Uint32Array(bytes, offset, aligned(length * width) / 4)) === sum;
  });
}
