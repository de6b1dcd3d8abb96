import type { Grade, Language } from '../../core/pack/pack';
import { foldText } from '../../core/text/fold-text';
import { foldedPart } from '../../core/text/folded-text';
import type { SeedPath } from '../seed-problem';
import type { Seeds } from '../seeds/read-seeds';
import type { SeedFile } from '../seeds/seed-file';
import type { SeedForm } from '../seeds/seed-shapes';
import { tidyText } from '../seeds/tidy-text';
import { idOf } from './known-ids';

/** A form as its file has it, and where. */
export interface PlacedForm {
  readonly file: SeedFile;
  readonly path: SeedPath;
  readonly owner: string;
  readonly text: string;
  readonly lang: Language;
  readonly grade: Grade;
  readonly cues: readonly string[];
  readonly exactCase: boolean;
  /** Its words as the matcher compares them. */
  readonly words: string;
}

export const formsOfEntries = ({ entries }: Seeds): PlacedForm[] =>
  entries.flatMap((file) => formsOf(file, ['forms'], idOf(file)));

export const formsOfSeries = ({ series }: Seeds): PlacedForm[] =>
  (series?.pathsIn([]) ?? []).flatMap((path) =>
    series ? formsOf(series, [...path, 'forms'], series.part<string>([...path, 'id']) ?? String(path)) : [],
  );

function formsOf(file: SeedFile, at: SeedPath, owner: string): PlacedForm[] {
  return file.pathsIn(at).flatMap((language) =>
    file.pathsIn(language).flatMap((path): PlacedForm[] => {
      const item = file.part<SeedForm>(path);
      if (item === undefined) return [];
      const form = typeof item === 'string' ? { form: item } : item;
      const text = tidyText(form.form);
      return [
        {
          file,
          path,
          owner,
          text,
          lang: String(language.at(-1)),
          grade: form.grade ?? 'distinct',
          cues: form.cues ?? [],
          exactCase: form.exactCase ?? false,
          words: wordsOf(text),
        },
      ];
    }),
  );
}

/** A form's words as the matcher compares them, with single spaces. */
export function wordsOf(text: string): string {
  const folded = foldText(text);
  const { starts, ends, count } = folded.words;
  return Array.from({ length: count }, (_, index) => foldedPart(folded, starts[index]!, ends[index]!)).join(
    ' ',
  );
}
