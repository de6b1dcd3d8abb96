import type { DocumentText } from './checks/document-texts';
import type { SeedStatement } from './seeds/seed-shapes';
import { comparable } from './seeds/source-text';

/**
 * A card tells statements as their document does: the seeds have them spread over the entries that they
 * are about. What quotes no document at hand comes behind, as its author ordered it.
 */
export function orderStatements(
  statements: readonly SeedStatement[],
  texts: ReadonlyMap<string, DocumentText>,
): readonly SeedStatement[] {
  const placed = statements.map((statement) => ({ statement, place: placeOf(statement, texts) }));
  const documents = [...texts.keys()].sort();
  const rank = (place: Place | undefined) => (place ? documents.indexOf(place.document) : documents.length);
  return placed
    .sort((a, b) => rank(a.place) - rank(b.place) || (a.place?.offset ?? 0) - (b.place?.offset ?? 0))
    .map(({ statement }) => statement);
}

interface Place {
  readonly document: string;
  readonly offset: number;
}

function placeOf({ citations }: SeedStatement, texts: ReadonlyMap<string, DocumentText>): Place | undefined {
  for (const { document, quote } of citations) {
    const offset =
      quote === undefined ? -1 : (texts.get(document)?.source.text.indexOf(comparable(quote)) ?? -1);
    if (offset >= 0) return { document, offset };
  }
  return undefined;
}
