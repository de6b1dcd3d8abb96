import { type OurMatcher, ourMatcher } from '../matcher/our-matcher';

/** What a page is given: the same text and forms for both. */
export interface Contest {
  readonly lexicon: string;
  readonly pattern: string;
  readonly pieces: readonly string[];
  readonly rounds: number;
}

/** Times in ms, and how often both found something. */
export interface ContestResult {
  readonly firstAnswer: { readonly ours: number; readonly regexp: number };
  readonly rounds: readonly { readonly ours: number; readonly regexp: number }[];
  readonly found: { readonly ours: number; readonly regexp: number };
}

/** Runs in a page of Chromium, whose regular expressions are not Node's. */
export function contest({ lexicon, pattern, pieces, rounds }: Contest): ContestResult {
  const bytes = Uint8Array.from(atob(lexicon), (char) => char.charCodeAt(0)).buffer;
  const first = pieces.slice(0, 1);
  let matcher!: OurMatcher;
  let regexp!: RegExp;
  const firstAnswer = {
    ours: time(() => {
      matcher = ourMatcher.open(bytes);
      search(matcher, first);
    }),
    regexp: time(() => {
      regexp = new RegExp(pattern, 'gu');
      execute(regexp, first);
    }),
  };
  const found = { ours: spansOf(matcher, pieces), regexp: execute(regexp, pieces) };
  const times = Array.from({ length: rounds }, () => ({
    ours: time(() => search(matcher, pieces)),
    regexp: time(() => execute(regexp, pieces)),
  }));
  return { firstAnswer, rounds: times, found };
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const search = (matcher: OurMatcher, pieces: readonly string[]): void =>
  pieces.forEach((piece) => void matcher.search(piece));

const spansOf = (matcher: OurMatcher, pieces: readonly string[]): number =>
  pieces.reduce((sum, piece) => sum + ourMatcher.spans(matcher.search(piece)).length / 2, 0);

function execute(regexp: RegExp, pieces: readonly string[]): number {
  let found = 0;
  for (const piece of pieces) {
    regexp.lastIndex = 0;
    while (regexp.exec(piece)) found++;
  }
  return found;
}
