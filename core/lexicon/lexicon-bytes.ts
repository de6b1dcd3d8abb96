import { GRAMMAR_VERSION } from '../morphology/grammars';
import type { Lexicon } from './lexicon';
import { aligned, arrayNames, FORMAT_VERSION, HEADER_WORDS, headerBytes, MAGIC } from './lexicon-layout';

/** One buffer: a header with the place of each array, then the arrays, each on a multiple of 8 bytes. */
export function lexiconBytes(lexicon: Lexicon): ArrayBuffer {
  const total = arrayNames.reduce((sum, name) => sum + aligned(lexicon[name].byteLength), headerBytes);
  const bytes = new ArrayBuffer(total);
  const header = new Uint32Array(bytes, 0, headerBytes / 4);
  header.set([MAGIC, FORMAT_VERSION, GRAMMAR_VERSION, total]);
  let offset = headerBytes;
  arrayNames.forEach((name, index) => {
    const array = lexicon[name];
    header.set([offset, array.length], HEADER_WORDS + index * 2);
    new Uint8Array(bytes, offset, array.byteLength).set(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
    );
    offset += aligned(array.byteLength);
  });
  return bytes;
}
