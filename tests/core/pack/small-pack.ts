import type { Pack } from '../../../core/pack/pack';

/** A small sound pack that uses every key there is, to be varied by tests. */
export const smallPack = (): Pack => ({
  header: {
    id: 'small',
    version: 3,
    date: '2026-11-23',
    name: { ar: 'حزمة', en: 'A small pack' },
    publisher: { ar: 'ناشر', en: 'A publisher' },
    licence: 'CC0-1.0',
    languages: ['ar', 'en'],
    cardLanguages: ['en'],
  },
  documents: [
    {
      id: 'report',
      title: { en: 'A report' },
      publisher: { name: { en: 'An agency' }, kind: 'news-agency' },
      date: '2017-10',
      lang: 'en',
      url: 'https://example.org/report?page=1#top',
    },
  ],
  cueSets: [{ id: 'talks', words: { ar: ['محادثات'], en: ['talks', 'round'] } }],
  series: [
    {
      id: 'rounds',
      members: { '6': 'meeting', '7': 'meeting' },
      others: 'place',
      forms: [{ text: '{nth} round', lang: 'en', grade: 'contextual', cues: ['talks'] }],
    },
  ],
  blockers: [{ text: 'Placid Team', lang: 'en', exactCase: true }],
  entries: [
    {
      id: 'meeting',
      kind: 'event',
      label: { ar: 'الاجتماع', en: 'The meeting' },
      definition: { en: 'A meeting that took place.' },
      forms: [
        { text: 'the meeting', lang: 'en', grade: 'contextual', cues: ['talks'] },
        { text: 'MTG', lang: 'en', grade: 'distinct', exactCase: true },
      ],
      related: ['place'],
      statements: [
        {
          id: 'meeting-was-held',
          kind: 'claim',
          text: { ar: 'عقد الاجتماع', en: 'The meeting was held.' },
          speaker: { entry: 'place' },
          date: '2017-10-31',
          citations: [{ document: 'report', quote: 'the meeting was held', locator: 'paragraph 2' }],
        },
        {
          id: 'meeting-was-quiet',
          kind: 'claim',
          text: { en: 'The meeting was quiet.' },
          speaker: { name: { en: 'A guest' } },
          date: '2017',
          citations: [{ document: 'report', quote: 'it was quiet' }],
        },
      ],
      identifiers: { wikidata: 'Q1' },
    },
    {
      id: 'place',
      kind: 'place',
      label: { ar: 'المكان', en: 'The place' },
      definition: { en: 'Where the meeting was held.' },
      forms: [],
      related: [],
      statements: [
        {
          id: 'place-is-known',
          kind: 'background',
          text: { en: 'The place is on the map.' },
          date: '2010',
          citations: [{ document: 'report' }],
        },
      ],
    },
  ],
});
