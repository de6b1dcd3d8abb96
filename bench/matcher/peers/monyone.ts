import { benchModule } from '../../bench-package';
import { leftmostLongest, wholeWords } from '../leftmost-longest';
import type { Peer } from '../peer';

type Found = readonly { readonly begin: number; readonly end: number }[];
interface Module {
  readonly AhoCorasick: new (forms: readonly string[]) => { matchInText(text: string): Found };
}

/** `@monyone/aho-corasick/fast`: a double array, the fastest of npm in searching; overlapping finds. */
export const monyone: Peer = {
  name: 'monyone',
  // A hundred thousand were not built after three minutes.
  mostForms: 10_000,
  mostUnits: 2_000_000,
  build(forms) {
    const { AhoCorasick } = benchModule('@monyone/aho-corasick/fast') as Module;
    const matcher = new AhoCorasick([...forms]);
    return {
      search: (text) => matcher.matchInText(text),
      spans: (found, text) =>
        leftmostLongest(
          wholeWords(
            (found as Found).map(({ begin, end }) => ({ start: begin, end })),
            text,
          ),
        ),
    };
  },
};
