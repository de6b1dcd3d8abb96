import { buildLexicon } from '../../core/lexicon/build-lexicon';
import type { Lexicon } from '../../core/lexicon/lexicon';
import { openLexicon } from '../../core/lexicon/open-lexicon';
import { FormMatcher } from '../../core/mentions/form-matcher';
import type { HitList } from '../../core/mentions/hit-list';
import type { Pack } from '../../core/pack/pack';
import { TextFolder } from '../../core/text/fold-text';
import { leftmostLongest } from './leftmost-longest';
import type { Spans } from './peer';

/** Ours, ready to search as the extension has it in a worker that is awake. */
export interface OurMatcher {
  /** From a string to every form in it, overlapping ones too: folding and parting into words included. */
  readonly search: (text: string) => HitList;
}

function open(bytes: ArrayBuffer): OurMatcher {
  const lexicon = openLexicon(bytes);
  if (!lexicon.ok) throw new Error(`the lexicon can't be opened: ${lexicon.error}`);
  return matcherOf(lexicon.value);
}

function matcherOf(lexicon: Lexicon): OurMatcher {
  const matcher = new FormMatcher(lexicon);
  const folder = new TextFolder();
  return {
    search(text) {
      const folded = folder.fold(text);
      return matcher.match(folded, 0, folded.words.count);
    },
  };
}

/** Leftmost-longest. @param hits of a normalised text, which folding leaves as it is */
const spans = (hits: HitList): Spans =>
  leftmostLongest(
    Array.from({ length: hits.length }, (_, at) => ({ start: hits.startOf(at), end: hits.endOf(at) })),
  );

/** All that the bench knows of how the lexicon is built and asked. */
export const ourMatcher = {
  build: (pack: Pack): ArrayBuffer => buildLexicon(pack),
  open,
  spans,
};
