import type { Document, Node } from 'yaml';
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { fieldOf, type PlacelessProblem, type SeedPath, type SeedProblem } from '../seed-problem';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML file as data, with the way back from a path in the data to the place in the text. */
export interface ParsedSeed {
  readonly data: unknown;
  /** Where a value stands; for a key that is not there, where its map does. */
  readonly position: (path: SeedPath, of?: 'key' | 'value') => Position;
}

/**
 * Parses YAML 1.2 (core schema). Every slip is reported, never only the first; a file with one has no data.
 *
 * @param file as problems name it
 */
export function parseSeed(text: string, file: string): { seed?: ParsedSeed; problems: SeedProblem[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true });
  const placed = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };

  const problems = [...document.errors, ...document.warnings].map((error): SeedProblem => {
    const isRepeatedKey = error.code === 'DUPLICATE_KEY';
    return {
      code: 'bad-yaml',
      file,
      ...placed(error.pos[0]),
      field: '',
      message: isRepeatedKey ? 'This key is given twice.' : `This is not YAML: ${error.message}.`,
      remedy: isRepeatedKey
        ? 'Keep one of the two.'
        : 'Look at quotes, brackets and indentation here and in the line above; text with ": " or " #" in it, or with a quotation mark at its start, needs quotes around it.',
    };
  });
  visit(document, {
    Alias: (_key, alias) => {
      problems.push({
        code: 'bad-yaml',
        file,
        ...placed(alias.range?.[0] ?? 0),
        field: '',
        message: 'Seeds have no aliases (*name).',
        remedy: 'Write the value out; a text that begins with * needs quotes.',
      });
    },
  });
  if (problems.length > 0) return { problems };

  keepDatesAsWritten(document);
  return {
    seed: {
      data: document.toJS() as unknown,
      position: (path, of = 'value') => placed(offsetOf(document, path, of)),
    },
    problems: [],
  };
}

/** In YAML `date: 2017` is a number; a person means the year. */
function keepDatesAsWritten(document: Document): void {
  visit(document, {
    Pair: (_key, { key, value }) => {
      if (isScalar(key) && key.value === 'date' && isScalar(value) && typeof value.value === 'number')
        value.value = value.source ?? String(value.value);
    },
  });
}

/** Offset into the text of the deepest thing on the path that is there. */
function offsetOf(document: Document, path: SeedPath, of: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const isLast = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      offset = startOf(isLast && of === 'key' ? pair.key : pair.value) ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else {
      node =
        isNode(node) && !isAlias(node) && 'get' in node
          ? (node as { get: GetNode }).get(step, true)
          : undefined;
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

type GetNode = (key: unknown, keepScalar: true) => unknown;

const startOf = (node: unknown): number | undefined => (isNode(node) ? (node as Node).range?.[0] : undefined);

/** A problem with its place. */
export const place = (problem: PlacelessProblem, file: string, at: ParsedSeed['position']): SeedProblem => ({
  code: problem.code,
  file,
  ...at(problem.path, problem.code === 'unknown-key' ? 'key' : 'value'),
  field: fieldOf(problem.path),
  message: problem.message,
  remedy: problem.remedy,
});
