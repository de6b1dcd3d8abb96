import type { Entry, Pack } from '../../core/pack/pack';
import type { BenchForm } from '../forms/bench-form';

const formsPerEntry = 10;
const language = 'und';

/**
 * A pack of forms that are found as they are written and in no other way, for matching alone: in a language
 * without a grammar, each of them distinct.
 */
export function plainPack(forms: readonly BenchForm[]): Pack {
  const entries: Entry[] = [];
  for (let from = 0; from < forms.length; from += formsPerEntry) {
    const own = forms.slice(from, from + formsPerEntry);
    entries.push({
      id: `e${from / formsPerEntry}`,
      kind: 'idea',
      label: { [language]: own[0]!.text },
      definition: { [language]: own[0]!.text },
      forms: own.map(({ normalised }) => ({ text: normalised, lang: language, grade: 'distinct' })),
      related: [],
      statements: [],
    });
  }
  return {
    header: {
      id: 'bench-plain',
      version: 1,
      date: '2025-01-01',
      name: { [language]: 'Bench' },
      publisher: { [language]: 'Bench' },
      licence: 'MIT',
      languages: [language],
      cardLanguages: [language],
    },
    documents: [],
    cueSets: [],
    series: [],
    blockers: [],
    entries,
  };
}
