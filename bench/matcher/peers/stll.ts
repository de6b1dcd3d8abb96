import { benchModule } from '../../bench-package';
import type { Peer } from '../peer';

interface Native {
  AhoCorasick: new (
    patterns: readonly string[],
    options: { matchKind: 'leftmost-longest'; wholeWords: boolean },
  ) => { _findIterPacked(text: string): Uint32Array };
}

/**
 * The `aho-corasick` of Rust, which ripgrep stands on, as a native module: the text is handed over as a
 * JavaScript string, and the offsets that come back are of UTF-16. It does all that is compared by itself.
 */
export const stll: Peer = {
  name: 'stll',
  mostForms: 1_000_000,
  mostUnits: 3_000_000,
  build(forms) {
    const native = load();
    if (!native) return undefined;
    const matcher = new native.AhoCorasick(forms, { matchKind: 'leftmost-longest', wholeWords: true });
    return {
      search: (text) => matcher._findIterPacked(text),
      spans(found) {
        // Number of the form, start, end.
        const packed = found as Uint32Array;
        return Int32Array.from(packed.filter((_, index) => index % 3 !== 0));
      },
    };
  },
};

function load(): Native | undefined {
  try {
    return benchModule('@stll/aho-corasick-linux-x64-gnu') as Native;
  } catch {
    return undefined;
  }
}
