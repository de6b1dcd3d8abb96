import type { GoldPassage } from '../compiler/evaluation/gold-passage';
import type { TextBlock } from '../core/mentions/mention';
import type { Pack } from '../core/pack/pack';
import type { BenchRow } from './bench-row';
import type { FinderCode } from './finder-at';
import { sideBySide } from './side-by-side';

const ROUNDS = 9;
/** Enough that a round takes longer than the clock's grain, little enough for nine of them. */
const UNITS = 150_000;

/** Today's finder against another's, over the gold passages of each language again and again. */
export function finderSpeedRows(
  passages: readonly GoldPassage[],
  pack: Pack,
  finder: FinderCode,
  other: FinderCode,
): readonly BenchRow[] {
  const ours = opened(finder, pack);
  const theirs = opened(other, pack);
  return [...new Set(passages.map(({ lang }) => lang))].map((lang) => {
    const blocks = repeated(passages.filter((passage) => passage.lang === lang));
    const { ratio } = sideBySide(
      () => finder.findMentions({ blocks, lang }, ours),
      () => other.findMentions({ blocks, lang }, theirs),
      ROUNDS,
    );
    return { name: `finder.${lang}.speed-vs-other`, value: ratio.median, unit: '×', spread: ratio.spread };
  });
}

function opened(finder: FinderCode, pack: Pack) {
  const lexicon = finder.openLexicon(finder.buildLexicon(pack));
  if (!lexicon.ok) throw new Error(`the lexicon can't be opened: ${lexicon.error}`);
  return lexicon.value;
}

function repeated(passages: readonly GoldPassage[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let units = 0; units < UNITS; ) {
    for (const { text } of passages) {
      blocks.push({ text });
      units += text.length;
    }
  }
  return blocks;
}
