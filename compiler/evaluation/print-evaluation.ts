import { visible } from '../print-problems';
import type { Evaluation, EvaluationError } from './evaluate';
import type { Tally } from './tally';

/** The evaluation as tables for a terminal. */
export function printEvaluation(evaluation: Evaluation, mostErrors: number): string {
  const { all, byLanguage, byEntry, errors, calibration } = evaluation;
  const languages = byLanguage.rows();
  return [
    table('language', [...languages, ['all', all]], true),
    '',
    table('entry', byEntry.rows(), false),
    '',
    'confidence  mentions  mean   right',
    ...calibration.map(
      ({ from, count, meanConfidence, shareRight }) =>
        `from ${from.toFixed(1)}    ${String(count).padStart(8)}  ${meanConfidence.toFixed(3)}  ${shareRight.toFixed(3)}`,
    ),
    ...(errors.length > 0 && mostErrors > 0 ? ['', ...errors.slice(0, mostErrors).map(errorLine)] : []),
    ...(errors.length > mostErrors
      ? [`and ${errors.length - mostErrors} more errors (--errors N shows N)`]
      : []),
    '',
  ].join('\n');
}

function table(heading: string, rows: readonly (readonly [string, Tally])[], withPassages: boolean): string {
  const width = Math.max(heading.length, ...rows.map(([name]) => name.length));
  const head = [
    heading.padEnd(width),
    ...(withPassages ? ['passages'] : []),
    '  gold  precision  recall  F1     exact',
  ];
  const lines = rows.map(([name, tally]) =>
    [
      name.padEnd(width),
      ...(withPassages ? [String(tally.passages).padStart(8)] : []),
      String(tally.gold).padStart(6),
      tally.precision.toFixed(3).padStart(10),
      tally.recall.toFixed(3).padStart(7),
      ` ${tally.f1.toFixed(3)}`,
      tally.exactShare.toFixed(3).padStart(6),
      ...(withPassages && tally.wrongOnNegatives > 0
        ? [` ${tally.wrongOnNegatives} wrong on negatives`]
        : []),
    ].join(' '),
  );
  return [head.join(' '), ...lines].join('\n');
}

const errorLine = ({ type, passage, entry, text, before, after }: EvaluationError) =>
  `${type.padEnd(6)} ${passage} ${entry} …${oneLine(before)}[${oneLine(text)}]${oneLine(after)}…`;

const oneLine = (text: string) => visible(text.replace(/\s+/g, ' '));
