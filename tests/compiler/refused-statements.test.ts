import { describe, expect, test } from 'vitest';
import { compileSeeds } from '../../compiler/compile-seeds';
import { gazette, placesWith, problemsWith, replace, round, seedsWith, treaty } from './seeds-folder';

describe('statements', () => {
  test('must be cited', async () => {
    expect(
      await placesWith({
        [treaty]: replace(
          '    citations:\n      - document: atlas\n        locator: sheet 4\n',
          '    citations: []\n',
        ),
      }),
    ).toEqual([`missing ${treaty}:37:16 statements[1].citations`]);
    expect(
      await placesWith({
        [treaty]: replace('    citations:\n      - document: atlas\n        locator: sheet 4\n', ''),
      }),
    ).toEqual([`missing ${treaty}:32:5 statements[1].citations`]);
  });

  test('of background rest on public references, not on the sources', async () => {
    expect(await placesWith({ [treaty]: replace('document: atlas', 'document: port-gazette') })).toEqual([
      `background-from-source ${treaty}:38:19 statements[1].citations[0].document`,
    ]);
  });

  test('of background rest on documents that a reader can look up', async () => {
    const url = 'url: https://survey.example.org/atlas\n';
    const [problem, ...more] = await problemsWith({ 'documents/atlas.yaml': replace(url, '') });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: 'background-without-address',
      file: treaty,
      line: 38,
      column: 19,
      field: 'statements[1].citations[0].document',
      remedy: 'Add "url:" with its https: address to its file, or cite a public reference that has one.',
    });
    // One slip is told once: an address that is no good is told where it stands.
    expect(await placesWith({ 'documents/atlas.yaml': replace(url, url.replace('https', 'http')) })).toEqual([
      'bad-value documents/atlas.yaml:8:6 url',
    ]);
    // A source may have none: its text is here.
    const unaddressed = { [gazette]: (text: string) => text.replace(/^url: .*\n/mu, '') };
    expect((await compileSeeds(await seedsWith(unaddressed))).ok).toBe(true);
  });

  test('that are claims say whose', async () => {
    expect(
      await placesWith({ [round]: replace('    speaker:\n      name:\n        en: Ada Lind\n', '') }),
    ).toEqual([`claim-without-speaker ${round}:21:5 statements[1].speaker`]);
  });
});
