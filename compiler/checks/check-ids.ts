import { didYouMean } from '../closest-word';
import type { SeedPath, SeedProblem } from '../seed-problem';
import type { Seeds } from '../seeds/read-seeds';
import type { SeedFile } from '../seeds/seed-file';
import { idOf, idsOf } from './known-ids';

/** Every id is given once, files are named for theirs, and no id leads nowhere. */
export function checkIds(seeds: Seeds): SeedProblem[] {
  return [
    ...misnamed(seeds.documents),
    ...misnamed(seeds.entries),
    ...repeated(seeds.documents, 'document'),
    ...repeated(seeds.entries, 'entry'),
    ...repeatedStatements(seeds.entries),
    ...repeatedSeries(seeds.series),
    ...unknownIds(seeds),
  ];
}

const misnamed = (files: readonly SeedFile[]): SeedProblem[] =>
  files.flatMap((file) => {
    const id = file.part<string>(['id']);
    if (id === undefined || id === file.stem) return [];
    return file.problem({
      code: 'wrong-file-name',
      path: ['id'],
      message: `The id "${id}" and the file's name differ.`,
      remedy: `Name the file ${id}.yaml, or make the id "${file.stem}".`,
    });
  });

/** Problems for all but the first of several that say the same. */
class Seen {
  readonly #first = new Map<string, string>();
  readonly problems: SeedProblem[] = [];

  note(id: string, file: SeedFile, path: SeedPath, what: string): void {
    const first = this.#first.get(id);
    if (first === undefined) {
      this.#first.set(id, file.name);
      return;
    }
    this.problems.push(
      file.problem({
        code: 'duplicate-id',
        path,
        message: `Another ${what} has the id "${id}" already, in ${first}.`,
        remedy: 'Give this one an id of its own.',
      }),
    );
  }
}

function repeated(files: readonly SeedFile[], what: string): SeedProblem[] {
  const seen = new Seen();
  // A file that is named for the id has the better claim to it.
  const named = files.filter((file) => idOf(file) === file.stem);
  const others = files.filter((file) => idOf(file) !== file.stem);
  for (const file of [...named, ...others]) seen.note(idOf(file), file, ['id'], what);
  return seen.problems;
}

function repeatedStatements(entries: readonly SeedFile[]): SeedProblem[] {
  const seen = new Seen();
  for (const file of entries)
    for (const path of file.pathsIn(['statements'])) {
      const id = file.part<string>([...path, 'id']);
      if (id !== undefined) seen.note(id, file, [...path, 'id'], 'statement');
    }
  return seen.problems;
}

function repeatedSeries(series: SeedFile | undefined): SeedProblem[] {
  const seen = new Seen();
  for (const path of series?.pathsIn([]) ?? []) {
    const id = series?.part<string>([...path, 'id']);
    if (series && id !== undefined) seen.note(id, series, [...path, 'id'], 'series');
  }
  return seen.problems;
}

function unknownIds({ documents, entries, cues, series, blockers }: Seeds): SeedProblem[] {
  const entryIds = idsOf(entries);
  const documentIds = idsOf(documents);
  // Where the cue sets can't be read, whether one is missing can't be told.
  const cueIds =
    cues?.part([]) === undefined && cues ? undefined : new Set(Object.keys(cues?.part([]) ?? {}));
  const problems: SeedProblem[] = [];
  const expect = (known: ReadonlySet<string> | undefined, what: string, file: SeedFile, path: SeedPath) => {
    const id = file.part<string>(path);
    if (id === undefined || !known || known.has(id)) return;
    problems.push(
      file.problem({
        code: 'unknown-id',
        path,
        message: `No ${what} has the id "${id}".`,
        remedy: `Correct it, or add the ${what}.${didYouMean(id, known)}`,
      }),
    );
  };
  const expectCues = (file: SeedFile, forms: SeedPath) => {
    for (const language of file.pathsIn(forms))
      for (const form of file.pathsIn(language))
        for (const list of ['cues', 'against'])
          for (const cue of file.pathsIn([...form, list])) expect(cueIds, 'cue set', file, cue);
  };

  for (const language of blockers?.pathsIn([]) ?? [])
    for (const item of blockers!.pathsIn(language))
      for (const id of blockers!.pathsIn([...item, 'keeps'])) expect(entryIds, 'entry', blockers!, id);
  for (const file of entries) {
    expectCues(file, ['forms']);
    for (const cue of file.pathsIn(['against'])) expect(cueIds, 'cue set', file, cue);
    for (const path of file.pathsIn(['related'])) expect(entryIds, 'entry', file, path);
    for (const path of file.pathsIn(['statements'])) {
      expect(entryIds, 'entry', file, [...path, 'speaker', 'entry']);
      for (const also of file.pathsIn([...path, 'also'])) expect(entryIds, 'entry', file, also);
      for (const citation of file.pathsIn([...path, 'citations']))
        expect(documentIds, 'document', file, [...citation, 'document']);
    }
  }
  for (const path of series?.pathsIn([]) ?? []) {
    if (!series) break;
    for (const member of series.pathsIn([...path, 'members'])) expect(entryIds, 'entry', series, member);
    expect(entryIds, 'entry', series, [...path, 'others']);
    expectCues(series, [...path, 'forms']);
  }
  return [...problems, ...pointlessReferences(entries)];
}

/** An entry that names itself: its statements are its own already, and it leads a reader nowhere. */
const pointlessReferences = (entries: readonly SeedFile[]): SeedProblem[] =>
  entries.flatMap((file) => {
    const paths = [
      ...file.pathsIn(['related']),
      ...file.pathsIn(['statements']).flatMap((path) => file.pathsIn([...path, 'also'])),
    ];
    return paths
      .filter((path) => file.part<string>(path) === idOf(file))
      .map((path) =>
        file.problem({
          code: 'bad-value',
          path,
          message: 'The entry names itself here.',
          remedy: 'Take this line away.',
        }),
      );
  });
