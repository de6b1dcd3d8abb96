import { describe, expect, test } from 'vitest';
import { compileSeeds } from '../../compiler/compile-seeds';
import { placesWith, problemsWith, replace, round, seedsWith, town } from './seeds-folder';

describe('forms', () => {
  const withForm = (form: string) => ({ [town]: replace('en: [Veltmar]', `en: [Veltmar, ${form}]`) });

  test.each([
    ['of another spelling', 'harbour  treaty'],
    ['of another case', 'HARBOUR TREATY'],
    ['contextual without cues of its own', '{form: Harbour Treaty, grade: contextual}'],
    ['asking for the same evidence', '{form: The treaty, grade: contextual, cues: [talks]}'],
  ])('claimed by two entries without a rule to choose are refused: %s', async (_name, form) => {
    const [problem, ...more] = await problemsWith(withForm(form));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'ambiguous-form', file: town, line: 10, field: 'forms.en[1]' });
    expect(problem?.message).toContain('"harbour-treaty"');
  });

  test('claimed by two entries are fine where one is only looked up', async () => {
    expect(
      (await compileSeeds(await seedsWith(withForm('{form: Harbour Treaty, grade: search-only}')))).ok,
    ).toBe(true);
  });

  test.each([
    ['a function word', 'the'],
    ['an everyday word', 'Will'],
    ['one letter or two', 'VM'],
    ['two letters in any case', 'vm'],
  ])('too common to stand alone are refused: %s', async (_name, form) => {
    expect(await placesWith(withForm(form))).toEqual([`common-form ${town}:10:17 forms.en[1]`]);
  });

  test.each([
    ['ar', 'القاعدة'],
    ['en', 'base'],
    ['fr', 'maison'],
    ['ru', 'база'],
    ['tr', 'barış'],
    ['fa', 'سازمان'],
  ])('are measured in their own language: %s %s', async (lang, form) => {
    const changes = { [round]: replace('forms:\n  en:\n', `forms:\n  ${lang}:\n    - ${form}\n  es:\n`) };
    expect(await placesWith(changes)).toEqual([`common-form ${round}:10:7 forms.${lang}[0]`]);
  });

  test.each([
    'Veltmar-on-Sea',
    '{form: base, grade: search-only}',
    '{form: BASE, exactCase: true}',
    '{form: hope, grade: contextual, cues: [fleet]}',
  ])('are fine where something speaks for them: %s', async (form) => {
    expect((await compileSeeds(await seedsWith(withForm(form)))).ok).toBe(true);
  });

  test('given twice, with cues that nothing reads, or with a slot are refused', async () => {
    expect(await placesWith(withForm('Veltmar'))).toEqual([`duplicate-form ${town}:10:17 forms.en[1]`]);
    expect(await placesWith(withForm('{form: Veltmar harbour, cues: [fleet]}'))).toEqual([
      `cues-without-use ${town}:10:47 forms.en[1].cues`,
    ]);
    expect(await placesWith(withForm('"Veltmar {n}"'))).toEqual([`bad-value ${town}:10:17 forms.en[1]`]);
    expect(
      await placesWith({ 'series.yaml': replace('"{nth} round of the harbour talks"', 'second round') }),
    ).toEqual(['bad-value series.yaml:7:9 [0].forms.en[0]']);
  });

  test('of which more are read alike than can be compared in no time are refused', async () => {
    const alike = Array.from({ length: 300 }, (_, at) => {
      const marks = '!'.repeat(at % 20) + '?'.repeat(at / 20);
      return `"Old${marks} Quay"`;
    });
    const [problem] = await problemsWith(withForm(alike.join(', ')));
    expect(problem).toMatchObject({ code: 'crowded-form', file: 'pack.yaml' });
    expect(problem?.message).toContain('"Old Quay"');
  });

  test('that a blocker would silence are refused', async () => {
    expect(await placesWith({ 'blockers.yaml': replace('Veltmar Rowing Club', 'harbour TREATY') })).toEqual([
      'blocked-form blockers.yaml:2:5 en[0]',
    ]);
  });
});
