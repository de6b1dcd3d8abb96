import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../core/pack/pack';
import { packLimits } from '../../../core/pack/pack-limits';
import { packProblemCodes } from '../../../core/pack/pack-problem';
import { parsePack } from '../../../core/pack/parse-pack';
import { serialisePack } from '../../../core/pack/serialise-pack';
import {
  document,
  end,
  header,
  lines,
  type Mutable,
  meeting,
  place,
  problemOf,
  type Row,
  text,
} from './pack-problems';
import { smallPack } from './small-pack';

test('what was serialised is parsed to the same pack', () => {
  const result = parsePack(text);
  expect(result).toEqual({ ok: true, value: smallPack() });
});

test('a pack without its last line feed is whole', () => {
  expect(parsePack(text.slice(0, -1)).ok).toBe(true);
});

test('a statement may stand in two entries if it is the same one', () => {
  const pack = structuredClone(smallPack()) as Mutable<Pack>;
  pack.entries[1]!.statements.push(structuredClone(pack.entries[0]!.statements[0]!));
  expect(parsePack(serialisePack(pack)).ok).toBe(true);
  pack.entries[1]!.statements[1]!.date = '2018';
  expect(problemOf(serialisePack(pack))).toEqual({
    code: 'duplicate',
    line: 7,
    field: 'statements[1].id',
  });
});

describe('a text that is no whole pack is refused', () => {
  const cases: [string, string, { code: string; line: number; field: string }][] = [
    ['an empty text', '', { code: 'truncated', line: 1, field: '' }],
    ['a web page', '<!doctype html>\n', { code: 'not-json', line: 1, field: '' }],
    ['a byte order mark', `\uFEFF${text}`, { code: 'not-json', line: 1, field: '' }],
    ['Windows line ends', text.replaceAll('\n', '\r\n'), { code: 'not-canonical', line: 1, field: '' }],
    [
      'another format',
      header.replace('hashiya-pack', 'pack'),
      { code: 'not-a-pack', line: 1, field: 'format' },
    ],
    ['rows without header', `${document}\n`, { code: 'not-a-pack', line: 1, field: '' }],
    [
      'a later format version',
      header.replace('"formatVersion":1', '"formatVersion":2'),
      { code: 'newer-format', line: 1, field: 'formatVersion' },
    ],
    ['no end row', `${lines.slice(0, -1).join('\n')}\n`, { code: 'truncated', line: 7, field: '' }],
    ['a row cut in two', text.slice(0, text.length - 30), { code: 'truncated', line: 7, field: '' }],
    [
      'a row lost on the way',
      `${lines.filter((line) => line !== lines[4]).join('\n')}\n`,
      { code: 'row-count', line: 7, field: 'rows' },
    ],
    ['rows after the end', `${text}${place}\n`, { code: 'row-order', line: 9, field: '' }],
    ['an empty line', `${header}\n\n${end}\n`, { code: 'not-json', line: 2, field: '' }],
    ['a second header', `${header}\n${header}\n`, { code: 'row-order', line: 2, field: 'row' }],
    [
      'rows in another order',
      `${header}\n${meeting}\n${document}\n`,
      { code: 'row-order', line: 3, field: 'row' },
    ],
    [
      'an unknown kind of row',
      `${header}\n{"row":"script"}\n`,
      { code: 'unknown-row', line: 2, field: 'row' },
    ],
    ['a list as row', `${header}\n[]\n`, { code: 'not-json', line: 2, field: '' }],
    ['deep nesting', `${header}\n${'['.repeat(100_000)}\n`, { code: 'too-deep', line: 2, field: '' }],
    [
      'a line without end',
      `${header}\n"${'a'.repeat(packLimits.lineLength)}"\n`,
      { code: 'line-too-long', line: 2, field: '' },
    ],
    [
      'a key given twice',
      `${header}\n${document.replace('"lang":"en"', '"lang":"ar","lang":"en"')}\n`,
      { code: 'not-canonical', line: 2, field: '' },
    ],
    [
      'needless spaces',
      `${header}\n${document.replace('"lang":', '"lang": ')}\n`,
      { code: 'not-canonical', line: 2, field: '' },
    ],
  ];
  test.each(cases)('%s', (_name, packText, expected) => {
    expect(problemOf(packText)).toEqual(expected);
  });
});

describe('whatever it is given, it answers and never throws', () => {
  const answers = (packText: string) => {
    const result = parsePack(packText);
    if (!result.ok) {
      expect(packProblemCodes).toContain(result.error.code);
      expect(result.error.line).toBeGreaterThanOrEqual(1);
      expect(result.error.message).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    }
  };

  test('any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), answers));
  });

  test('any JSON in any line', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.json(), (line, json) => answers(`${lines.with(line, json).join('\n')}\n`)),
    );
  });

  test('any value in any place of a sound pack', () => {
    const paths = lines.flatMap((line, index) => pathsIn(JSON.parse(line)).map((path) => ({ index, path })));
    const anything = fc.anything({ withNullPrototype: false, maxDepth: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, ({ index, path }, value) => {
        const row = JSON.parse(lines[index]!) as Row;
        const parent = path.slice(0, -1).reduce<Row>((at, key) => at[key] as Row, row);
        parent[path.at(-1)!] = value;
        let json: string;
        try {
          json = JSON.stringify(row);
        } catch {
          return;
        }
        answers(`${lines.with(index, json).join('\n')}\n`);
      }),
      { numRuns: 500 },
    );
  });

  test('any character lost, changed or added: nothing but the same pack or a problem', () => {
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.nat(2),
        fc.string({ unit: 'binary', maxLength: 2 }),
        (at, gone, put) => answers(text.slice(0, at) + put + text.slice(at + gone)),
      ),
      { numRuns: 500 },
    );
  });

  test('a pack cut anywhere before its last row is never taken for whole', () => {
    for (let length = 0; length < text.length - 1; length += 1)
      expect(parsePack(text.slice(0, length)).ok).toBe(false);
  });
});

/** Every way down into a JSON value. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}
