import { crowdedPath } from '../core/lexicon/crowded-path';
import { openLexicon } from '../core/lexicon/open-lexicon';
import type { LibraryProblem } from '../core/library-state';
import { parseSteps } from '../core/pack/parse-pack';
import { fail, ok, type Result } from '../core/result';
import { digestOf } from './digest';
import { inSlices } from './in-slices';
import type { PreparedPack } from './library';
import type { LibraryHost } from './library-host';

/**
 * From the text of a pack to what can be installed, the same way for the bundled pack and for an update:
 * strictly parsed, and its lexicon built here, so that it need be neither downloaded nor believed. A pack is
 * refused, too, whose forms would make matching slow.
 */
export async function preparePack(
  text: string,
  buildLexicon: LibraryHost['buildLexicon'],
): Promise<Result<PreparedPack, LibraryProblem>> {
  const parsed = await inSlices(parseSteps(text));
  if (!parsed.ok) {
    const { line, field, message } = parsed.error;
    return fail({ code: 'bundle-unreadable', detail: `line ${line} ${field}: ${message}` });
  }
  const { header, entries, documents } = parsed.value;
  const lexicon = await buildLexicon(parsed.value);
  const opened = openLexicon(lexicon);
  const crowded = opened.ok ? crowdedPath(opened.value) : undefined;
  if (crowded !== undefined) {
    return fail({ code: 'bundle-unreadable', detail: `Too many forms are read like "${crowded}".` });
  }
  return ok({ header, entries, documents, lexicon, source: await digestOf(text) });
}
