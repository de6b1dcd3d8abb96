import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../compiler/seeds/decode-utf8';

const decode = (...bytes: number[]) => decodeUtf8(Uint8Array.from(bytes));

test('text is decoded without its byte order mark', () => {
  expect(decodeUtf8(Buffer.from('\uFEFFأستانا'))).toEqual({ ok: true, value: 'أستانا' });
});

test.each([
  ['a stray continuation', [0x61, 0x80], 1],
  ['an overlong slash', [0xc0, 0xaf], 0],
  ['an overlong form of three bytes', [0xe0, 0x80, 0xaf], 0],
  ['a surrogate', [0x0a, 0xed, 0xa0, 0x80], 1],
  ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
  ['a sequence that breaks off', [0x61, 0x62, 0xe2, 0x82], 2],
  ['windows-1256', [0xe3, 0xd1], 0],
])('%s is refused at its offset', (_name, bytes, offset) => {
  expect(decode(...bytes)).toMatchObject({ ok: false, error: { offset } });
});

test('the place is told in lines and UTF-16 columns', () => {
  const bytes = Buffer.concat([Buffer.from('one\nصفر 🙂 '), Buffer.from([0xff])]);
  expect(decodeUtf8(bytes)).toEqual({
    ok: false,
    error: { offset: 16, line: 2, column: 8, byte: 0xff },
  });
});

test('bytes are refused exactly where a strict decoder refuses them', () => {
  const strict = new TextDecoder('utf-8', { fatal: true });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      let expected: string | undefined;
      try {
        expected = strict.decode(bytes);
      } catch {
        expected = undefined;
      }
      const decoded = decodeUtf8(bytes);
      expect(decoded.ok ? decoded.value : undefined).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});
