import { benchModule } from '../../bench-package';
import { leftmostLongest, wholeWords } from '../leftmost-longest';
import type { Peer } from '../peer';

/** Where a find ends (inclusive), and the forms that end there. */
type Found = readonly (readonly [number, readonly string[]])[];
type Module = new (forms: readonly string[]) => { search(text: string): Found };

/** The most downloaded of npm; it gives overlapping finds and knows no words. */
export const ahocorasick: Peer = {
  name: 'ahocorasick',
  // A million were not built after three minutes.
  mostForms: 100_000,
  mostUnits: 1_500_000,
  build(forms) {
    const AhoCorasick = benchModule('ahocorasick') as Module;
    const matcher = new AhoCorasick(forms);
    return {
      search: (text) => matcher.search(text),
      spans: (found, text) =>
        leftmostLongest(
          wholeWords(
            (found as Found).flatMap(([last, endingHere]) =>
              endingHere.map(({ length }) => ({ start: last + 1 - length, end: last + 1 })),
            ),
            text,
          ),
        ),
    };
  },
};
