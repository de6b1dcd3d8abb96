import { describe, expect, test } from 'vitest';
import type { Pack } from '../../../core/pack/pack';
import { parsePack } from '../../../core/pack/parse-pack';
import { serialisePack } from '../../../core/pack/serialise-pack';
import { type Mutable, problemAfter } from './pack-problems';
import { smallPack } from './small-pack';

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
