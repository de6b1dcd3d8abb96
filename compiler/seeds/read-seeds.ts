import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SeedProblem } from '../seed-problem';
import { decodeUtf8 } from './decode-utf8';
import type { ParsedSeed } from './parse-seed';
import { parseSeed } from './parse-seed';
import { SeedFile } from './seed-file';
import type { SeedKind } from './validate-seed';
import { validateSeed } from './validate-seed';

/** A folder of seeds as it was found: every file as far as it could be read. */
export interface Seeds {
  readonly pack: SeedFile;
  /** Absent where the folder has no such file. */
  readonly cues?: SeedFile;
  readonly series?: SeedFile;
  readonly blockers?: SeedFile;
  /** By file name. */
  readonly documents: readonly SeedFile[];
  readonly entries: readonly SeedFile[];
  /** Plain texts in documents/, by file name without folder. */
  readonly texts: ReadonlyMap<string, SeedText>;
}

export interface SeedText {
  /** The folder as it was given, and the path within. */
  readonly name: string;
  /** Absent where it is not UTF-8. */
  readonly text?: string;
}

/**
 * Reads a folder of seeds: pack.yaml, cues.yaml, series.yaml, blockers.yaml, documents/, entries/. Each file
 * is read, decoded, parsed and held against its schema; a broken one never keeps the others from being read.
 *
 * @param folder as problems shall name it
 */
export async function readSeeds(folder: string): Promise<{ seeds: Seeds; problems: SeedProblem[] }> {
  const reader = new SeedReader(folder);
  const [inRoot, inDocuments, inEntries] = await Promise.all([
    reader.list(''),
    reader.list('documents'),
    reader.list('entries'),
  ]);
  const single = (name: 'cues' | 'series' | 'blockers') =>
    inRoot.includes(`${name}.yaml`) ? reader.yaml(`${name}.yaml`, name) : undefined;
  const yamlIn = (files: readonly string[], sub: string, kind: SeedKind) =>
    Promise.all(files.filter(isYaml).map((file) => reader.yaml(join(sub, file), kind)));

  const [pack, cues, series, blockers, documents, entries, texts] = await Promise.all([
    reader.yaml('pack.yaml', 'pack'),
    single('cues'),
    single('series'),
    single('blockers'),
    yamlIn(inDocuments, 'documents', 'document'),
    yamlIn(inEntries, 'entries', 'entry'),
    reader.texts(inDocuments.filter(isText)),
  ]);
  reader.refuseStray(inRoot, '', (name) =>
    ['pack', 'cues', 'series', 'blockers'].some((it) => name === `${it}.yaml`),
  );
  reader.refuseStray(inDocuments, 'documents', (name) => isYaml(name) || isText(name));
  reader.refuseStray(inEntries, 'entries', isYaml);

  const seeds: Seeds = {
    pack,
    ...(cues && { cues }),
    ...(series && { series }),
    ...(blockers && { blockers }),
    documents,
    entries,
    texts,
  };
  return { seeds, problems: reader.problems };
}

const isYaml = (name: string): boolean => name.endsWith('.yaml');
const isText = (name: string): boolean => name.endsWith('.txt');

class SeedReader {
  readonly problems: SeedProblem[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Names of the files in a folder of the seeds, sorted; folders and hidden files left out. */
  async list(sub: string): Promise<string[]> {
    try {
      const found = await readdir(join(this.#folder, sub), { withFileTypes: true });
      return found
        .filter((it) => it.isFile() && !it.name.startsWith('.'))
        .map((it) => it.name)
        .sort();
    } catch (error) {
      // A pack without documents or entries is an odd one, but pack.yaml is what makes it seeds at all.
      if (sub !== '' && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      this.#refuse(
        sub,
        'unreadable',
        `The folder can't be read: ${(error as Error).message}.`,
        'Give the folder that holds pack.yaml.',
      );
      return [];
    }
  }

  async yaml(path: string, kind: SeedKind): Promise<SeedFile> {
    const name = join(this.#folder, path);
    const stem = basename(path, '.yaml');
    const text = await this.#text(path);
    const { seed, problems } = text === undefined ? { problems: [] } : parseSeed(text, name);
    this.problems.push(...problems);
    const refused = seed ? validateSeed(kind, seed.data) : [];
    const file = new SeedFile(name, stem, seed as ParsedSeed | undefined, refused);
    this.problems.push(...refused.map((problem) => file.problem(problem)));
    return file;
  }

  async texts(files: readonly string[]): Promise<Map<string, SeedText>> {
    const texts = await Promise.all(
      files.map(async (file): Promise<[string, SeedText]> => {
        const path = join('documents', file);
        const text = await this.#text(path);
        return [file, { name: join(this.#folder, path), ...(text !== undefined && { text }) }];
      }),
    );
    return new Map(texts);
  }

  refuseStray(files: readonly string[], sub: string, isKnown: (name: string) => boolean): void {
    for (const file of files) {
      // Data that looks as if it were meant to be read; a README or a licence beside it is welcome.
      if (isKnown(file) || !/\.(?:ya?ml|jsonl?|txt)$/i.test(file)) continue;
      this.#refuse(
        join(sub, file),
        'stray-file',
        'Nothing reads this file.',
        'Rename it to end in .yaml (texts of documents: .txt), move it, or delete it.',
      );
    }
  }

  async #text(path: string): Promise<string | undefined> {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(join(this.#folder, path));
    } catch (error) {
      const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const message = isMissing
        ? 'The file is missing.'
        : `The file can't be read: ${(error as Error).message}.`;
      this.#refuse(
        path,
        'unreadable',
        message,
        isMissing ? 'Create it; docs/seeds-format.md says what it holds.' : 'Make it readable.',
      );
      return undefined;
    }
    const decoded = decodeUtf8(bytes);
    if (decoded.ok) return decoded.value;
    const { offset, byte, line, column } = decoded.error;
    const hex = `0x${byte.toString(16).padStart(2, '0')}`;
    this.problems.push({
      code: 'bad-utf8',
      file: join(this.#folder, path),
      line,
      column,
      field: '',
      message: `This is not UTF-8: byte ${hex} at offset ${offset}.`,
      remedy: 'Save the file as UTF-8.',
    });
    return undefined;
  }

  #refuse(path: string, code: SeedProblem['code'], message: string, remedy: string): void {
    this.problems.push({
      code,
      file: join(this.#folder, path),
      line: 1,
      column: 1,
      field: '',
      message,
      remedy,
    });
  }
}
