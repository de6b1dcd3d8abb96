import { firstIndex } from '../first-index';
import { EMPTY_LIST, type Lexicon, listOf } from '../lexicon/lexicon';
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
  /** Whether the page's place of publication speaks for it, too. */
  readonly fromPlace?: boolean;
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
export function chooseMeanings(
  { candidates, cues, rivalled, placeCueSets }: PageScan,
  lexicon: Lexicon,
): readonly Chosen[] {
  // What was said before of an entry matters to its contextual forms alone, and most have none on a page.
  const contextualEntries = new Set<number>();
  for (const { hit, entry } of candidates) if (isContextual(lexicon, hit.form)) contextualEntries.add(entry);
  const context: Context = {
    cues: groupCues(cues),
    placeCueSets,
    rivalled,
    latestByEntry: new Map(),
    fullNames: firstFullNames(candidates, contextualEntries, lexicon),
    earlierByForm: new Map(),
  };
  const chosen: Chosen[] = [];
  for (const candidate of candidates) {
    const one = weigh(candidate, lexicon, context);
    if (!one) continue;
    chosen.push(one);
    if (!contextualEntries.has(candidate.entry)) continue;
    context.latestByEntry.set(candidate.entry, candidate);
    if (!context.earlierByForm.has(candidate.hit.form))
      context.earlierByForm.set(candidate.hit.form, candidate);
  }
  return longest(chosen);
}

/** What the page says beside the candidate in question. */
interface Context {
  readonly cues: ReadonlyMap<number, readonly CueHit[]>;
  readonly placeCueSets: ReadonlySet<number>;
  readonly rivalled: ReadonlySet<number>;
  /** The last candidate so far that was taken for each entry. */
  readonly latestByEntry: Map<number, Candidate>;
  /** The first mention of each entry by a name that stands for it alone. */
  readonly fullNames: ReadonlyMap<number, Candidate>;
  /** The first candidate of each contextual form that was taken for its entry. */
  readonly earlierByForm: Map<number, Candidate>;
}

const isContextual = ({ formProfiles, profileGrades }: Lexicon, form: number) =>
  profileGrades[formProfiles[form]!] === contextual;

