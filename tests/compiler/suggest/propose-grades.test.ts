import { expect, test } from 'vitest';
import { readSeeds } from '../../../compiler/seeds/read-seeds';
import { proposeGrades } from '../../../compiler/suggest/propose-grades';
import { replace, seedsWith } from '../seeds-folder';

/** Proposals for forms of the harbour treaty, by form. */
async function proposals(...forms: string[]) {
  const folder = await seedsWith({
    'entries/harbour-treaty.yaml': replace(
      '    - Harbour Treaty',
      forms.map((it) => `    - ${it}`).join('\n'),
    ),
  });
  const { seeds, problems } = await readSeeds(folder);
  expect(problems).toEqual([]);
  return new Map(proposeGrades(seeds).map((proposal) => [proposal.form.text, proposal]));
}

test('a common word is proposed to ask for evidence, with its rank', async () => {
  const found = (await proposals('harbour', '{ form: truce, grade: contextual }')).get('harbour');
  expect(found).toMatchObject({ proposed: 'contextual', reason: 'a common word', isDoubtful: true });
  expect(found?.rank).toBeGreaterThan(2_000);
});

test('a word that another language uses every day is doubtful, where the entry has no form of its own', async () => {
  const found = (await proposals('Sana')).get('Sana');
  expect(found).toMatchObject({ proposed: 'contextual', isDoubtful: true });
  expect(found?.elsewhere?.rank).toBeLessThan(2_000);
});

test('a common word of a language in which the entry has forms of its own is none to this form', async () => {
  const elsewhere = async (forms: string) => {
    const folder = await seedsWith({ 'entries/veltmar.yaml': replace('  en: [Veltmar]', forms) });
    const proposals = proposeGrades((await readSeeds(folder)).seeds);
    return proposals.find(({ form }) => form.text === 'Önemli')?.elsewhere?.language;
  };
  expect(await elsewhere('  en: [Veltmar, Önemli]')).toBe('tr');
  expect(await elsewhere('  tr: [Veltmar]\n  en: [Veltmar, Önemli]')).toBeUndefined();
});

test('everyday words together are doubtful in small letters only', async () => {
  const found = await proposals('the big meeting', 'The Big Meeting', 'harbour arbitration');
  expect(found.get('the big meeting')).toMatchObject({ proposed: 'contextual', isDoubtful: true });
  expect(found.get('The Big Meeting')).toMatchObject({ proposed: 'distinct', isDoubtful: false });
  expect(found.get('harbour arbitration')).toMatchObject({ proposed: 'distinct', isDoubtful: false });
});

test('letter case tells abbreviations from words, length and numbers do not stand alone', async () => {
  const found = await proposals('{ form: IT, exactCase: true }', 'vx', '"1950"');
  expect(found.get('IT')).toMatchObject({ proposed: 'distinct', isDoubtful: false });
  expect(found.get('vx')).toMatchObject({ proposed: 'contextual', isDoubtful: true });
  expect(found.get('1950')).toMatchObject({ proposed: 'search-only', isDoubtful: true });
});

test('a stricter grade than the lists ask for is no fault', async () => {
  const found = (await proposals('{ form: Veltmarine, grade: contextual, cues: [talks] }')).get('Veltmarine');
  expect(found).toMatchObject({ proposed: 'distinct', isDoubtful: false });
  expect(found?.rank).toBeUndefined();
  expect(found?.reason).toBe('in no list, if it names nothing else');
});
