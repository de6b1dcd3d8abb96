import { expect, test } from 'vitest';
import { describe as describeReport } from '../../scripts/browsing/walk-pages.mjs';

const mention = (entry: string, text: string) => ({ entry, text, label: entry });

test('a report is a line for each way in which a page names an entry', () => {
  const report = {
    host: '127.0.0.1',
    status: 'marked' as const,
    mentions: [mention('syria', 'Syria'), mention('astana-7', 'Astana\n7'), mention('syria', 'Syria')],
  };
  expect(describeReport(report).split('\n')).toEqual([
    '  marked: 3 mentions of 2 entries',
    `    ${'astana-7'.padEnd(36)}  1  «Astana 7»`,
    `    ${'syria'.padEnd(36)}  2  «Syria»`,
  ]);
});

test('one is one', () => {
  const report = { host: '127.0.0.1', status: 'over-budget' as const, mentions: [mention('idlib', 'Idlib')] };
  expect(describeReport(report)).toContain('over budget: 1 mention of 1 entry');
});

test('a page without mentions, and one that does not answer, are told apart', () => {
  expect(describeReport({ host: '127.0.0.1', status: 'not-an-article', mentions: [] })).toBe(
    '  not an article: no mentions',
  );
  expect(describeReport(undefined)).toContain('does not answer');
});
