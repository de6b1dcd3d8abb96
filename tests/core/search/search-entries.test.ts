import { expect, test } from 'vitest';
import { searchEntries } from '../../../core/search/search-entries';
import { aForm, anEntry } from '../../builders/pack';

const entries = [
  anEntry('astana', {
    label: { ar: 'عملية أستانا', en: 'Astana process' },
    forms: [aForm('Astana talks'), aForm('أستانة', { lang: 'ar' })],
  }),
  anEntry('astana-7', { label: { ar: 'أستانا 7', en: 'Astana 7' }, forms: [] }),
  anEntry('council', {
    label: { ar: 'مجلس الأمن', en: 'UN Security Council' },
    forms: [aForm('Conseil de sécurité', { lang: 'fr' }), aForm('SC', { grade: 'search-only' })],
  }),
];
const ids = (query: string) => searchEntries(query, entries, 10).map(({ entry }) => entry.id);

test.each([
  ['a whole name before the beginning of a longer one', 'Astana 7', ['astana-7']],
  ['shorter names first', 'astana', ['astana-7', 'astana']],
  ['another spelling', 'استانه', ['astana']],
  ['the beginning of a word inside a name', 'secur', ['council']],
  ['a name in another language, without its accents', 'securite', ['council']],
  ['with the Arabic article or without', 'الامن', ['council']],
  ['forms that are never marked', 'sc', ['council']],
])('finds %s', (_, query, expected) => {
  expect(ids(query)).toEqual(expected);
});

test.each([[''], ['  '], ['!'], ['zzz'], ['\u0000']])('finds nothing for %j', (query) => {
  expect(ids(query)).toEqual([]);
});

test('tells the form that matched where it is not the label', () => {
  expect(searchEntries('Conseil', entries, 1)).toEqual([{ entry: entries[2], form: 'Conseil de sécurité' }]);
  expect(searchEntries('Astana 7', entries, 1)).toEqual([{ entry: entries[1] }]);
});

test('returns no more than it is asked for', () => {
  expect(searchEntries('a', entries, 1)).toHaveLength(1);
});
