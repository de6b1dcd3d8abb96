import { expect } from 'vitest';
import { buildLexicon } from '../../../core/lexicon/build-lexicon';
import type { Lexicon } from '../../../core/lexicon/lexicon';
import { openLexicon } from '../../../core/lexicon/open-lexicon';
import { findMentions } from '../../../core/mentions/find-mentions';
import { talksPack } from '../../builders/talks-pack';

const opened = openLexicon(buildLexicon(talksPack()));
export const lexicon: Lexicon = opened.ok ? opened.value : expect.fail(opened.error);

/** What is found in one page's blocks, as "entry «text»". */
export const found = (...blocks: string[]) =>
  findMentions({ blocks: blocks.map((text) => ({ text })) }, lexicon).map(
    ({ block, start, end, entry }) => `${entry} «${blocks[block]!.slice(start, end)}»`,
  );
