import { buildLexicon } from '../core/lexicon/build-lexicon';
import { openLexicon } from '../core/lexicon/open-lexicon';
import { findMentions } from '../core/mentions/find-mentions';

/** What a run times: bundled from the sources at hand and, with --against, from those of another commit. */
export const finder = { buildLexicon, openLexicon, findMentions };
