import type { Lexicon } from './lexicon';
import { readUtf8 } from './utf8';

/** Forms of one block: a power of two, and few enough that 16 bits reach over them. */
const BLOCK_SHIFT = 4;
const MOST_OFFSET = 0xffff;

/** Where the text of a form begins in `formTexts`, in bytes; it ends where the next one begins. */
export const formStart = (
  { formTextBlocks, formTextOffsets }: Pick<Lexicon, 'formTextBlocks' | 'formTextOffsets'>,
  form: number,
): number => formTextBlocks[form >>> BLOCK_SHIFT]! + formTextOffsets[form]!;

/** A form as the pack writes it. */
export const formText = (lexicon: Lexicon, form: number): string =>
  readUtf8(lexicon.formTexts, formStart(lexicon, form), formStart(lexicon, form + 1));

/** @param starts of each form in bytes, and where the last one ends */
export function formPlaces(starts: Uint32Array): Pick<Lexicon, 'formTextBlocks' | 'formTextOffsets'> {
  const formTextBlocks = new Uint32Array(((starts.length - 1) >>> BLOCK_SHIFT) + 1);
  const formTextOffsets = new Uint16Array(starts.length);
  for (let form = 0; form < starts.length; form++) {
    const block = form >>> BLOCK_SHIFT;
    if (block << BLOCK_SHIFT === form) formTextBlocks[block] = starts[form]!;
    const offset = starts[form]! - formTextBlocks[block]!;
    // Packs have no form of a tenth of the length that this takes.
    if (offset > MOST_OFFSET) throw new Error(`form ${form} is too far from the first of its block`);
    formTextOffsets[form] = offset;
  }
  return { formTextBlocks, formTextOffsets };
}
