import type { TextBlock } from '../../core/mentions/mention';
import { ok, type Result } from '../../core/result';
import type { AskProblem, ask } from '../../messaging/ask';
import type { FoundMentions } from '../../messaging/protocol';
import type { PageBlock } from '../../page/page-block';
import type { PageMention } from '../../page/page-mention';

export type Ask = typeof ask;

/** One message's worth: ten times a usual page, and answered in some ten milliseconds. */
const batchLength = 100_000;
/** Half of what `message-limits.ts` lets through, which a content script is too small to import. */
const batchBlocks = 2_500;
/** As much of the page's beginning goes with every part, since that is where names stand in full. */
const openingLength = 4_000;

/**
 * Asks which entries blocks name. A block that is asked about apart from its page, such as one that was added
 * later, is judged beside the page's opening.
 *
 * @param batch what one message holds: see `batchesOf`
 * @param page all blocks of the page, in order
 * @returns the mentions of each block of the batch
 */
export async function findInBlocks(
  ask: Ask,
  batch: readonly PageBlock[],
  page: readonly PageBlock[],
): Promise<Result<ReadonlyMap<PageBlock, readonly PageMention[]>, AskProblem>> {
  const lang = document.documentElement.getAttribute('lang');
  const found = new Map<PageBlock, PageMention[]>(batch.map((block) => [block, []]));
  const asked = [...openingOf(page).filter((block) => !found.has(block)), ...batch];
  const reply = await ask('findMentions', {
    blocks: asked.map((block) => toTextBlock(block, lang)),
    ...(lang ? { lang } : {}),
  });
  if (!reply.ok) return reply;
  for (const mention of mentionsIn(reply.value, asked)) found.get(mention.block)?.push(mention);
  return ok(found);
}

/** In order; as full as they may be. */
export function batchesOf(blocks: readonly PageBlock[]): PageBlock[][] {
  const batches: PageBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    const batch = batches.at(-1);
    room -= block.text.length;
    if (batch && room >= 0 && batch.length < batchBlocks) batch.push(block);
    else {
      batches.push([block]);
      room = batchLength - block.text.length;
    }
  }
  return batches;
}

function openingOf(page: readonly PageBlock[]): PageBlock[] {
  let room = openingLength;
  const end = page.findIndex(({ text }) => {
    room -= text.length;
    return room < 0;
  });
  return page.slice(0, end < 0 ? page.length : end);
}

const toTextBlock = ({ text, lang }: PageBlock, pageLang: string | null): TextBlock =>
  lang && lang !== pageLang ? { text, lang } : { text };

function mentionsIn({ spans, entries, whys }: FoundMentions, asked: readonly PageBlock[]): PageMention[] {
  return whys.flatMap((why, index) => {
    const [blockAt = -1, start = 0, end = 0, entryAt = -1] = spans.slice(index * 4, index * 4 + 4);
    const block = asked[blockAt];
    const entry = entries[entryAt];
    return block && entry ? [{ block, start, end, entry: entry.id, label: entry.label, why }] : [];
  });
}
