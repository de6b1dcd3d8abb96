import { findMentions } from '../../core/mentions/find-mentions';
import type { PageText } from '../../core/mentions/mention';
import type { Language } from '../../core/pack/pack';
import { ok } from '../../core/result';
import type { FoundMentions } from '../../messaging/protocol';
import type { Answer, Library } from '../../storage/library';
import { inLanguage } from './card-language';
import { mergeMentions } from './merge-mentions';
import { openedLexicons } from './opened-lexicons';

/** Which entries of the library a page names, and where. Nothing of the page is kept. */
export async function findOnPage(
  page: PageText,
  library: Library,
  language: Language | Promise<Language>,
): Promise<Answer<FoundMentions>> {
  const lexicons = await openedLexicons(library);
  if (!lexicons.ok) return lexicons;
  const mentions = mergeMentions(lexicons.value.map((lexicon) => findMentions(page, lexicon)));

  const ids = [...new Set(mentions.map(({ entry }) => entry))];
  const names = await library.readNames(ids);
  if (!names.ok) return names;
  const labelsIn = await language;
  const indices = new Map(ids.map((id, index) => [id, index]));
  return ok({
    spans: mentions.flatMap(({ block, start, end, entry }) => [block, start, end, indices.get(entry)!]),
    entries: ids.map((id) => ({ id, label: inLanguage(names.value.get(id)?.label ?? {}, labelsIn) ?? id })),
    whys: mentions.map(({ why }) => why),
  });
}