function firstFullNames(
  candidates: readonly Candidate[],
  entries: ReadonlySet<number>,
  lexicon: Lexicon,
): ReadonlyMap<number, Candidate> {
  const first = new Map<number, Candidate>();
  if (entries.size === 0) return first;
  for (const candidate of candidates) {
    if (!entries.has(candidate.entry)) continue;
    const isDistinct = !isContextual(lexicon, candidate.hit.form);
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

const none: readonly CueHit[] = [];

function weigh(
  candidate: Candidate,
  lexicon: Lexicon,
  { cues, placeCueSets, rivalled, latestByEntry, fullNames, earlierByForm }: Context,
): Chosen | undefined {
  const { form } = candidate.hit;
  const profile = lexicon.formProfiles[form]!;
  const againstList = lexicon.profileAgainst[profile]!;
  const against =
    againstList === EMPTY_LIST
      ? Number.POSITIVE_INFINITY
      : nearestAgainst(candidate, listOf(lexicon, againstList), cues, placeCueSets);
  if (lexicon.profileGrades[profile] !== contextual) {
    if (against <= evidenceWeights.againstDistinct) return undefined;
    return { candidate, cues: none, confidence: 1 };
  }
  const fullName = fullNames.get(candidate.entry);
  const ownCues = listOf(lexicon, lexicon.profileCues[profile]!);
  if (ownCues.length === 0) {
    const latest = latestByEntry.get(candidate.entry);
    const isNear = latest && candidate.position - latest.position <= evidenceWeights.shortFormReach;
    if (!isNear || rivalled.has(candidate.entry)) return undefined;
    return {
      candidate,
      cues: none,
      earlier: latest,
      isShortForm: true,
      confidence: evidenceWeights.shortForm,
    };
  }
  const heard = [...ownCues]
    .map((cueSet) => strongest(candidate, cues.get(cueSet) ?? none))
    .filter((one) => one !== undefined)
    .sort((a, b) => b.weight - a.weight);
  if (against < (heard[0]?.distance ?? Number.POSITIVE_INFINITY)) return undefined;
  const earlier = earlierByForm.get(form);
  const fromPlace = speaksFor(ownCues, placeCueSets);
  // Several kinds of evidence are worth more than one, but the best says most.
  const weight = heard.reduce(
    (sum, one, rank) => sum + (rank === 0 ? one.weight : one.weight * evidenceWeights.furtherCueSet),
    (fullName ? evidenceWeights.sameEntry : 0) +
      (earlier ? evidenceWeights.earlier : 0) +
      (fromPlace ? evidenceWeights.place : 0),
  );
  if (weight < evidenceWeights.threshold) return undefined;
  const same = fullName ?? earlier;
  return {
    candidate,
    cues: heard.map(({ cue }) => cue),
    confidence: Math.min(1, weight),
    fromPlace,
    ...(same ? { earlier: same } : {}),
  };
}

/** How far off the nearest word is that speaks against a candidate. */
const nearestAgainst = (
  candidate: Candidate,
  own: Uint16Array,
  cues: Context['cues'],
  placeCueSets: Context['placeCueSets'],
): number =>
  [...own]
    .map((cueSet) => strongest(candidate, cues.get(cueSet) ?? none))
    .reduce(
      (nearest, one) => Math.min(nearest, one?.distance ?? nearest),
      speaksFor(own, placeCueSets) ? evidenceWeights.placeDistance : Number.POSITIVE_INFINITY,
    );

const speaksFor = (cueSets: Uint16Array, placeCueSets: ReadonlySet<number>) =>
  placeCueSets.size > 0 && cueSets.some((cueSet) => placeCueSets.has(cueSet));

/**
 * The cue word that is worth most: the nearest that is no part of the candidate itself.
 *
 * @param cues in order of position
 */
function strongest(candidate: Candidate, cues: readonly CueHit[]) {
  const behind = firstIndex(cues, ({ position }) => position < candidate.position);
  let before = behind - 1;
  let after = behind;
  while (before >= 0 && isPartOf(cues[before]!, candidate)) before--;
  while (after < cues.length && isPartOf(cues[after]!, candidate)) after++;
  const nearest = [cues[before], cues[after]]
    .filter((cue) => cue !== undefined)
    .map((cue) => {
      const distance = Math.abs(cue.position - candidate.position);
      return { cue, distance, weight: worthAt(distance) };
    });
  const [first, second] = nearest;
  return second && second.distance < first!.distance ? second : first;
}

const isPartOf = (cue: CueHit, { hit }: Candidate) =>
  cue.hit.block === hit.block && cue.hit.firstWord <= hit.lastWord && hit.firstWord <= cue.hit.lastWord;

const worthAt = (distance: number) => evidenceWeights.cueByDistance.find(([most]) => distance <= most)![1];

/**
 * Of overlapping mentions the longest stands, and of equally long ones the first. Looks at one run of
 * overlapping ones after the other, since most overlap none.
 *
 * @param chosen in order of their first words, but for the members of enumerations
 */
function longest(chosen: readonly Chosen[]): readonly Chosen[] {
  const inOrder = isInOrder(chosen) ? chosen : [...chosen].sort((a, b) => firstWordOf(a) - firstWordOf(b));
  const kept: Chosen[] = [];
  let from = 0;
  while (from < inOrder.length) {
    let behind = lastWordOf(inOrder[from]!) + 1;
    let to = from + 1;
    for (; to < inOrder.length && firstWordOf(inOrder[to]!) < behind; to++) {
      behind = Math.max(behind, lastWordOf(inOrder[to]!) + 1);
    }
    if (to - from === 1) kept.push(inOrder[from]!);
    else kept.push(...longestOfRun(inOrder.slice(from, to), behind));
    from = to;
  }
  return kept;
}

function isInOrder(chosen: readonly Chosen[]): boolean {
  for (let at = 1; at < chosen.length; at++) {
    if (firstWordOf(chosen[at]!) < firstWordOf(chosen[at - 1]!)) return false;
  }
  return true;
}

/** @param behind index of the word behind the last that any of them covers */
function longestOfRun(run: Chosen[], behind: number): readonly Chosen[] {
  const length = ({ candidate }: Chosen) => candidate.hit.length;
  const firstWord = firstWordOf(run[0]!);
  const isTaken = new Uint8Array(behind - firstWord);
  const kept: Chosen[] = [];
  for (const one of run.sort((a, b) => length(b) - length(a) || firstWordOf(a) - firstWordOf(b))) {
    const start = firstWordOf(one) - firstWord;
    const end = lastWordOf(one) + 1 - firstWord;
    if (isTaken.subarray(start, end).includes(1)) continue;
    isTaken.fill(1, start, end);
    kept.push(one);
  }
  return kept.sort((a, b) => firstWordOf(a) - firstWordOf(b));
}

const firstWordOf = ({ candidate }: Chosen) => candidate.hit.firstWord;
const lastWordOf = ({ candidate }: Chosen) => candidate.hit.lastWord;
