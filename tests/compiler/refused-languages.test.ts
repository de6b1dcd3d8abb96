import { describe, expect, test } from 'vitest';
import { gazette, placesWith, replace, round, town } from './seeds-folder';

describe('languages', () => {
  test.each([
    ['a label', { [town]: replace('  ar: فلتمار\n', '') }, `${town}:4:3 label.ar`],
    [
      'a definition',
      { [town]: replace('  en: A town on the coast.', '  fr: Une ville.') },
      `${town}:7:3 definition.en`,
    ],
    [
      'a statement',
      { [town]: replace('      en: The second round closed', '      ar: انتهت') },
      `${town}:15:7 statements[0].text.en`,
    ],
    [
      "a speaker's name",
      { [round]: replace('        en: Ada Lind', '        fr: Ada Lind') },
      `${round}:27:9 statements[1].speaker.name.en`,
    ],
    ['a title', { [gazette]: replace('  en: Report', '  fr: Report') }, `${gazette}:3:3 title.en`],
    [
      "a publisher's name",
      { [gazette]: replace('    en: Port Gazette', '    fr: Port Gazette') },
      `${gazette}:6:5 publisher.name.en`,
    ],
    ["the pack's name", { 'pack.yaml': replace('  ar: الميناء\n', '') }, 'pack.yaml:5:3 name.ar'],
  ])('must be there: %s', async (_name, changes, place) => {
    expect(await placesWith(changes)).toEqual([`missing-language ${place}`]);
  });
});
