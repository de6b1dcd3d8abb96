import type { Lexicon } from '../lexicon/lexicon';
import { chooseMeanings } from './choose-meanings';
import { FormMatcher } from './form-matcher';
import type { Mention, PageText } from './mention';
import { MentionWriter } from './mention-writer';
import { type Finder, scanPage } from './page-scan';
import { SpokenLanguages } from './spoken-languages';

/** What a lexicon needs beside its bytes to be searched by, made when it is first asked. */
const finders = new WeakMap<Lexicon, Finder>();

function finderOf(lexicon: Lexicon): Finder {
  const known = finders.get(lexicon);
  if (known) return known;
  const finder = { lexicon, matcher: new FormMatcher(lexicon), languages: new SpokenLanguages(lexicon) };
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
  const scan = scanPage(page, finderOf(lexicon));
  const writer = new MentionWriter(lexicon, scan.page, page.place);
  return chooseMeanings(scan, lexicon).map((chosen) => writer.write(chosen));
}
