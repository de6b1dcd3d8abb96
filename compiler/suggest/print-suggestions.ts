import type { DocumentText } from '../checks/document-texts';
import { counted, visible } from '../print-problems';
import type { Span } from '../seeds/source-text';
import type { GradeProposal } from './propose-grades';
import type { UncoveredTerm } from './uncovered-terms';

/** One more shows nothing new of a term. */
const MOST_PASSAGES = 5;
const CONTEXT_UNITS = 40;

/** A document's terms for a terminal: each on a line, its passages below, places first. */
export function printTerms(document: DocumentText, terms: readonly UncoveredTerm[], most: number): string {
  const head = `terms of ${document.id} (${document.name}) that no entry covers`;
  if (terms.length === 0) return `${head}: none.\n\n`;
  const lines = terms
    .slice(0, most)
    .flatMap(({ text, places }) => [
      `  ${onOneLine(text)} (${counted(places.length, 'place')})`,
      ...places.slice(0, MOST_PASSAGES).map((place) => `    ${passage(document, place)}`),
      ...(places.length > MOST_PASSAGES ? [`    and ${places.length - MOST_PASSAGES} more`] : []),
    ]);
  const left = terms.length > most ? `, ${most} of ${terms.length} (--most N lists N)` : '';
  return [`${head}${left}:`, ...lines, '', ''].join('\n');
}

function passage({ name, source }: DocumentText, { start, end }: Span): string {
  const { line, column } = source.position(start);
  const text = source.source;
  const before = text.slice(Math.max(0, start - CONTEXT_UNITS), start);
  const after = text.slice(end, end + CONTEXT_UNITS);
  return `${name}:${line}:${column} …${onOneLine(before)}[${onOneLine(text.slice(start, end))}]${onOneLine(after)}…`;
}

const onOneLine = (text: string) => visible(text.replace(/\s+/gu, ' '));

/** Forms with their ranks and grades, in the order of the files. */
export function printGrades(proposals: readonly GradeProposal[], allForms: boolean): string {
  const doubtful = proposals.filter(({ isDoubtful }) => isDoubtful);
  if (allForms) return `forms:\n${proposals.map(formLine).join('')}`;
  const forms = counted(proposals.length, 'form');
  if (doubtful.length === 0)
    return `No form of ${forms} is too common for its grade (--all-forms lists all).\n`;
  return `forms that are too common for their grade, ${doubtful.length} of ${forms} (--all-forms lists all):\n${doubtful.map(formLine).join('')}`;
}

function formLine({ form, rank, elsewhere, proposed, reason }: GradeProposal): string {
  const { line, column } = form.file.position(form.path);
  const ranks = [
    ...(rank === undefined ? [] : [`word ${rank} of ${form.lang}`]),
    ...(elsewhere ? [`word ${elsewhere.rank} of ${elsewhere.language}`] : []),
  ];
  const grade = proposed === form.grade ? `stays ${proposed}` : `${form.grade}, proposed ${proposed}`;
  return `  ${form.file.name}:${line}:${column} "${visible(form.text)}" (${form.lang}): ${[grade, reason, ...ranks].join('; ')}\n`;
}
