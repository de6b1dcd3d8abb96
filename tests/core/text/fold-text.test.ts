import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitKinds } from '../../../core/text/fold-table';
import { foldedString, foldText, originalEnd } from '../../../core/text/fold-text';

test.each([
  ['letter case', 'ASTANA Talks', 'astana talks'],
  ['Turkish dotted and dotless i', 'İdlib IDLIB ıdlib', 'idlib idlib idlib'],
  ['accents of Latin', 'Genève GENEVE Türkiye Šavkat', 'geneve geneve turkiye savkat'],
  ['decomposed accents', 'Gene\u0300ve', 'geneve'],
  ['ligatures and letters for two', 'ﬁn Straße Æsop', 'fin strasse aesop'],
  ['Arabic vowel signs and tatweel', 'أَسْتَـــانَا', 'استانا'],
  ['hamza and alef forms', 'إيران أستانا آستانا ٱلأمم', 'ايران استانا استانا الامم'],
  ['alef maqsura and ta marbuta', 'على سورية', 'علي سوريه'],
  ['Persian letters', 'ترکیه ایران', 'تركيه ايران'],
  ['Persian half-space', 'نشست\u200cهای', 'نشستهاي'],
  ['Arabic presentation forms', 'ﺳﻮﺭﻳﺎ', 'سوريا'],
  ['Arabic-Indic and Persian digits', '٢٢٥٤ ۲۲۵۴ ２２５４', '2254 2254 2254'],
  ['curly quotes and dashes', 'Ja’afari Ja‘afari Astana–7 Astana‑7', "ja'afari ja'afari astana-7 astana-7"],
  ['soft hyphens', 'Asta\u00adna', 'astana'],
  ['no-break and thin spaces', 'Astana\u00a07\u20097', 'astana 7 7'],
  ['Russian yo, and short i whether composed or not', 'Ёлка сирий сирии\u0306', 'елка сирий сирий'],
  ['bidi isolates and byte order marks', '\u2067أستانا\u2069\ufeff', 'استانا'],
])('folds %s', (_, text, folded) => {
  expect(foldedString(text)).toBe(folded);
});

/** Strings of every script, of marks, controls, and halves of surrogate pairs. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.string({
    unit: fc.constantFrom(...'أإآٱىةکی\u064b\u0300\u0306\u200c\u00adßﬁİıЙи ٢۲2-’ﷺ\u0000\ud800\udc00'),
  }),
);

test('maps every folded unit back to the unit it came from', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { units, starts, length } = foldText(text);
      for (let at = 0; at < length; at++) {
        if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1]!);
        expect(starts[at]).toBeLessThan(text.length);
        const alone = foldedString(text[starts[at]!]!);
        const shortI = units[at] === 0x439 && alone === 'и';
        expect(shortI || alone.includes(String.fromCharCode(units[at]!))).toBe(true);
      }
    }),
  );
});

test('leaves out no unit but marks, format characters and tatweel', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { starts } = foldText(text);
      const kept = new Set(starts);
      for (let at = 0; at < text.length; at++) {
        if (!kept.has(at)) expect(text[at]).toMatch(/[\p{M}\p{Cf}ـ]/u);
      }
    }),
  );
});

test('folds the original text of any span to the folded units of that span', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const folded = foldText(text);
      if (folded.length === 0) return;
      let [start, last] = [a % folded.length, b % folded.length].sort((x, y) => x - y) as [number, number];
      // A span never begins or ends inside the two units of one letter.
      while (start > 0 && folded.starts[start - 1] === folded.starts[start]) start--;
      while (last + 1 < folded.length && folded.starts[last + 1] === folded.starts[last]) last++;
      const original = text.slice(folded.starts[start], originalEnd(folded, last + 1));
      expect(foldedString(original)).toBe(String.fromCharCode(...folded.units.subarray(start, last + 1)));
    }),
  );
});

test('is idempotent', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = foldedString(text);
      expect(foldedString(once)).toBe(once);
    }),
  );
});

test('keeps only letters, digits and what lies between words', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const kind of foldText(text).kinds) expect(kind).toBeLessThan(unitKinds.ignorable);
    }),
  );
});

test('takes ten thousand combining marks and five million units in its stride', () => {
  expect(foldedString(`a${'\u0301'.repeat(10_000)}b`)).toBe('ab');
  expect(foldText('ﷺ'.repeat(100_000)).length).toBe(1_800_000);
  expect(foldText('أستانا '.repeat(700_000)).length).toBe(4_900_000);
});
