import { describe, expect, test } from 'vitest';
import { packLimits } from '../../../core/pack/pack-limits';
import { lines, meeting, problemAfterRow, problemOf, type Row } from './pack-problems';

describe('keys are closed', () => {
  test.each(['colour', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s', (key) => {
    const row = `${meeting.slice(0, -1)},${JSON.stringify(key)}:{"isAdmin":true}}`;
    expect(problemOf(`${lines.with(5, row).join('\n')}\n`)).toEqual({
      code: 'unknown-key',
      line: 6,
      field: key,
    });
    expect(({} as Row).isAdmin).toBeUndefined();
  });

  test('and so are those of parts within parts', () => {
    const change = (row: Row) => {
      const [statement] = row.statements as Row[];
      (statement!.citations as Row[])[0]!.page = 3;
    };
    expect(problemAfterRow(6, change)).toEqual({
      code: 'unknown-key',
      line: 6,
      field: 'statements[0].citations[0].page',
    });
  });

  test('a language map takes no other keys than languages', () => {
    const row = meeting.replace('"label":{', '"label":{"__proto__":"x",');
    expect(problemOf(`${lines.with(5, row).join('\n')}\n`).code).toBe('bad-language');
  });

  test.each(['id', 'kind', 'label', 'definition', 'forms', 'related', 'statements'])(
    '%s must be given',
    (key) => {
      expect(
        problemAfterRow(6, (row) => {
          delete row[key];
        }),
      ).toEqual({ code: 'missing', line: 6, field: key });
    },
  );
});

describe('types are closed', () => {
  test.each([
    ['label', 'The meeting', 'wrong-type'],
    ['label', {}, 'empty'],
    ['label', null, 'wrong-type'],
    ['label', [], 'wrong-type'],
    ['id', 7, 'wrong-type'],
    ['id', 'Meeting', 'bad-id'],
    ['id', 'two--hyphens', 'bad-id'],
    ['id', 'constructor', 'bad-id'],
    ['id', '../meeting', 'bad-id'],
    ['id', 'a'.repeat(packLimits.id + 1), 'too-long'],
    ['kind', 'thing', 'not-in-list'],
    ['kind', 'toString', 'not-in-list'],
    ['forms', {}, 'wrong-type'],
    ['forms', 'the meeting', 'wrong-type'],
    ['related', new Array(packLimits.related + 1).fill('place'), 'too-many'],
    ['identifiers', {}, 'empty'],
  ])('%s: %j', (key, value, code) => {
    expect(
      problemAfterRow(6, (row) => {
        row[key] = value;
      }),
    ).toEqual({ code, line: 6, field: key });
  });

  test('the end row counts in whole numbers', () => {
    expect(
      problemAfterRow(8, (row) => {
        row.rows = 7.5;
      }),
    ).toEqual({ code: 'bad-number', line: 8, field: 'rows' });
  });
});
