import { expect, test } from 'vitest';
import { coverageOf } from '../../compiler/coverage';
import { readSeeds } from '../../compiler/seeds/read-seeds';
import { harbour, replace, seedsWith } from './seeds-folder';

const coverage = async (folder: string) => coverageOf((await readSeeds(folder)).seeds);

test('the passages that no statement cites are told with their lines, furniture aside', async () => {
  const [gazette, ...more] = await coverage(harbour);
  expect(more).toEqual([]);
  expect(gazette?.document).toBe('port-gazette');
  expect(gazette?.uncited).toEqual([
    { line: 2, column: 1, text: 'The delegations agreed that' },
    { line: 3, column: 20, text: 'and that' },
    { line: 7, column: 1, text: 'Source: Port Gazette' },
  ]);
});

test('a passage that runs over lines is told line by line', async () => {
  const folder = await seedsWith({
    'entries/second-round.yaml': replace('quote: no ship shall wait longer than a day', 'quote: a day'),
  });
  expect((await coverage(folder))[0]?.uncited.slice(0, 3)).toEqual([
    { line: 2, column: 1, text: 'The delegations agreed that  "no ship shall wait' },
    { line: 3, column: 1, text: 'longer than' },
    { line: 3, column: 20, text: 'and that' },
  ]);
});

test('letters are counted with and without the cited ones', async () => {
  const [gazette] = await coverage(harbour);
  const letters = (text: string) => text.replace(/[^a-z0-9]/gi, '').length;
  const uncited = (gazette?.uncited ?? []).reduce((sum, { text }) => sum + letters(text), 0);
  expect((gazette?.total ?? 0) - (gazette?.cited ?? 0)).toBe(uncited);
});

test('a quotation that the document has not covers nothing', async () => {
  const folder = await seedsWith({
    'entries/veltmar.yaml': replace('closed in Veltmar on Thursday', 'closed in Veltmar on Friday'),
  });
  expect((await coverage(folder))[0]?.uncited[0]).toEqual({
    line: 1,
    column: 1,
    text: 'The second round of the harbour talks closed in Veltmar on Thursday',
  });
});
