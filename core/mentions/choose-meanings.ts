import type { Lexicon } from '../lexicon/lexicon';
import { grades } from '../pack/pack';
import { evidenceWeights } from './evidence-weights';
import type { Candidate, CueHit, PageScan } from './page-scan';

/** A candidate that means its entry, with what speaks for it. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly cues: readonly CueHit[];
  /** An earlier mention by the same form. */
  readonly earlier?: Candidate;
  /** 0 to 1. */
  readonly confidence: number;
}

const contextual = grades.indexOf('contextual');

/**
 * Chooses among the candidates of a page those that mean their entry, and of overlapping ones the longest.
 *
 * @returns in order of appearance
 */
export function chooseMeanings({ candidates, cues }: PageScan, lexicon: Lexicon): readonly Chosen[] {
  const byCueSet = groupCues(cues);
  const earlierByForm = new Map<number, Candidate>();
  const chosen: Chosen[] = [];
  for (const candidate of candidates) {
    const one = weigh(candidate, lexicon, byCueSet, earlierByForm.get(candidate.hit.form));
    if (!one) continue;
    chosen.push(one);
    if (!earlierByForm.has(candidate.hit.form)) earlierByForm.set(candidate.hit.form, candidate);
  }
  return longest(chosen);
}

function groupCues(cues: readonly CueHit[]): ReadonlyMap<number, readonly CueHit[]> {
  const groups = new Map<number, CueHit[]>();
  for (const cue of cues) {
    const group = groups.get(cue.cueSet);
    if (group) group.push(cue);
    else groups.set(cue.cueSet, [cue]);
  }
  return groups;
}

function weigh(
  candidate: Candidate,
  { formGrades, formCues, formCueStarts }: Lexicon,
  cues: ReadonlyMap<number, readonly CueHit[]>,
  earlier: Candidate | undefined,
): Chosen | undefined {
  const { form } = candidate.hit;
  if (formGrades[form] !== contextual) return { candidate, cues: [], confidence: 1 };
  const threshold = earlier ? evidenceWeights.thresholdAfterEarlier : evidenceWeights.threshold;
  const heard: CueHit[] = [];
  let weakest = 1;
  for (let at = formCueStarts[form]!; at < formCueStarts[form + 1]!; at++) {
    const { cue, weight } = strongest(candidate, cues.get(formCues[at]!) ?? []);
    if (!cue || weight < threshold) return undefined;
    heard.push(cue);
    weakest = Math.min(weakest, weight);
  }
  if (heard.length === 0 && !earlier) return undefined;
  return { candidate, cues: heard, confidence: weakest, ...(earlier ? { earlier } : {}) };
}

function strongest({ hit, block, position }: Candidate, cues: readonly CueHit[]) {
  let cue: CueHit | undefined;
  let weight = 0;
  for (const one of cues) {
    const isItself =
      one.block === block && one.hit.firstWord <= hit.lastWord && hit.firstWord <= one.hit.lastWord;
    if (isItself) continue;
    const distance = Math.abs(one.position - position);
    const [, worth] = evidenceWeights.cueByDistance.find(([most]) => distance <= most)!;
    if (worth > weight) [cue, weight] = [one, worth];
  }
  return { cue, weight };
}

/** Of overlapping mentions the longest stands, and of equally long ones the first. */
function longest(chosen: readonly Chosen[]): readonly Chosen[] {
  const length = ({ candidate: { hit } }: Chosen) => hit.end - hit.start;
  const order = ({ candidate: { block, hit } }: Chosen) => [block, hit.start] as const;
  const kept: Chosen[] = [];
  const taken = new Map<number, { start: number; end: number }[]>();
  for (const one of [...chosen].sort(
    (a, b) => length(b) - length(a) || a.candidate.position - b.candidate.position,
  )) {
    const { block, hit } = one.candidate;
    const spans = taken.get(block) ?? [];
    if (spans.some(({ start, end }) => start < hit.end && hit.start < end)) continue;
    spans.push({ start: hit.start, end: hit.end });
    taken.set(block, spans);
    kept.push(one);
  }
  return kept.sort((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]);
}
