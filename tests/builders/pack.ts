import type { Document, Entry, Pack, PackHeader, Statement, SurfaceForm } from '../../core/pack/pack';

// Small valid things; a test varies only what it is about.

export const aForm = (text: string, changes: Partial<SurfaceForm> = {}): SurfaceForm => ({
  text,
  lang: 'en',
  grade: 'distinct',
  ...changes,
});

export const aDocument = (id = 'report', changes: Partial<Document> = {}): Document => ({
  id,
  title: { ar: 'تقرير', en: 'Report' },
  publisher: { name: { ar: 'وكالة', en: 'Agency' }, kind: 'news-agency' },
  date: '2017-10-31',
  lang: 'ar',
  url: 'https://example.org/report',
  ...changes,
});

export const aStatement = (id: string, changes: Partial<Statement> = {}): Statement => ({
  id,
  kind: 'event',
  text: { ar: 'عقد الاجتماع.', en: 'The meeting was held.' },
  date: '2017-10-31',
  citations: [{ document: 'report', quote: 'عقد الاجتماع' }],
  ...changes,
});

export const anEntry = (id = 'river-talks', changes: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'process',
  label: { ar: 'محادثات النهر', en: 'River talks' },
  definition: { ar: 'محادثات.', en: 'A series of talks.' },
  forms: [aForm('River talks')],
  related: [],
  statements: [aStatement(`${id}-1`)],
  ...changes,
});

export const aHeader = (changes: Partial<PackHeader> = {}): PackHeader => ({
  id: 'river',
  version: 1,
  date: '2026-01-15',
  name: { ar: 'النهر', en: 'River' },
  publisher: { ar: 'ناشر', en: 'A publisher' },
  licence: 'CC0-1.0',
  languages: ['ar', 'en'],
  cardLanguages: ['ar', 'en'],
  ...changes,
});

/** One entry and the one document that it cites, unless told otherwise. */
export const aPack = ({
  header = {},
  ...changes
}: Partial<Omit<Pack, 'header'>> & { header?: Partial<PackHeader> } = {}): Pack => ({
  header: aHeader(header),
  documents: [aDocument()],
  cueSets: [],
  series: [],
  blockers: [],
  entries: [anEntry()],
  ...changes,
});

/** `count` entries of their own names, each with a statement: enough for several shards from 257 on. */
export const aPackOf = (count: number, header: Partial<PackHeader> = {}): Pack =>
  aPack({
    header,
    entries: Array.from({ length: count }, (_, index) =>
      anEntry(`thing-${index}`, {
        label: { ar: `شيء ${index}`, en: `Thing ${index}` },
        forms: [aForm(`Thing number ${index}`)],
      }),
    ),
  });
