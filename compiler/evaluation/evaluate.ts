import type { Lexicon } from '../../core/lexicon/lexicon';
import { findMentions } from '../../core/mentions/find-mentions';
import { blocksOfText } from '../annotate-page';
import type { GoldPassage } from './gold-passage';
import { type Guess, scorePassage } from './score-passage';
import { Tallies, Tally } from './tally';

/** One mention too many or too few. */
export interface EvaluationError {
  readonly type: 'wrong' | 'missed';
  readonly passage: string;
  readonly entry: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** How often mentions of a certain confidence were right: they should be right as often as it says. */
export interface CalibrationRow {
  /** Lowest confidence of the row; it reaches to the next row's. */
  readonly from: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

export interface Evaluation {
  readonly all: Tally;
  readonly byLanguage: Tallies;
  readonly byEntry: Tallies;
  readonly errors: readonly EvaluationError[];
  readonly calibration: readonly CalibrationRow[];
}

const calibrationSteps = [0.5, 0.6, 0.7, 0.8, 0.9, 1];
const CONTEXT_UNITS = 40;

/** Finds the mentions of every passage, each as a page of its own, and holds them against the gold. */
export function evaluate(passages: readonly GoldPassage[], lexicon: Lexicon): Evaluation {
  const all = new Tally();
  const byLanguage = new Tallies();
  const byEntry = new Tallies();
  const errors: EvaluationError[] = [];
  const judged: { confidence: number; right: boolean }[] = [];

  for (const passage of passages) {
    const { right, wrong, missed } = scorePassage(passage, guessesIn(passage, lexicon));
    const language = byLanguage.of(passage.lang);
    for (const tally of [all, language]) {
      tally.passages++;
      tally.found += right.length;
      tally.exact += right.filter(({ isExact }) => isExact).length;
      tally.wrong += wrong.length;
      tally.missed += missed.length;
      if (passage.kind === 'negative') tally.wrongOnNegatives += wrong.length;
    }
    for (const { guess, gold, isExact } of right) {
      byEntry.of(gold.id).found++;
      if (isExact) byEntry.of(gold.id).exact++;
      judged.push({ confidence: guess.confidence, right: true });
    }
    for (const guess of wrong) {
      byEntry.of(guess.entry).wrong++;
      errors.push(errorAt('wrong', passage, guess.entry, guess));
      judged.push({ confidence: guess.confidence, right: false });
    }
    for (const gold of missed) {
      byEntry.of(gold.id).missed++;
      errors.push(errorAt('missed', passage, gold.id, gold));
    }
  }
  return { all, byLanguage, byEntry, errors, calibration: calibrationOf(judged) };
}

function guessesIn({ text, lang }: GoldPassage, lexicon: Lexicon): readonly Guess[] {
  const blocks = blocksOfText(text, lang);
  return findMentions({ blocks, lang }, lexicon).map(({ block, start, end, entry, confidence, why }) => {
    const { offset } = blocks[block]!;
    return { start: start + offset, end: end + offset, entry, confidence, form: why.form };
  });
}

function errorAt(
  type: EvaluationError['type'],
  { id, text }: GoldPassage,
  entry: string,
  { start, end }: { readonly start: number; readonly end: number },
): EvaluationError {
  return {
    type,
    passage: id,
    entry,
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT_UNITS), start),
    after: text.slice(end, end + CONTEXT_UNITS),
  };
}

function calibrationOf(judged: readonly { confidence: number; right: boolean }[]): readonly CalibrationRow[] {
  return calibrationSteps.flatMap((from, index) => {
    const to = calibrationSteps[index + 1] ?? Number.POSITIVE_INFINITY;
    const row = judged.filter(({ confidence }) => confidence >= from && confidence < to);
    if (row.length === 0) return [];
    const meanConfidence = row.reduce((sum, { confidence }) => sum + confidence, 0) / row.length;
    const shareRight = row.filter(({ right }) => right).length / row.length;
    return [{ from, count: row.length, meanConfidence, shareRight }];
  });
}
