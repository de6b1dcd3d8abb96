import type { Lexicon } from '../lexicon/lexicon';
import { grades } from '../pack/pack';
import { evidenceWeights } from './evidence-weights';
import type { Candidate, CueHit, PageScan } from './page-scan';

/** A candidate that means its entry, with what speaks for it. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly cues: readonly CueHit[];
  /** Where the page means the same entry by the same form or by its full name. */
  readonly earlier?: Candidate;
  readonly isShortForm?: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

const contextual = grades.indexOf('contextual');

/**
 * Chooses among the candidates of a page those that mean their entry, and of overlapping ones the longest.
 * A contextual form without cue sets is a short form ("the resolution"): it means its entry only behind a
 * mention of the entry by another form.
 *
 * @returns in order of appearance
 */
export function chooseMeanings({ candidates, cues }: PageScan, lexicon: Lexicon): readonly Chosen[] {
  const context: Context = {
    cues: groupCues(cues),
    fullNames: firstFullNames(candidates, lexicon),
    earlierByForm: new Map(),
  };
  const chosen: Chosen[] = [];
  for (const candidate of candidates) {
    const one = weigh(candidate, lexicon, context);
    if (!one) continue;
    chosen.push(one);
    if (!context.earlierByForm.has(candidate.hit.form))
      context.earlierByForm.set(candidate.hit.form, candidate);
  }
  return longest(chosen);
}

/** What the page says beside the candidate in question. */
interface Context {
  readonly cues: ReadonlyMap<number, readonly CueHit[]>;
  /** The first mention of each entry by a name that stands for it alone. */
  readonly fullNames: ReadonlyMap<number, Candidate>;
  /** The first candidate of each contextual form that was taken for its entry. */
  readonly earlierByForm: Map<number, Candidate>;
}

function firstFullNames(candidates: readonly Candidate[], { formGrades }: Lexicon) {
  const first = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const isDistinct = formGrades[candidate.hit.form] !== contextual;
    if (isDistinct && !first.has(candidate.entry)) first.set(candidate.entry, candidate);
  }
  return first;
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
  { cues, fullNames, earlierByForm }: Context,
): Chosen | undefined {
  const { form } = candidate.hit;
  if (formGrades[form] !== contextual) return { candidate, cues: [], confidence: 1 };
  const fullName = fullNames.get(candidate.entry);
  const ownCues = formCues.subarray(formCueStarts[form]!, formCueStarts[form + 1]!);
  if (ownCues.length === 0) {
    if (!fullName || fullName.position >= candidate.position) return undefined;
    return {
      candidate,
      cues: [],
      earlier: fullName,
      isShortForm: true,
      confidence: evidenceWeights.shortForm,
    };
  }
  const heard = [...ownCues]
    .map((cueSet) => strongest(candidate, cues.get(cueSet) ?? []))
    .filter((one) => one !== undefined)
    .sort((a, b) => b.weight - a.weight);
  const earlier = earlierByForm.get(form);
  // Several kinds of evidence are worth more than one, but the best says most.
  const weight = heard.reduce(
    (sum, one, rank) => sum + (rank === 0 ? one.weight : one.weight * evidenceWeights.furtherCueSet),
    (fullName ? evidenceWeights.sameEntry : 0) + (earlier ? evidenceWeights.earlier : 0),
  );
  if (weight < evidenceWeights.threshold) return undefined;
  const same = fullName ?? earlier;
  return {
    candidate,
    cues: heard.map(({ cue }) => cue),
    confidence: Math.min(1, weight),
    ...(same ? { earlier: same } : {}),
  };
}

/** The cue word that is worth most, of those that are not part of the candidate itself. */
function strongest({ hit, block, position }: Candidate, cues: readonly CueHit[]) {
  let best: { cue: CueHit; weight: number } | undefined;
  for (const cue of cues) {
    const isItself =
      cue.block === block && cue.hit.firstWord <= hit.lastWord && hit.firstWord <= cue.hit.lastWord;
    if (isItself) continue;
    const weight = worthAt(Math.abs(cue.position - position));
    if (!best || weight > best.weight) best = { cue, weight };
  }
  return best;
}

const worthAt = (distance: number) => evidenceWeights.cueByDistance.find(([most]) => distance <= most)![1];

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
