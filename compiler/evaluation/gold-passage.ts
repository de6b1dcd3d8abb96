import { fail, ok, type Result } from '../../core/result';

/** A span of a passage that a careful human marked. UTF-16 code units, end exclusive. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** `loose`: a paraphrase; finding it is right, missing it costs nothing. */
  readonly level?: 'core' | 'loose';
  /** Other entries that are as right. */
  readonly alt?: readonly string[];
}

export interface GoldPassage {
  readonly id: string;
  readonly lang: string;
  readonly kind: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** Spans about which nothing is said, for or against. */
  readonly ignore?: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Reads gold passages, a line of JSON each; `tests/gold/README.md` tells their format.
 *
 * @returns the passages, or a sentence for each line that can't be used
 */
export function parseGold(text: string): Result<readonly GoldPassage[], readonly string[]> {
  const passages: GoldPassage[] = [];
  const problems: string[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const problem = addPassage(line, passages);
    if (problem !== undefined) problems.push(`line ${index + 1}: ${problem}`);
  });
  return problems.length > 0 ? fail(problems) : ok(passages);
}

function addPassage(line: string, passages: GoldPassage[]): string | undefined {
  let value: Partial<GoldPassage> | null;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return (error as Error).message;
  }
  if (typeof value !== 'object' || value === null) return 'not an object';
  const { id, lang, kind, text, mentions, ignore } = value;
  if (typeof id !== 'string') return '"id" must be text';
  if (typeof lang !== 'string') return '"lang" must be a language tag';
  if (kind !== 'positive' && kind !== 'negative') return '"kind" must be "positive" or "negative"';
  if (typeof text !== 'string') return '"text" must be text';
  if (!Array.isArray(mentions)) return '"mentions" must be a list';
  const isSpan = (span: { start?: unknown; end?: unknown } | null) =>
    Number.isInteger(span?.start) &&
    Number.isInteger(span?.end) &&
    0 <= (span!.start as number) &&
    (span!.start as number) < (span!.end as number) &&
    (span!.end as number) <= text.length;
  if (![...mentions, ...(ignore ?? [])].every(isSpan)) return 'a span lies outside the text';
  if (!mentions.every((mention) => typeof mention.id === 'string'))
    return 'a mention has no "id" of an entry';
  passages.push({ id, lang, kind, text, mentions, ...(ignore ? { ignore } : {}) });
  return undefined;
}
