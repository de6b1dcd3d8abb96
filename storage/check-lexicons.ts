import { checkSections, openLexicon } from '../core/lexicon/open-lexicon';
import { fail, ok } from '../core/result';
import type { Answer, PackLexicon } from './library';

/** Whether lexicons are what was written. Reads all of their bytes: half a millisecond for each megabyte. */
export function checkLexicons(lexicons: readonly PackLexicon[]): Answer<void> {
  const damaged = lexicons.find(({ bytes }) => !openLexicon(bytes).ok || !checkSections(bytes));
  return damaged
    ? fail({ code: 'damaged', detail: `The lexicon of ${damaged.pack} is not as it was written.` })
    : ok(undefined);
}
