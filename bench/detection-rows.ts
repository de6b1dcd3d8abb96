import { buildLexicon } from '../core/lexicon/build-lexicon';
import type { Lexicon } from '../core/lexicon/lexicon';
import { openLexicon } from '../core/lexicon/open-lexicon';
import { findMentions } from '../core/mentions/find-mentions';
import type { Pack } from '../core/pack/pack';
import type { BenchMaterial } from './bench-material';
import type { BenchRow } from './bench-row';
import { stll } from './matcher/peers/stll';
import { generatePack } from './packs/generate-pack';
import { sideBySide } from './side-by-side';

const rounds = 7;
/** UTF-16 code units of a round. */
const mostUnits = 2_000_000;

/** The lexicon of a pack with grammar, grades and cues, as an installed one is. */
export function openedPack(pack: Pack): Lexicon {
  const lexicon = openLexicon(buildLexicon(pack));
  if (!lexicon.ok) throw new Error(`the lexicon can't be opened: ${lexicon.error}`);
  return lexicon.value;
}

/**
 * The whole detection with 100,000 forms (folding, grammar, numbers, grades, choosing), page after page,
 * against a native matcher that does nothing but match: it is given the same forms and pages, put into
 * lower case before its time begins.
 */
export function detectionRows(material: BenchMaterial): readonly BenchRow[] {
  const forms = material.forms(100_000);
  const lexicon = openedPack(generatePack(forms, { statements: [0, 0] }));
  const native = stll.build([...new Set(forms.map(({ text }) => text.toLowerCase()))]);
  if (!native) console.log(`${stll.name} can't be loaded here: detection is timed alone.`);
  return (['en', 'ar'] as const).flatMap((lang) => {
    const pages = firstPages(material.texts[lang].pages, mostUnits);
    const given = pages.map((blocks) => ({ lang, blocks: blocks.map((text) => ({ text })) }));
    const lower = pages.map((blocks) => blocks.join('\n\n').toLowerCase());
    const units = lower.reduce((sum, { length }) => sum + length, 0);
    const found = given.reduce((sum, page) => sum + findMentions(page, lexicon).length, 0);
    const { ratio, milliseconds } = sideBySide(
      () => given.forEach((page) => void findMentions(page, lexicon)),
      () => lower.forEach((text) => void native?.search(text)),
      rounds,
    );
    const speed = units / milliseconds.median / 1000;
    const rows: BenchRow[] = [
      {
        name: `detection.100k.${lang}.mchars`,
        value: speed,
        unit: 'million units/s',
        spread: (speed * milliseconds.spread) / milliseconds.median,
      },
      { name: `detection.100k.${lang}.mentions-per-page`, value: found / pages.length, unit: '', spread: 0 },
    ];
    if (native)
      rows.unshift({
        name: `detection.100k.${lang}.vs-stll`,
        value: ratio.median,
        unit: '×',
        spread: ratio.spread,
      });
    return rows;
  });
}

function firstPages(pages: readonly (readonly string[])[], units: number): readonly (readonly string[])[] {
  let left = units;
  return pages.filter((blocks) => {
    const isTaken = left > 0;
    for (const { length } of blocks) left -= length;
    return isTaken;
  });
}
