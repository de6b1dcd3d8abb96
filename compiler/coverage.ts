import { lettersAndDigits } from '../core/pack/safe-text';
import { documentTexts } from './checks/document-texts';
import { findQuotation } from './seeds/find-quotation';
import type { Seeds } from './seeds/read-seeds';
import type { SeedCitation } from './seeds/seed-shapes';
import { comparable, type SourceText, type Span } from './seeds/source-text';

/** Words of a document that no statement cites. */
export interface UncitedPassage {
  /** Of the document's text file, from 1. */
  readonly line: number;
  readonly column: number;
  /** On one line. */
  readonly text: string;
}

export interface DocumentCoverage {
  readonly document: string;
  /** The text's file. */
  readonly file: string;
  /** Letters and digits of the document that some statement cites, and all of them; furniture aside. */
  readonly cited: number;
  readonly total: number;
  readonly uncited: readonly UncitedPassage[];
}

/** What the statements leave uncited, for each document whose text is here, in the order of ids. */
export function coverageOf(seeds: Seeds): DocumentCoverage[] {
  const quotes = quotesByDocument(seeds);
  return [...documentTexts(seeds).byId.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name, source, furniture }) => {
      const cited = (quotes.get(id) ?? [])
        .filter((quote) => findQuotation(source, quote, furniture).type === 'found')
        // The same words elsewhere in the document are cited with them.
        .flatMap((quote) => [...source.occurrences(comparable(quote))]);
      const total = lettersIn(source.text, gaps(furniture, source.text.length));
      const open = gaps([...furniture, ...cited], source.text.length);
      return {
        document: id,
        file: name,
        cited: total - lettersIn(source.text, open),
        total,
        uncited: open.flatMap((span) => passagesIn(source, span)),
      };
    });
}

/** What a span of the compared text holds of the source, line by line. */
function passagesIn(source: SourceText, span: Span): UncitedPassage[] {
  let at = source.sourceOffset(span.start);
  const lines = source.source.slice(at, source.sourceOffset(span.end)).split('\n');
  return lines.flatMap((line) => {
    const lineStart = at;
    at += line.length + 1;
    // From the first letter to the last: quotation marks and full stops between two quotations are no passage.
    const words = /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/u.exec(line);
    return words ? [{ ...source.position(lineStart + words.index), text: words[0] }] : [];
  });
}

function quotesByDocument({ entries }: Seeds): Map<string, string[]> {
  const quotes = new Map<string, string[]>();
  for (const file of entries)
    for (const statement of file.pathsIn(['statements']))
      for (const path of file.pathsIn([...statement, 'citations'])) {
        const citation = file.part<SeedCitation>(path);
        if (citation?.quote === undefined) continue;
        quotes.set(citation.document, [...(quotes.get(citation.document) ?? []), citation.quote]);
      }
  return quotes;
}

/** What the spans leave of a text of that length. */
function gaps(spans: readonly Span[], length: number): Span[] {
  const left: Span[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) left.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < length) left.push({ start: at, end: length });
  return left;
}

const lettersIn = (text: string, spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + lettersAndDigits(text.slice(start, end)), 0);
