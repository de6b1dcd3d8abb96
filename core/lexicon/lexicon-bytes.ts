import { GRAMMAR_VERSION } from '../morphology/grammars';
import { checksum } from './checksum';
import type { Lexicon } from './lexicon';
import {
  aligned,
  arrayNames,
  CHECKSUM_WORD,
  FORMAT_VERSION,
  HEADER_WORDS,
  headerBytes,
  MAGIC,
  WORDS_PER_ARRAY,
} from './lexicon-layout';

/**
 * One buffer: a header that says of each array where and what it is, then the arrays, each on 8 bytes.
 * It can be interrupted at every `yield`.
 */
export function* lexiconBytes(lexicon: Lexicon): Generator<void, ArrayBuffer, void> {
  const total = arrayNames.reduce((sum, name) => sum + aligned(lexicon[name].byteLength), headerBytes);
  const bytes = new ArrayBuffer(total);
  const header = new Uint32Array(bytes, 0, headerBytes / 4);
  header.set([MAGIC, FORMAT_VERSION, GRAMMAR_VERSION, total]);
  let offset = headerBytes;
  for (const [index, name] of arrayNames.entries()) {
    const array = lexicon[name];
    new Uint8Array(bytes, offset, array.byteLength).set(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
    );
    const size = aligned(array.byteLength);
    const sum = checksum(new Uint32Array(bytes, offset, size / 4));
    header.set([offset, array.length, array.BYTES_PER_ELEMENT, sum], HEADER_WORDS + index * WORDS_PER_ARRAY);
    offset += size;
    yield;
  }
  header[CHECKSUM_WORD] = checksum(header);
  return bytes;
}
