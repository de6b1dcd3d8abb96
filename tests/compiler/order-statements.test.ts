import { expect, test } from 'vitest';
import type { DocumentText } from '../../compiler/checks/document-texts';
import { orderStatements } from '../../compiler/order-statements';
import type { SeedStatement } from '../../compiler/seeds/seed-shapes';
import { SourceText } from '../../compiler/seeds/source-text';

const texts = new Map<string, DocumentText>([
  [
    'report',
    {
      id: 'report',
      name: 'report.txt',
      source: new SourceText('First one. Then\n two. Last three.'),
      furniture: [],
    },
  ],
]);
const statement = (id: string, document: string, quote?: string): SeedStatement => ({
  id,
  kind: 'event',
  text: {},
  date: '2017',
  citations: [{ document, ...(quote === undefined ? {} : { quote }) }],
});

test('tells statements in the order of their document, those without a place in it behind, as they came', () => {
  const ordered = orderStatements(
    [
      statement('no-text', 'charter'),
      statement('last', 'report', 'Last three'),
      statement('first', 'report', 'First one'),
      statement('second', 'report', 'Then two'),
      statement('no-quote', 'report'),
    ],
    texts,
  );
  expect(ordered.map(({ id }) => id)).toEqual(['first', 'second', 'last', 'no-text', 'no-quote']);
});
