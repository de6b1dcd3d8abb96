import type { SeedProblem } from './seed-problem';

/**
 * Problems as a person works through them. The place comes first and in one piece, so that editors and
 * terminals make a link of it.
 */
export function printProblems(problems: readonly SeedProblem[]): string {
  const lines = problems.flatMap(({ file, line, column, field, code, message, remedy }) => [
    `${file}:${line}:${column} ${field === '' ? '' : `${visible(field)} `}(${code})`,
    `  ${visible(message)}`,
    `  → ${visible(remedy)}`,
    '',
  ]);
  const files = new Set(problems.map(({ file }) => file)).size;
  return [...lines, `${counted(problems.length, 'problem')} in ${counted(files, 'file')}.`, ''].join('\n');
}

export const counted = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;

/** Seeds may hold anything; a terminal must not obey it. */
export const visible = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
