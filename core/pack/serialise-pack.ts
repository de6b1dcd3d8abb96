import type {
  Citation,
  CueSet,
  Document,
  Entry,
  Localized,
  Pack,
  PackHeader,
  Series,
  Statement,
  SurfaceForm,
} from './pack';
import { packFormat, packFormatVersion } from './pack-row';

/**
 * The one text of a pack: rows sorted by id, keys in the order of the interfaces, languages sorted. The same
 * pack gives the same bytes, whatever order its parts were put together in; lists that a person ordered
 * (forms, related entries, statements) stay as they are. Absent keys are undefined, which JSON drops.
 */
export function serialisePack(pack: Pack): string {
  const rows = [
    { row: 'header', format: packFormat, formatVersion: packFormatVersion, ...header(pack.header) },
    ...byId(pack.documents).map((it) => ({ row: 'document', ...document(it) })),
    ...byId(pack.cueSets).map((it) => ({ row: 'cue-set', ...cueSet(it) })),
    ...byId(pack.series).map((it) => ({ row: 'series', ...series(it) })),
    ...[...pack.blockers]
      .sort((a, b) => compare(a.lang, b.lang) || compare(a.text, b.text))
      .map(({ text, lang, exactCase, keeps }) => ({ row: 'blocker', text, lang, exactCase, keeps })),
    ...byId(pack.entries).map((it) => ({ row: 'entry', ...entry(it) })),
  ];
  return [...rows, { row: 'end', rows: rows.length }].map((it) => `${JSON.stringify(it)}\n`).join('');
}

/** By UTF-16 code units: the same on every machine, in every locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => compare(a.id, b.id));

const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));

const localized = (value: Localized): Localized => sorted(value);

const header = (it: PackHeader) => ({
  id: it.id,
  version: it.version,
  date: it.date,
  name: localized(it.name),
  publisher: localized(it.publisher),
  licence: it.licence,
  languages: it.languages,
  cardLanguages: it.cardLanguages,
});

const document = (it: Document) => ({
  id: it.id,
  title: localized(it.title),
  publisher: { name: localized(it.publisher.name), kind: it.publisher.kind },
  date: it.date,
  lang: it.lang,
  url: it.url,
});

const cueSet = (it: CueSet) => ({ id: it.id, words: sorted(it.words), publishedIn: it.publishedIn });

const series = (it: Series) => ({
  id: it.id,
  members: sorted(it.members),
  others: it.others,
  forms: it.forms.map(form),
});

const form = (it: SurfaceForm) => ({
  text: it.text,
  lang: it.lang,
  grade: it.grade,
  cues: it.cues,
  against: it.against,
  exactCase: it.exactCase,
});

const entry = (it: Entry) => ({
  id: it.id,
  kind: it.kind,
  label: localized(it.label),
  definition: localized(it.definition),
  forms: it.forms.map(form),
  related: it.related,
  statements: it.statements.map(statement),
  identifiers: it.identifiers && sorted(it.identifiers),
});

const statement = (it: Statement) => ({
  id: it.id,
  kind: it.kind,
  text: localized(it.text),
  speaker: it.speaker && ('entry' in it.speaker ? it.speaker : { name: localized(it.speaker.name) }),
  date: it.date,
  citations: it.citations.map(citation),
});

const citation = (it: Citation) => ({ document: it.document, quote: it.quote, locator: it.locator });
