import type { SeedPath, SeedProblem, SeedProblemCode } from '../seed-problem';
import { findQuotation } from '../seeds/find-quotation';
import type { Seeds } from '../seeds/read-seeds';
import type { SeedFile } from '../seeds/seed-file';
import type { SeedCitation, SeedDocument, SeedStatement } from '../seeds/seed-shapes';
import type { DocumentText } from './document-texts';
import { idOf, idsOf } from './known-ids';

/** Every statement rests on words that its document has, or is background from a public reference. */
export function checkStatements(seeds: Seeds, texts: ReadonlyMap<string, DocumentText>): SeedProblem[] {
  const documents = idsOf(seeds.documents);
  const withoutAddress = new Set(
    seeds.documents
      .filter((file) => file.whole<SeedDocument>() && file.part(['url']) === undefined)
      .map((file) => idOf(file)),
  );
  return seeds.entries.flatMap((file) =>
    file.pathsIn(['statements']).flatMap((path) => {
      const kind = file.part<SeedStatement['kind']>([...path, 'kind']);
      if (kind === undefined) return [];
      const citations = file.pathsIn([...path, 'citations']).flatMap((citationPath) => {
        const citation = file.part<SeedCitation>(citationPath);
        // An id that leads nowhere is told elsewhere.
        if (!citation || !documents.has(citation.document)) return [];
        const faults = checkCitation(kind, citation, texts.get(citation.document));
        if (kind === 'background' && faults.length === 0 && withoutAddress.has(citation.document))
          faults.push(unaddressed(citation.document));
        return faults.map((fault) => file.problem({ ...fault, path: [...citationPath, ...fault.path] }));
      });
      return [...unclaimed(file, path, kind), ...citations];
    }),
  );
}

function unclaimed(file: SeedFile, path: SeedPath, kind: SeedStatement['kind']): SeedProblem[] {
  const statement = file.part<SeedStatement>(path);
  if (kind !== 'claim' || !statement || statement.speaker) return [];
  return [
    file.problem({
      code: 'claim-without-speaker',
      path: [...path, 'speaker'],
      message: 'A claim must say whose it is.',
      remedy: 'Add "speaker:" with an entry or a name.',
    }),
  ];
}

interface Fault {
  readonly code: SeedProblemCode;
  readonly path: SeedPath;
  readonly message: string;
  readonly remedy: string;
}

const unaddressed = (document: string): Fault => ({
  code: 'background-without-address',
  path: ['document'],
  message: `Background can't cite "${document}": nobody could look it up, as its file gives no address.`,
  remedy: 'Add "url:" with its https: address to its file, or cite a public reference that has one.',
});

function checkCitation(
  kind: SeedStatement['kind'],
  { document, quote }: SeedCitation,
  text: DocumentText | undefined,
): Fault[] {
  const fault = (code: SeedProblemCode, at: keyof SeedCitation, message: string, remedy: string): Fault[] => [
    { code, path: [at], message, remedy },
  ];
  if (kind === 'background' && text)
    return fault(
      'background-from-source',
      'document',
      `Background can't cite "${document}": it is one of the sources, whose words are quoted.`,
      'Make it a decision, claim or event with its quotation, or cite a public reference document, which has no text here.',
    );
  if (quote === undefined)
    return kind === 'background'
      ? []
      : fault(
          'missing',
          'quote',
          'Only background may be cited without a quotation.',
          'Add "quote:" with the exact words of the document.',
        );
  if (!text)
    return fault(
      'quote-unverifiable',
      'quote',
      `The text of "${document}" is not here, so that nothing can tell whether it says this.`,
      'Give the document its text ("text:" in its file), or leave the quotation out.',
    );
  return checkQuotation(quote, text, fault);
}

function checkQuotation(
  quote: string,
  { name, source, furniture }: DocumentText,
  fault: (code: SeedProblemCode, at: 'quote', message: string, remedy: string) => Fault[],
): Fault[] {
  const found = findQuotation(source, quote, furniture);
  const placeOf = (offset: number) => {
    const { line, column } = source.position(source.sourceOffset(offset));
    return `${name}:${line}:${column}`;
  };
  switch (found.type) {
    case 'found':
      return [];
    case 'in-furniture':
      return fault(
        'quote-in-furniture',
        'quote',
        `This stands in what is the page's and not the document's (${placeOf(found.span.start)}).`,
        'Quote the document itself, or correct its "furniture".',
      );
    case 'cuts-word':
      return fault(
        'quote-cuts-word',
        'quote',
        `The quotation cuts off what belongs together: the document has "${found.word}" (${placeOf(found.at)}).`,
        'Quote whole words, with a number that follows the last one and with the full stop that ends its sentence.',
      );
    case 'differs':
      return fault(
        'quote-not-found',
        'quote',
        `The quotation does not stand in the document to the letter. It reads "${found.quoted}" where the document has "${found.document}" (${placeOf(found.at)}).`,
        'Copy the words from the document.',
      );
    case 'absent':
      return fault(
        'quote-not-found',
        'quote',
        `The document (${name}) has nothing like this quotation.`,
        'Copy the words from the document, in its own language, or cite the document that has them.',
      );
  }
}
