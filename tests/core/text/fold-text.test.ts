import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOfFolded, unitKinds } from '../../../core/text/fold-table';
import { foldedString, foldText } from '../../../core/text/fold-text';
import { sourceEnd, sourceStart } from '../../../core/text/folded-text';
import { extendHash } from '../../../core/text/word-hash';

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
      const folded = foldText(text);
      const { units, length } = folded;
      for (let at = 0; at < length; at++) {
        const start = sourceStart(folded, at);
        if (at > 0) expect(start).toBeGreaterThanOrEqual(sourceStart(folded, at - 1));
        expect(start).toBeLessThan(text.length);
        const alone = foldedString(text[start]!);
        const shortI = units[at] === 0x439 && alone === 'и';
        expect(shortI || alone.includes(String.fromCharCode(units[at]!))).toBe(true);
      }
    }),
  );
});

test('leaves out no unit but marks, format characters and tatweel', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldText(text);
      const kept = new Set(Array.from({ length: folded.length }, (_, at) => sourceStart(folded, at)));
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
      const from = (at: number) => sourceStart(folded, at);
      while (start > 0 && from(start - 1) === from(start)) start--;
      while (last + 1 < folded.length && from(last + 1) === from(last)) last++;
      const original = text.slice(from(start), sourceEnd(folded, last + 1));
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
      const { units, length } = foldText(text);
      for (const unit of units.subarray(0, length)) {
        expect(kindOfFolded(unit)).toBeLessThan(unitKinds.ignorable);
      }
    }),
  );
});

test('takes ten thousand combining marks and five million units in its stride', () => {
  expect(foldedString(`a${'\u0301'.repeat(10_000)}b`)).toBe('ab');
  expect(foldText('ﷺ'.repeat(100_000)).length).toBe(1_800_000);
  expect(foldText('أستانا '.repeat(700_000)).length).toBe(4_900_000);
});

/** Where words begin and end, the slow and obvious way: runs of one kind, tags parted at capitals aside. */
test('parts text into runs of letters and runs of digits, with the hash of each beginning', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { units, hashes, words } = foldText(text);
      let behind = 0;
      for (let word = 0; word < words.count; word++) {
        const start = words.starts[word]!;
        const end = words.ends[word]!;
        expect(start).toBeGreaterThanOrEqual(behind);
        expect(end).toBeGreaterThan(start);
        expect(kindOfFolded(units[start]!)).not.toBe(unitKinds.other);
        let hash = 0;
        for (let at = start; at < end; at++) {
          hash = extendHash(hash, units[at]!);
          expect(hashes[at]).toBe(hash);
        }
        behind = end;
      }
    }),
  );
});

test.each([
  ['#AstanaTalks7 on @UNOCHA_Syria', ['astana', 'talks', '7', 'on', 'unocha', 'syria']],
  ["l'Iran, Türkiye'nin Astana7-de", ['l', 'iran', 'turkiye', 'nin', 'astana', '7', 'de']],
  ['نشست‌های أستانا٧', ['نشستهاي', 'استانا', '7']],
])('parts %s', (text, expected) => {
  const { units, words } = foldText(text);
  const found = Array.from({ length: words.count }, (_, word) =>
    String.fromCharCode(...units.subarray(words.starts[word], words.ends[word])),
  );
  expect(found).toEqual(expected);
});
