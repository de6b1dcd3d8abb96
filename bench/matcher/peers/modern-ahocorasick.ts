import { benchModule } from '../../bench-package';
import { type Find, leftmostLongest, wholeWords } from '../leftmost-longest';
import type { Peer } from '../peer';

type Module = new (forms: readonly string[]) => { search(text: string): readonly Find[] };

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
      spans: (found, text) => leftmostLongest(wholeWords(found as readonly Find[], text)),
    };
  },
};
