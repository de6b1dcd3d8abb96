import type { GoldPassage } from '../../compiler/evaluation/gold-passage';
import { arabicPages } from './arabic-text';
import type { BenchText } from './bench-text';
import { englishPages } from './english-text';
import { normaliseText } from './normalise-text';

/** UTF-16 code units: a second or two for the slowest matchers that finish, and no cache holds them. */
const units = { en: 5_500_000, ar: 3_000_000 } as const;

export type BenchTexts = Readonly<Record<BenchText['name'], BenchText>>;

/** The texts of a run; the same bytes every time. */
export function benchTexts(passages: readonly GoldPassage[]): BenchTexts {
  const en = englishPages(units.en);
  const ar = arabicPages(passages, units.ar);
  // A page in one language, a page in the other.
  const mixed = ar.flatMap((page, index) => [en[index % en.length]!, page]);
  return { en: text('en', en), ar: text('ar', ar), mixed: text('mixed', mixed) };
}

function text(name: BenchText['name'], pages: BenchText['pages']): BenchText {
  return { name, pages, normalised: pages.flat().map(normaliseText).join(', ') };
}
