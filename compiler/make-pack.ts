import type {
  Blocker,
  CueSet,
  Document,
  Entry,
  Language,
  Pack,
  Series,
  Statement,
  SurfaceForm,
} from '../core/pack/pack';
import { documentTexts } from './checks/document-texts';
import { orderStatements } from './order-statements';
import type { Seeds } from './seeds/read-seeds';
import type { SeedFile } from './seeds/seed-file';
import type {
  SeedBlockers,
  SeedCues,
  SeedDocument,
  SeedEntry,
  SeedForms,
  SeedPack,
  SeedSeries,
  SeedStatement,
} from './seeds/seed-shapes';
import { comparable } from './seeds/source-text';
import { tidyTexts } from './seeds/tidy-text';

/**
 * The pack that sound seeds stand for. Everything in the order of ids, so that the same seeds make the same
 * pack wherever they are compiled; no time, no path and no order of a folder gets in.
 */
export function makePack(seeds: Seeds): Pack {
  const entries = seeds.entries.map((file) => sound<SeedEntry>(file)).sort(byId);
  const shared = sharedStatements(entries);
  const texts = documentTexts(seeds).byId;
  return {
    header: sound<SeedPack>(seeds.pack),
    documents: seeds.documents.map((file) => document(sound(file))).sort(byId),
    cueSets: seeds.cues ? cueSets(sound(seeds.cues)) : [],
    series: seeds.series ? sound<SeedSeries[]>(seeds.series).map(series).sort(byId) : [],
    blockers: seeds.blockers ? blockers(sound(seeds.blockers)) : [],
    entries: entries.map((it) => {
      const statements = [...(it.statements ?? []), ...(shared.get(it.id) ?? [])];
      return entry(it, orderStatements(statements, texts));
    }),
  };
}

/** Seeds that were refused are no pack: whoever calls has looked at the problems. */
function sound<T>(file: SeedFile): T {
  const data = file.whole<T>();
  if (data === undefined) throw new Error(`${file.name} has problems`);
  return tidyTexts(data);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compare(a.id, b.id);
/** Languages in one order, whatever order a file has them in. */
const byLanguage = <T>(record: Readonly<Record<Language, T>>): [Language, T][] =>
  Object.entries(record).sort(([a], [b]) => compare(a, b));

/** What `also` sends to other entries, in the order of statement ids. */
function sharedStatements(entries: readonly SeedEntry[]): Map<string, SeedStatement[]> {
  const shared = new Map<string, SeedStatement[]>();
  for (const { statements } of entries)
    for (const statement of statements ?? [])
      for (const id of statement.also ?? [])
        shared.set(id, [...(shared.get(id) ?? []), statement].sort(byId));
  return shared;
}

const entry = (seed: SeedEntry, statements: readonly SeedStatement[]): Entry => ({
  id: seed.id,
  kind: seed.kind,
  label: seed.label,
  definition: seed.definition,
  forms: forms(seed.forms, seed.against),
  related: seed.related ?? [],
  statements: statements.map(statement),
  ...(seed.identifiers && { identifiers: seed.identifiers }),
});

const statement = ({ also: _also, citations, ...seed }: SeedStatement): Statement => ({
  ...seed,
  // A quotation is given as it was compared with its document: without direction marks.
  citations: citations.map((it) => (it.quote === undefined ? it : { ...it, quote: comparable(it.quote) })),
});

/** Where its text lies is the seeds' business; a reader gets the address. */
const document = ({ text: _text, furniture: _furniture, ...seed }: SeedDocument): Document => seed;

/** @param against what speaks against the contextual forms that do not say it themselves */
const forms = (seed: SeedForms, against?: readonly string[]): SurfaceForm[] =>
  byLanguage(seed).flatMap(([lang, items]) =>
    items.map((item): SurfaceForm => {
      if (typeof item === 'string') return { text: item, lang, grade: 'distinct' };
      const { form: text, grade = 'distinct', cues, exactCase } = item;
      const opposed = item.against ?? (grade === 'contextual' ? against : undefined);
      return {
        text,
        lang,
        grade,
        ...(cues && { cues }),
        ...(opposed && { against: opposed }),
        ...(exactCase && { exactCase }),
      };
    }),
  );

const series = ({ forms: seed, ...rest }: SeedSeries): Series => ({ ...rest, forms: forms(seed) });

const cueSets = (seed: SeedCues): CueSet[] =>
  Object.entries(seed)
    .map(([id, { publishedIn, ...words }]) => ({ id, words, ...(publishedIn && { publishedIn }) }))
    .sort(byId);

const blockers = (seed: SeedBlockers): Blocker[] =>
  byLanguage(seed).flatMap(([lang, items]) =>
    items
      .map((item): Blocker => {
        if (typeof item === 'string') return { text: item, lang };
        const { form: text, exactCase, keeps } = item;
        return { text, lang, ...(exactCase && { exactCase: true }), ...(keeps && { keeps }) };
      })
      .sort((a, b) => compare(a.text, b.text)),
  );
