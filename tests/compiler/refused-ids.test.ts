import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { harbour, placesWith, problemsWith, replace, round, town, treaty } from './seeds-folder';

describe('ids', () => {
  test.each([
    ['a related entry', { [treaty]: replace('[veltmar]', '[velmtar]') }, `${treaty}:21:11 related[0]`],
    [
      'an entry that also shows it',
      { [treaty]: replace('[second-round]', '[secondround]') },
      `${treaty}:28:12 statements[0].also[0]`,
    ],
    [
      'a speaker',
      { [round]: replace('      name:\n        en: Ada Lind', '      entry: ada-lind') },
      `${round}:26:14 statements[1].speaker.entry`,
    ],
    [
      'a document',
      { [treaty]: replace('document: atlas', 'document: altas') },
      `${treaty}:38:19 statements[1].citations[0].document`,
    ],
    [
      'a cue set',
      { [treaty]: replace('cues: [talks]', 'cues: [fleet, tlaks]') },
      `${treaty}:20:21 forms.en[2].cues[1]`,
    ],
    [
      'a member of a series',
      { 'series.yaml': replace('2: second-round', '2: second-rond') },
      'series.yaml:3:8 [0].members.2',
    ],
    [
      'the others of a series',
      { 'series.yaml': replace('others: harbour-treaty', 'others: treaty') },
      'series.yaml:4:11 [0].others',
    ],
    [
      'a cue set of a series',
      { 'series.yaml': replace('cues: [talks]', 'cues: [talk]') },
      'series.yaml:8:56 [0].forms.en[1].cues[0]',
    ],
  ])('that lead nowhere are refused: %s', async (_name, changes, place) => {
    expect(await placesWith(changes)).toEqual([`unknown-id ${place}`]);
  });

  test('come with the one that was most likely meant', async () => {
    const [problem] = await problemsWith({ [treaty]: replace('[veltmar]', '[velmtar]') });
    expect(problem?.remedy).toContain('Did you mean "veltmar"?');
  });

  test('that are given twice are refused', async () => {
    const twin = await readFile(join(harbour, town), 'utf8');
    expect(
      await placesWith({
        'entries/veltmar-town.yaml': twin
          .replace('round-closed', 'round-closed-too')
          .replaceAll('Veltmar]', 'Veltmar town]')
          .replace('فلتمار]', 'مدينة فلتمار]'),
      }),
    ).toEqual([
      'duplicate-id entries/veltmar-town.yaml:1:5 id',
      'wrong-file-name entries/veltmar-town.yaml:1:5 id',
    ]);
    expect(await placesWith({ [town]: replace('id: round-closed', 'id: treaty-mapped') })).toEqual([
      `duplicate-id ${town}:12:9 statements[0].id`,
    ]);
  });

  test('are the names of their files', async () => {
    expect(await placesWith({ [round]: replace('id: second-round', 'id: second-meeting') })).toEqual(
      expect.arrayContaining([`wrong-file-name ${round}:1:5 id`]),
    );
    expect(await placesWith({ 'documents/atlas.yaml': replace('id: atlas', 'id: map') })).toEqual([
      'wrong-file-name documents/atlas.yaml:1:5 id',
    ]);
  });
});
