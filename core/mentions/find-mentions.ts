import type { Lexicon } from '../lexicon/lexicon';
import { TextFolder } from '../text/fold-text';
import { chooseMeanings } from './choose-meanings';
import { FormMatcher } from './form-matcher';
import type { Mention, PageText } from './mention';
import { MentionWriter } from './mention-writer';
import { type Finder, scanPage } from './page-scan';
import { SpokenLanguages } from './spoken-languages';

/** Units of the longest text whose arrays are kept for the next: five times a usual page, 600 kB. */
const MOST_KEPT = 50_000;

/** What a lexicon needs beside its bytes to be searched by, made when it is first asked. */
const finders = new WeakMap<Lexicon, Finder>();

function finderOf(lexicon: Lexicon): Finder {
  const known = finders.get(lexicon);
  if (known) return known;
  const finder: Finder = {
    lexicon,
    matcher: new FormMatcher(lexicon),
    languages: new SpokenLanguages(lexicon),
    folder: new TextFolder(),
  };
  finders.set(lexicon, finder);
  return finder;
}

/**
 * Finds every mention on a page: its forms in every inflection, those that mean their entry, the longest
 * where several overlap. Which of them are painted is the page's choice.
 *
 * @returns in order of block and start, never overlapping; offsets are UTF-16 code units into the block
 */
export function findMentions(page: PageText, lexicon: Lexicon): readonly Mention[] {
  const finder = finderOf(lexicon);
  const scan = scanPage(page, finder);
  const writer = new MentionWriter(lexicon, page);
  const mentions = chooseMeanings(scan, lexicon).map((chosen) => writer.write(chosen));
  // One long page is no reason to hold as much for ever.
  if (finder.folder.room > MOST_KEPT) finder.folder = new TextFolder();
  return mentions;
}
