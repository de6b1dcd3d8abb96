import type { BenchMaterial } from '../bench-material';
import type { BenchRow } from '../bench-row';
import { sideBySide } from '../side-by-side';
import { type Size, sizes, type Wants } from '../sizes';
import type { BenchText } from '../texts/bench-text';
import { differences } from './agreement';
import { type OurMatcher, ourMatcher } from './our-matcher';
import type { BuiltPeer, Peer } from './peer';
import { ahocorasick } from './peers/ahocorasick';
import { modernAhocorasick } from './peers/modern-ahocorasick';
import { monyone } from './peers/monyone';
import { stll } from './peers/stll';
import { piecesOf } from './pieces-of';

const peers: readonly Peer[] = [stll, ahocorasick, modernAhocorasick, monyone];
const rounds = 7;
/** A median news page. Each matcher is given page after page, as the extension is. */
export const pageUnits = 8_000;

/**
 * Matching alone: ours against others in one process, each from the same strings to what it found. Where a
 * peer finds overlapping parts of words, what would still have to be done to them is left out of its time.
 */
export function matcherRows(material: BenchMaterial, wants: Wants): readonly BenchRow[] {
  return sizes
    .filter(({ name }) => wants(`matcher.${name}`))
    .flatMap((size) => {
      const ours = ourMatcher.open(material.plainLexicon(size.count));
      const forms = material.forms(size.count).map(({ normalised }) => normalised);
      return peers
        .filter(({ mostForms }) => mostForms >= size.count)
        .flatMap((peer) => peerRows({ peer, size, ours, forms }, material));
    });
}

interface Bout {
  readonly peer: Peer;
  readonly size: Size;
  readonly ours: OurMatcher;
  readonly forms: readonly string[];
}

function peerRows({ peer, size, ours, forms }: Bout, { texts }: BenchMaterial): readonly BenchRow[] {
  const built = peer.build(forms);
  if (!built) {
    console.log(`${peer.name} can't be loaded here: its rows are left out.`);
    return [];
  }
  return Object.values(texts).flatMap((text) =>
    textRows(`matcher.${size.name}.${text.name}`, text, peer, ours, built),
  );
}

function textRows(
  name: string,
  text: BenchText,
  peer: Peer,
  ours: OurMatcher,
  built: BuiltPeer,
): readonly BenchRow[] {
  const pieces = piecesOf(text.normalised, pageUnits, Math.min(peer.mostUnits, text.normalised.length));
  let found = 0;
  let differing = 0;
  for (const piece of pieces) {
    const spans = ourMatcher.spans(ours.search(piece));
    found += spans.length / 2;
    differing += differences(spans, built.spans(built.search(piece), piece));
  }
  const differ = count(`${name}.${peer.name}-differences`, differing);
  // A ratio between different results would say nothing.
  if (differing > 0) return [differ];
  const units = pieces.reduce((sum, { length }) => sum + length, 0);
  const { ratio, milliseconds } = sideBySide(
    () => pieces.forEach((piece) => void ours.search(piece)),
    () => pieces.forEach((piece) => void built.search(piece)),
    rounds,
  );
  const rows: BenchRow[] = [
    { name: `${name}.vs-${peer.name}`, value: ratio.median, unit: '×', spread: ratio.spread },
    differ,
  ];
  if (peer !== stll) return rows;
  const words = pieces.reduce((sum, piece) => sum + piece.split(' ').length, 0);
  const speed = units / milliseconds.median / 1000;
  const spread = (speed * milliseconds.spread) / milliseconds.median;
  return [
    ...rows,
    { name: `${name}.mchars`, value: speed, unit: 'million units/s', spread },
    count(`${name}.found-per-1000-words`, (found / words) * 1000),
  ];
}

const count = (name: string, value: number): BenchRow => ({ name, value, unit: '', spread: 0 });
