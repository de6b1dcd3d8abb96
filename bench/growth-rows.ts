import { findMentions } from '../core/mentions/find-mentions';
import type { BenchMaterial } from './bench-material';
import type { BenchRow } from './bench-row';
import { openedPack } from './detection-rows';
import { fittedExponent } from './fitted-exponent';
import { pageUnits } from './matcher/matcher-rows';
import { ourMatcher } from './matcher/our-matcher';
import { piecesOf } from './matcher/pieces-of';
import { generatePack } from './packs/generate-pack';
import { cpuTime, measured } from './side-by-side';
import { sizes, type Wants } from './sizes';

const rounds = 7;
/** Lengths of one page's text, in UTF-16 code units. */
const lengths = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000];
const unitsForForms = 2_000_000;

/** How cost grows with the number of forms and with the length of a text, each as a fitted exponent. */
export function growthRows(material: BenchMaterial, wants: Wants): readonly BenchRow[] {
  return [
    ...(wants('growth.forms') ? formsRows(material, 'en', 'growth.forms') : []),
    ...(wants('growth.forms') ? formsRows(material, 'ar', 'growth.forms.ar') : []),
    ...(wants('growth.text') ? textRows(material) : []),
  ];
}

/** Matching alone over the same pages with ever more forms. */
function formsRows(material: BenchMaterial, language: 'en' | 'ar', name: string): readonly BenchRow[] {
  const pieces = piecesOf(material.texts[language].normalised, pageUnits, unitsForForms);
  const matchers = sizes.map(({ count }) => ourMatcher.open(material.plainLexicon(count)));
  const works = matchers.map((matcher) => () => pieces.forEach((piece) => void matcher.search(piece)));
  const counts = sizes.map((size) => size.count);
  const labels = sizes.map((size) => size.name);
  return rowsOf({ name, works, labels, xs: counts, offset: 0 });
}

/** The whole detection with 100,000 forms; every length is measured over as many units in all. */
function textRows(material: BenchMaterial): readonly BenchRow[] {
  const lexicon = openedPack(generatePack(material.forms(100_000), { statements: [0, 0] }));
  const blocks = material.texts.en.pages.flat();
  const works = lengths.map((length) => {
    const pages = pagesOfLength(blocks, length, lengths.at(-1)!);
    return () => pages.forEach((page) => void findMentions(page, lexicon));
  });
  const labels = lengths.map((length) => (length < 1e6 ? `${length / 1e3}k` : `${length / 1e6}m`));
  return rowsOf({ name: 'growth.text', works, labels, xs: lengths, offset: 1 });
}

interface Series {
  readonly name: string;
  readonly works: readonly (() => void)[];
  readonly labels: readonly string[];
  readonly xs: readonly number[];
  /** Added to the exponent of the time per unit, to make it that of the time. */
  readonly offset: number;
}

/** Every round does each work once, so that a slow moment falls upon all of them. */
function rowsOf({ name, works, labels, xs, offset }: Series): readonly BenchRow[] {
  for (const work of works) work();
  const times = Array.from({ length: rounds }, () => works.map(cpuTime));
  const exponent = measured(times.map((round) => fittedExponent(xs, round) + offset));
  const relative = works.map((_, index) => measured(times.map((round) => round[index]! / round[0]!)));
  return [
    { name: `${name}.exponent`, value: exponent.median, unit: '', spread: exponent.spread },
    ...relative.map(({ median, spread }, index) => ({
      name: `${name}.${labels[index]}.time-per-unit`,
      value: median,
      unit: `of that at ${labels[0]}`,
      spread,
    })),
  ];
}

function pagesOfLength(blocks: readonly string[], length: number, units: number) {
  const pages: { lang: string; blocks: { text: string }[] }[] = [];
  let page: { text: string }[] = [];
  let inPage = 0;
  let inAll = 0;
  for (const text of blocks) {
    if (inAll >= units) break;
    page.push({ text });
    inPage += text.length;
    inAll += text.length;
    if (inPage < length) continue;
    pages.push({ lang: 'en', blocks: page });
    page = [];
    inPage = 0;
  }
  if (page.length > 0) pages.push({ lang: 'en', blocks: page });
  return pages;
}
