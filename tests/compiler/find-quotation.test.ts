import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuotation } from '../../compiler/seeds/find-quotation';
import { SourceText } from '../../compiler/seeds/source-text';

const source = new SourceText(
  'وأكد  البيان على\nالحل السياسي.\n\n\u200FThe end, and the end again: endings\u00A0matter.',
);
const found = (quote: string) => findQuotation(source, quote, []);

test.each([
  'وأكد البيان على الحل السياسي.',
  'البيان  على',
  'The end, and the end again',
  'السياسي. The end',
  'the end again: endings matter.',
])('white space and direction marks make no difference: %s', (quote) => {
  expect(found(quote).type).toBe('found');
});

test.each(['وأكد البيان على الحل السياسى', 'the End again', 'the end, again', 'البيانعلى'])(
  'everything else does: %s',
  (quote) => {
    expect(found(quote).type).not.toBe('found');
  },
);

test.each(['أكد البيان', 'the end again: end', 'he end'])('words are quoted whole: %s', (quote) => {
  expect(found(quote).type).toBe('cuts-word');
});

test.each([
  ['and the end', 'Astana 7 and the end.'],
  ['held in Astana', 'held in Astana 7'],
  ['it was 3', 'it was 3.5 of it'],
  ['said so.', 'said so..'],
])('what belongs to the last word is quoted with it: %s', (quote, document) => {
  expect(findQuotation(new SourceText(document), quote, []).type).not.toBe('found');
});

test('what comes after the end of a quoted sentence is left where it is', () => {
  const text = new SourceText('It closed in Veltmar. 12 ships left, "as agreed", (all of them) at once.');
  for (const quote of ['It closed in Veltmar.', 'as agreed', '12 ships left', 'all of them'])
    expect(findQuotation(text, quote, []).type).toBe('found');
});

test('words that stand cut in one place and whole in another are found', () => {
  const text = new SourceText('unending: ending');
  expect(findQuotation(text, 'ending', [])).toEqual({ type: 'found', span: { start: 10, end: 16 } });
});

test('words that stand in the furniture and in the document are found in the document', () => {
  const text = new SourceText('Share this. We share. Share this.');
  const furniture = [...text.occurrences('Share this.')].slice(0, 1);
  expect(findQuotation(text, 'Share this.', furniture)).toMatchObject({ span: { start: 22 } });
});

test('an offset leads back to line and column of the file', () => {
  const text = new SourceText('\uFEFF\n  a  b\n\tc');
  expect(text.text).toBe('a b c');
  expect([0, 2, 4].map((offset) => text.position(text.sourceOffset(offset)))).toEqual([
    { line: 2, column: 3 },
    { line: 2, column: 6 },
    { line: 3, column: 2 },
  ]);
});

test('any run of whole words of a document is found in it, and with a letter changed it is not', () => {
  const words = fc.array(fc.stringMatching(/^[a-m]{1,8}$/), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), fc.constantFrom(' ', '\n', ' \t '), (list, a, b, gap) => {
      const [from, to] = [a % list.length, b % list.length].sort((x, y) => x - y) as [number, number];
      const text = new SourceText(list.join(gap));
      const quote = list.slice(from, to + 1).join(' ');
      expect(findQuotation(text, quote, []).type).toBe('found');
      const changed = `${quote.slice(0, -1)}z`;
      expect(findQuotation(text, changed, []).type).not.toBe('found');
    }),
  );
});
