import type { Entry, Pack } from '../../core/pack/pack';
import { serialisePack } from '../../core/pack/serialise-pack';
import type { BenchForm } from '../forms/bench-form';

/** A pack in which every form is the one name of an entry, and always marked. */
export function packOf(forms: readonly BenchForm[]): string {
  const languages = [...new Set(['en', 'ar', ...forms.map(({ lang }) => lang)])];
  const inAll = (text: string) => ({ en: text, ar: text });
  const entries = forms.map(
    ({ text, lang }, index): Entry => ({
      id: `thing-${index}`,
      kind: 'idea',
      label: inAll(text),
      definition: inAll('Something that is named here and there.'),
      forms: [{ text, lang, grade: 'distinct' }],
      related: [],
      statements: [
        {
          id: `thing-${index}-1`,
          kind: 'background',
          text: inAll('It is named here and there.'),
          date: '2026',
          citations: [{ document: 'list' }],
        },
      ],
    }),
  );
  const pack: Pack = {
    header: {
      id: 'bench',
      version: 1,
      date: '2026-01-15',
      name: inAll('Forms of the bench'),
      publisher: inAll('Hashiya project'),
      licence: 'MIT',
      languages,
      cardLanguages: ['ar', 'en'],
    },
    documents: [
      {
        id: 'list',
        title: inAll('A list of names'),
        publisher: { name: inAll('Hashiya project'), kind: 'organisation' },
        date: '2026',
        lang: 'en',
      },
    ],
    cueSets: [],
    series: [],
    blockers: [],
    entries,
  };
  return serialisePack(pack);
}
