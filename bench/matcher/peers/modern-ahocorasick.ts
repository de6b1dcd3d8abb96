import { benchModule } from '../../bench-package';
import { leftmostLongest } from '../leftmost-longest';
import type { Peer } from '../peer';

type Found = readonly { readonly start: number; readonly end: number }[];
type Module = new (forms: readonly string[]) => { search(text: string): Found };

/**
 * Minds grapheme clusters. All overlapping finds are asked for: its own whole words would be told by
 * `Intl.Segmenter`, whose words are others than ours, at more than its own cost.
 */
export const modernAhocorasick: Peer = {
  name: 'modern-ahocorasick',
  // A hundred thousand take it 450 MB.
  mostForms: 100_000,
  mostUnits: 100_000,
  build(forms) {
    const AhoCorasick = benchModule('modern-ahocorasick') as Module;
    const matcher = new AhoCorasick(forms);
    return {
      search: (text) => matcher.search(text),
      spans: (found, text) =>
        leftmostLongest(
          (found as Found).map(({ start }) => start),
          (found as Found).map(({ end }) => end),
          text,
        ),
    };
  },
};
