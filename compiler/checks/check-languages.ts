import type { Language } from '../../core/pack/pack';
import type { SeedPath, SeedProblem } from '../seed-problem';
import type { Seeds } from '../seeds/read-seeds';
import type { SeedFile } from '../seeds/seed-file';

/** Labels in every language of the pack, and all that a card says in every language of cards. */
export function checkLanguages({ pack, documents, entries }: Seeds): SeedProblem[] {
  const languages = pack.part<Language[]>(['languages']) ?? [];
  const cardLanguages = pack.part<Language[]>(['cardLanguages']) ?? [];
  const problems: SeedProblem[] = [];
  const expect = (wanted: readonly Language[], file: SeedFile, path: SeedPath) => {
    const given = file.part<object>(path);
    if (!given) return;
    for (const language of wanted) {
      if (Object.hasOwn(given, language)) continue;
      problems.push(
        file.problem({
          code: 'missing-language',
          path: [...path, language],
          message: `"${language}" is missing.`,
          remedy: `Add "${language}:"; pack.yaml asks for ${wanted.join(', ')} here.`,
        }),
      );
    }
  };

  for (const path of pack.pathsIn(['cardLanguages'])) {
    const language = pack.part<Language>(path);
    if (language !== undefined && languages.length > 0 && !languages.includes(language))
      problems.push(
        pack.problem({
          code: 'missing-language',
          path,
          message: `"${language}" is a language of cards and not of the pack.`,
          remedy: 'Add it to languages, or take it away here.',
        }),
      );
  }
  expect(languages, pack, ['name']);
  expect(cardLanguages, pack, ['publisher']);
  for (const file of documents) {
    expect(cardLanguages, file, ['title']);
    expect(cardLanguages, file, ['publisher', 'name']);
  }
  for (const file of entries) {
    expect(languages, file, ['label']);
    expect(cardLanguages, file, ['definition']);
    for (const path of file.pathsIn(['statements'])) {
      expect(cardLanguages, file, [...path, 'text']);
      expect(cardLanguages, file, [...path, 'speaker', 'name']);
    }
  }
  return problems;
}
