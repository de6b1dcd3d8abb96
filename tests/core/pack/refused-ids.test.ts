import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../core/pack/pack';
import { type Mutable, problemAfter } from './pack-problems';

describe('ids must lead somewhere, and only to one thing', () => {
  const cases: [string, (pack: Mutable<Pack>) => void, { code: string; line: number; field: string }][] = [
    [
      'a cited document',
      (pack) => {
        pack.entries[0]!.statements[1]!.citations[0]!.document = 'gone';
      },
      { code: 'unknown-id', line: 6, field: 'statements[1].citations[0].document' },
    ],
    [
      'a related entry',
      (pack) => {
        pack.entries[1]!.related = ['meeting', 'gone'];
      },
      { code: 'unknown-id', line: 7, field: 'related[1]' },
    ],
    [
      'a speaker',
      (pack) => {
        pack.entries[0]!.statements[0]!.speaker = { entry: 'gone' };
      },
      { code: 'unknown-id', line: 6, field: 'statements[0].speaker.entry' },
    ],
    [
      'a cue set',
      (pack) => {
        pack.entries[0]!.forms[0]!.cues = ['talks', 'gone'];
      },
      { code: 'unknown-id', line: 6, field: 'forms[0].cues[1]' },
    ],
    [
      'a member of a series',
      (pack) => {
        pack.series[0]!.members['6'] = 'gone';
      },
      { code: 'unknown-id', line: 4, field: 'members.6' },
    ],
    [
      'the other members of a series',
      (pack) => {
        pack.series[0]!.others = 'gone';
      },
      { code: 'unknown-id', line: 4, field: 'others' },
    ],
    [
      'an entry given twice',
      (pack) => {
        pack.entries[0]!.id = 'place';
      },
      { code: 'duplicate', line: 7, field: 'id' },
    ],
    [
      'a statement given twice',
      (pack) => {
        pack.entries[0]!.statements[1]!.id = 'meeting-was-held';
      },
      { code: 'duplicate', line: 6, field: 'statements[1].id' },
    ],
    [
      'a form given twice',
      (pack) => {
        pack.entries[0]!.forms[1]!.text = 'the meeting';
      },
      { code: 'duplicate', line: 6, field: 'forms[1].text' },
    ],
    [
      'a blocker given twice',
      (pack) => {
        pack.blockers.push({ text: 'Placid Team', lang: 'en' });
      },
      { code: 'duplicate', line: 6, field: 'text' },
    ],
    [
      'an entry related to itself',
      (pack) => {
        pack.entries[0]!.related = ['meeting'];
      },
      { code: 'duplicate', line: 6, field: 'related[0]' },
    ],
  ];
  test.each(cases)('%s', (_name, change, expected) => {
    expect(problemAfter(change)).toEqual(expected);
  });
});
