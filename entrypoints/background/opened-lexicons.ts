import type { Lexicon } from '../../core/lexicon/lexicon';
import { openLexicon } from '../../core/lexicon/open-lexicon';
import { fail, ok } from '../../core/result';
import type { Answer, Library } from '../../storage/library';

/** Kept for a worker's life only to save reading them again; a library that was replaced takes its own along. */
const opened = new WeakMap<Library, Promise<Answer<readonly Lexicon[]>>>();

export async function openedLexicons(library: Library): Promise<Answer<readonly Lexicon[]>> {
  const known = opened.get(library) ?? openAll(library);
  opened.set(library, known);
  const lexicons = await known;
  if (!lexicons.ok) opened.delete(library);
  return lexicons;
}

async function openAll(library: Library): Promise<Answer<readonly Lexicon[]>> {
  const read = await library.readLexicons();
  if (!read.ok) return read;
  const lexicons: Lexicon[] = [];
  for (const { pack, bytes } of read.value) {
    const lexicon = openLexicon(bytes);
    // The library mends it by building it anew, which is right for an old format, too.
    if (!lexicon.ok) return fail({ code: 'damaged', detail: `The lexicon of ${pack}: ${lexicon.error}.` });
    lexicons.push(lexicon.value);
  }
  return ok(lexicons);
}
