import { browser } from 'wxt/browser';
import { placeOfHost } from '../../core/mentions/place-of-host';
import type { Language } from '../../core/pack/pack';
import { fail, ok, type Result } from '../../core/result';
import { searchEntries } from '../../core/search/search-entries';
import type { Answers, Asker } from '../../messaging/answer';
import type { AnswerProblem, NoReply } from '../../messaging/protocol';
import { readSettings } from '../../settings/settings-store';
import type { OpenLibrary, Question } from '../../storage/open-library';
import { cardContent } from './card-content';
import { cardLanguage, inLanguage } from './card-language';
import { findOnPage } from './find-on-page';
import { showLibraryBadge } from './library-badge';

/** What a list of hits in a popup can hold without scrolling for long. */
const searchHits = 20;

/** One answer to each question of the protocol. */
export function answersFrom(library: OpenLibrary): Answers {
  const askLibrary = async <T>(question: Question<T>): Promise<Result<T, AnswerProblem>> => {
    const answer = await library.answer(question);
    void showLibraryBadge(!answer.ok);
    if (answer.ok) return answer;
    return fail({ code: 'library-broken', detail: `${answer.error.code}: ${answer.error.detail}` });
  };
  const tellState = async (telling: ReturnType<OpenLibrary['state']>) => {
    const state = await telling;
    void showLibraryBadge(state.type === 'broken');
    return ok(state);
  };

  return {
    findMentions: async (page, { host }) => {
      // Read beside the library: a worker that has just been started answers sooner.
      const language = readersLanguage();
      const place = placeOfHost(host ?? '');
      const placed = place === undefined ? page : { ...page, place };
      return askLibrary((packs) => findOnPage(placed, packs, language));
    },
    readCard: async (params) => {
      const language = await readersLanguage();
      const content = await askLibrary((packs) => cardContent(params, packs, language));
      if (!content.ok) return content;
      return content.value
        ? ok(content.value)
        : fail({ code: 'no-such-entry', detail: `No pack knows ${params.entry}.` });
    },
    injectCard: (_, asker) => injectCard(asker),
    searchEntries: async ({ query }) => {
      const language = await readersLanguage();
      return askLibrary(async (packs) => {
        const entries = await packs.readAllEntries();
        if (!entries.ok) return entries;
        const hits = searchEntries(query, entries.value, searchHits);
        return ok(
          hits.map(({ entry: { id, kind, label }, form }) => ({
            id,
            kind,
            label: inLanguage(label, language) ?? id,
            ...(form === undefined ? {} : { form }),
          })),
        );
      });
    },
    libraryState: () => tellState(library.state()),
    reinstallLibrary: () => tellState(library.reinstall()),
  };
}

async function readersLanguage(): Promise<Language> {
  return cardLanguage(await readSettings(), browser.i18n.getUILanguage());
}

/** Into the very frame that asks, and no other; the file is ours, not the asker's choice. */
async function injectCard({ frame }: Asker): Promise<Result<NoReply, AnswerProblem>> {
  if (!frame) return fail({ code: 'not-injectable', detail: 'The asker is in no page.' });
  try {
    await browser.scripting.executeScript({
      target: { tabId: frame.tabId, frameIds: [frame.frameId] },
      files: ['/card.js'],
    });
    return ok({});
  } catch (error) {
    return fail({ code: 'not-injectable', detail: String(error) });
  }
}
