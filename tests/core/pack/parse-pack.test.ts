import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../core/pack/pack';
import { packLimits } from '../../../core/pack/pack-limits';
import { packProblemCodes } from '../../../core/pack/pack-problem';
import { parsePack } from '../../../core/pack/parse-pack';
import { serialisePack } from '../../../core/pack/serialise-pack';
import { smallPack } from './small-pack';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
type Row = Record<string, unknown>;

const text = serialisePack(smallPack());
const lines = text.split('\n').slice(0, -1);
// 1 header, 2 document, 3 cue set, 4 series, 5 blocker, 6 and 7 entries, 8 end.
const [header, document, , , , meeting, place, end] = lines as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const problemOf = (packText: string) => {
  const result = parsePack(packText);
  if (result.ok) throw new Error('the pack was taken');
  const { code, line, field } = result.error;
  return { code, line, field };
};

/** The problem of the small pack after a change to its parts. */
function problemAfter(change: (pack: Mutable<Pack>) => void) {
  const pack = structuredClone(smallPack()) as Mutable<Pack>;
  change(pack);
  return problemOf(serialisePack(pack));
}

/** The problem of the small pack after a change to the JSON of one line, from 1. */
function problemAfterRow(line: number, change: (row: Row) => void) {
  const row = JSON.parse(lines[line - 1]!) as Row;
  change(row);
  return problemOf(`${lines.with(line - 1, JSON.stringify(row)).join('\n')}\n`);
}

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

describe('statements rest on words', () => {
  test('a claim must say whose it is', () => {
    expect(
      problemAfter((pack) => {
        delete pack.entries[0]!.statements[0]!.speaker;
      }),
    ).toEqual({ code: 'missing', line: 6, field: 'statements[0].speaker' });
  });

  test('a statement without a citation', () => {
    expect(
      problemAfter((pack) => {
        pack.entries[0]!.statements[0]!.citations = [];
      }),
    ).toEqual({ code: 'empty', line: 6, field: 'statements[0].citations' });
  });

  test('a citation without a quotation, unless it is background', () => {
    expect(
      problemAfter((pack) => {
        delete pack.entries[0]!.statements[0]!.citations[0]!.quote;
      }),
    ).toEqual({ code: 'missing', line: 6, field: 'statements[0].citations[0].quote' });
  });
});

describe('languages', () => {
  test.each([
    ['label', 'label'],
    ['definition', 'definition'],
  ] as const)('a %s in every language that it must be in', (key, field) => {
    expect(
      problemAfter((pack) => {
        pack.entries[0]![key] = { fr: 'La réunion' };
      }),
    ).toEqual({ code: 'missing-language', line: 6, field });
  });

  test('a document must have its title in the languages of cards', () => {
    expect(
      problemAfter((pack) => {
        pack.documents[0]!.title = { ar: 'تقرير' };
      }),
    ).toEqual({ code: 'missing-language', line: 2, field: 'title' });
  });

  test("a language of cards must be one of the pack's", () => {
    expect(
      problemAfter((pack) => {
        pack.header.cardLanguages = ['en', 'fr'];
      }),
    ).toEqual({ code: 'missing-language', line: 1, field: 'cardLanguages' });
  });
});

describe('surface forms', () => {
  const cases: [string, Record<string, unknown>, { code: string; field: string }][] = [
    ['one letter', { text: 'a' }, { code: 'too-short', field: 'forms[1].text' }],
    ['nothing but signs', { text: '— !' }, { code: 'empty', field: 'forms[1].text' }],
    ['an emoji', { text: '🙂' }, { code: 'empty', field: 'forms[1].text' }],
    ['a slot outside a series', { text: 'round {n}' }, { code: 'bad-slot', field: 'forms[1].text' }],
    ['an unknown grade', { grade: 'certain' }, { code: 'not-in-list', field: 'forms[1].grade' }],
    ['cues of a distinct form', { cues: ['talks'] }, { code: 'unknown-key', field: 'forms[1].cues' }],
    ['exactCase as a word', { exactCase: 'yes' }, { code: 'wrong-type', field: 'forms[1].exactCase' }],
    ['a language by its name', { lang: 'English' }, { code: 'bad-language', field: 'forms[1].lang' }],
    ['too long', { text: 'a'.repeat(packLimits.form + 1) }, { code: 'too-long', field: 'forms[1].text' }],
  ];
  test.each(cases)('%s', (_name, change, expected) => {
    expect(
      problemAfter((pack) => {
        Object.assign(pack.entries[0]!.forms[1]!, change);
      }),
    ).toEqual({ ...expected, line: 6 });
  });

  test.each(['the round', '{n} of {nth} rounds', 'round {x}', 'round {', '{n}', '{n} - '])(
    'a series form needs one slot beside a word: %s',
    (form) => {
      const { code, field } = problemAfter((pack) => {
        pack.series[0]!.forms[0]!.text = form;
      });
      expect(field).toBe('forms[0].text');
      expect(['bad-slot', 'unsafe-text']).toContain(code);
    },
  );

  test('one sign is enough where signs are words', () => {
    const pack = structuredClone(smallPack()) as Mutable<Pack>;
    pack.entries[0]!.forms.push({ text: '韓', lang: 'ja', grade: 'contextual' });
    expect(parsePack(serialisePack(pack)).ok).toBe(true);
  });
});

