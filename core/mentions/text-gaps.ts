import { gapKinds } from '../lexicon/lexicon';
import { type FoldedText, sourceStart } from '../text/folded-text';

/** What lies between two words of a text. */
export const textGaps = {
  nothing: 0,
  space: 1,
  /** A space with a quotation mark or bracket: «أستانا» 7. */
  quoted: 2,
  hyphen: 3,
  /** A hyphen or dash with spaces around it. */
  dash: 4,
  apostrophe: 5,
  dot: 6,
  /** "7. tur", "No. 2254" */
  dotSpace: 7,
  slash: 8,
  underscore: 9,
  /** A comma, a full stop, a new paragraph: no form runs over it. */
  break: 10,
} as const;

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const DOT = 0x2e;
/** A longer gap is a layout, not a space. */
const LONGEST_GAP = 64;

const quotes = new Set([...'"«»“”„‟‹›()[]'].map((mark) => mark.charCodeAt(0)));
const marks = new Map<number, number>([
  ['-'.charCodeAt(0), textGaps.hyphen],
  ["'".charCodeAt(0), textGaps.apostrophe],
  ['.'.charCodeAt(0), textGaps.dot],
  ['/'.charCodeAt(0), textGaps.slash],
  ['_'.charCodeAt(0), textGaps.underscore],
]);

/**
 * @param from folded offset behind the earlier word
 * @param to folded offset of the later word
 * @returns one of `textGaps`
 */
export function textGap(text: FoldedText, from: number, to: number): number {
  const { units, source } = text;
  if (from === to) return textGaps.nothing;
  if (to - from === 1 && units[from] === SPACE) return textGaps.space;
  if (to - from > LONGEST_GAP) return textGaps.break;
  let spaces = 0;
  let lineFeeds = 0;
  let mark: number = textGaps.nothing;
  for (let at = from; at < to; at++) {
    const unit = units[at]!;
    if (unit === SPACE) {
      spaces++;
      if (source.charCodeAt(sourceStart(text, at)) === LINE_FEED) lineFeeds++;
      continue;
    }
    const kind = quotes.has(unit) ? textGaps.quoted : marks.get(unit);
    if (kind === undefined || (mark !== textGaps.nothing && mark !== kind)) return textGaps.break;
    mark = kind;
  }
  if (lineFeeds > 1) return textGaps.break;
  if (mark === textGaps.nothing) return textGaps.space;
  if (spaces === 0) return to - from === 1 || mark === textGaps.quoted ? mark : textGaps.break;
  if (mark === textGaps.hyphen) return textGaps.dash;
  if (mark === textGaps.dot) return endsAbbreviation(units, from) ? textGaps.space : textGaps.dotSpace;
  return mark === textGaps.quoted ? mark : textGaps.break;
}

/** "U.N. Security": a full stop behind a single letter that another full stop precedes. */
const endsAbbreviation = (units: Uint16Array, dot: number) =>
  units[dot] === DOT && dot >= 2 && units[dot - 2] === DOT;

const { nothing, space, quoted, hyphen, dash, apostrophe, dot, slash, underscore } = textGaps;

const setOf = (...gaps: number[]) => gaps.reduce((set, gap) => set | (1 << gap), 0);

/** For each of `gapKinds`, the gaps of texts that a reader takes for it, a bit each. */
const agreeing = new Uint16Array(Object.keys(gapKinds).length);
agreeing[gapKinds.space] = setOf(nothing, space, quoted, hyphen, underscore);
agreeing[gapKinds.hyphen] = setOf(nothing, space, quoted, hyphen, dash, underscore);
agreeing[gapKinds.apostrophe] = setOf(apostrophe, space, nothing);
agreeing[gapKinds.dot] = setOf(dot);
agreeing[gapKinds.slash] = setOf(slash);
agreeing[gapKinds.none] = setOf(nothing, space, hyphen, underscore);

/** Whether a form with `formGap` between two words may run over `gap` in a text. */
export const gapsAgree = (formGap: number, gap: number): boolean => ((agreeing[formGap]! >>> gap) & 1) !== 0;
