import { benchModule } from '../../bench-package';
import { leftmostLongest } from '../leftmost-longest';
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
      spans(found, text) {
        const starts: number[] = [];
        const ends: number[] = [];
        for (const [last, endingHere] of found as Found) {
          for (const form of endingHere) {
            starts.push(last + 1 - form.length);
            ends.push(last + 1);
          }
        }
        return leftmostLongest(starts, ends, text);
      },
    };
  },
};
