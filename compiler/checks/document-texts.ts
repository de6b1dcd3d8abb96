import { basename } from 'node:path';
import type { SeedProblem } from '../seed-problem';
import type { Seeds, SeedText } from '../seeds/read-seeds';
import type { SeedFile } from '../seeds/seed-file';
import type { Span } from '../seeds/source-text';
import { comparable, SourceText } from '../seeds/source-text';
import { idOf } from './known-ids';

/** A document with its text, ready to be quoted. */
export interface DocumentText {
  readonly id: string;
  /** The text's file as problems and coverage name it. */
  readonly name: string;
  readonly source: SourceText;
  /** Spans of `source.text` that are not the document's. */
  readonly furniture: readonly Span[];
}

/** The documents' texts by document id, and what is wrong between documents and texts. */
export function documentTexts({ documents, texts }: Seeds): {
  byId: ReadonlyMap<string, DocumentText>;
  problems: SeedProblem[];
} {
  const byId = new Map<string, DocumentText>();
  const problems: SeedProblem[] = [];
  const claimed = new Set<string>();
  for (const file of documents) {
    const name = file.part<string>(['text']);
    if (name === undefined) continue;
    claimed.add(name);
    const found = texts.get(name);
    if (!found) problems.push(missingText(file, name));
    if (found?.text === undefined) continue;
    const source = new SourceText(found.text);
    const { spans, missing } = furnitureSpans(file, source, found);
    problems.push(...missing);
    byId.set(idOf(file), { id: idOf(file), name: found.name, source, furniture: spans });
  }
  // A broken document may well be the one that names it.
  const allSound = documents.every((file) => file.part(['id']) !== undefined && file.part([]) !== undefined);
  if (allSound)
    for (const [name, text] of texts) if (!claimed.has(name)) problems.push(strayText(text, name));
  return { byId, problems };
}

function furnitureSpans(file: SeedFile, source: SourceText, text: SeedText) {
  const spans: Span[] = [];
  const missing: SeedProblem[] = [];
  for (const path of file.pathsIn(['furniture'])) {
    const words = file.part<string>(path);
    if (words === undefined) continue;
    const found = [...source.occurrences(comparable(words))];
    spans.push(...found);
    if (found.length === 0)
      missing.push(
        file.problem({
          code: 'furniture-not-found',
          path,
          message: `This does not stand in ${text.name}.`,
          remedy: 'Copy it from the text to the letter, or take this line away.',
        }),
      );
  }
  return { spans, missing };
}

const missingText = (file: SeedFile, name: string): SeedProblem =>
  file.problem({
    code: 'unreadable',
    path: ['text'],
    message: `There is no text "${name}" beside this file.`,
    remedy: 'Put the document as plain UTF-8 text there, named to end in .txt, or take this line away.',
  });

const strayText = (text: SeedText, name: string): SeedProblem => ({
  code: 'stray-file',
  file: text.name,
  line: 1,
  column: 1,
  field: '',
  message: 'No document has this text.',
  remedy: `Add "text: ${basename(name)}" to its document, or delete it.`,
});