describe('text that hides or reorders what a reader sees is refused', () => {
  const characters = [
    '\u0000',
    '\t',
    '\n',
    '\u007F',
    '\u0085',
    '\u061C',
    '\u200B',
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202E',
    '\u2028',
    '\u2060',
    '\u2066',
    '\u2069',
    '\uD800',
    '\uFEFF',
    '\uFFFE',
    '\u{E0041}',
  ];
  test.each(characters.map((character) => [character.codePointAt(0)!.toString(16), character]))(
    'U+%s',
    (_code, character) => {
      expect(
        problemAfter((pack) => {
          pack.entries[0]!.label.en = `The${character}meeting`;
        }),
      ).toEqual({ code: 'unsafe-text', line: 6, field: 'label.en' });
    },
  );

  test('the joiners that Persian is written with are taken', () => {
    const pack = structuredClone(smallPack()) as Mutable<Pack>;
    pack.entries[0]!.label.fa = 'مناطق کاهش تنش\u200Cها';
    expect(parsePack(serialisePack(pack)).ok).toBe(true);
  });

  test('markup is text like any other', () => {
    const pack = structuredClone(smallPack()) as Mutable<Pack>;
    pack.entries[0]!.label.en = '<img src=x onerror=alert(1)>';
    expect(parsePack(serialisePack(pack)).ok).toBe(true);
  });
});

describe('links are https', () => {
  test.each([
    'http://example.org/',
    'HTTPS://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user@example.org/',
    'https://user:word@example.org/',
    'https://example.org@evil.test/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://example.org:99999/',
    'https://example.org:0/',
    'https://-example.org/',
    'https://example..org/',
    'https://example.org/a b',
    'https://example.org/\\evil',
    'https://example.org/%zz',
    'https://example.org/#a#b',
    'https://пример.рф/',
    'https://',
    '//example.org/',
    '/report',
  ])('%s is refused', (url) => {
    expect(
      problemAfter((pack) => {
        pack.documents[0]!.url = url;
      }),
    ).toEqual({ code: 'bad-url', line: 2, field: 'url' });
  });

  test.each([
    'https://example.org',
    'https://www.un.org/securitycouncil/s/res/2254-%282015%29',
    'https://digitallibrary.un.org/record/814715?ln=en#a',
    'https://example.org:8443/a?b=[1]',
    'https://xn--e1afmkfd.xn--p1ai/',
  ])('%s is taken', (url) => {
    const pack = structuredClone(smallPack()) as Mutable<Pack>;
    pack.documents[0]!.url = url;
    expect(parsePack(serialisePack(pack)).ok).toBe(true);
  });
});

describe('dates are days that exist', () => {
  test.each([
    '2017-02-29',
    '2017-13',
    '2017-00',
    '2017-04-31',
    '17',
    '2017-1',
    '0000',
    '31-10-2017',
    '',
    '1900-02-29',
  ])('%s is refused', (date) => {
    expect(
      problemAfter((pack) => {
        pack.documents[0]!.date = date;
      }),
    ).toEqual({ code: 'bad-date', line: 2, field: 'date' });
  });

  test.each(['2016-02-29', '2000-02-29', '2017', '2017-10'])('%s is taken', (date) => {
    const pack = structuredClone(smallPack()) as Mutable<Pack>;
    pack.documents[0]!.date = date;
    expect(parsePack(serialisePack(pack)).ok).toBe(true);
  });

  test('a pack is published on a whole day', () => {
    expect(
      problemAfter((pack) => {
        pack.header.date = '2017-10';
      }),
    ).toEqual({ code: 'bad-date', line: 1, field: 'date' });
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
