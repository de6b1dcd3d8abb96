import { describe, expect, test } from 'vitest';
import { combineReports } from '../../entrypoints/popup/combine-reports';
import { parsePageReport } from '../../entrypoints/popup/parse-page-report';
import type { PageReport } from '../../messaging/protocol';

const report = (status: PageReport['status'], ...words: string[]): PageReport => ({
  host: 'news.example',
  status,
  mentions: words.map((text) => ({ entry: text.toLowerCase(), label: text, text })),
});

describe('the frames of a page', () => {
  test('are one list, the page itself first, and each mention knows its frame', () => {
    const combined = combineReports(
      new Map([
        [7, report('marked', 'Iran')],
        [0, report('marked', 'Syria', 'Russia')],
      ]),
    );
    expect(combined?.mentions.map(({ text }) => text)).toEqual(['Syria', 'Russia', 'Iran']);
    expect(combined?.places).toEqual([
      { frameId: 0, index: 0 },
      { frameId: 0, index: 1 },
      { frameId: 7, index: 0 },
    ]);
  });

  test('say nothing until the page itself has spoken', () => {
    expect(combineReports(new Map([[3, report('marked', 'Syria')]]))).toBeUndefined();
  });

  test.each([
    ['not-an-article', 'marked', 'marked'],
    ['marked', 'over-budget', 'over-budget'],
    ['reading', 'marked', 'reading'],
    ['off-here', 'marked', 'off-here'],
    ['nothing-found', 'failed', 'failed'],
  ] as const)('where the page is %s and a frame with mentions %s, the whole is %s', (page, frame, whole) => {
    const reports = new Map([
      [0, report(page)],
      [4, report(frame, 'Syria')],
    ]);
    expect(combineReports(reports)?.status).toBe(whole);
  });

  test('a frame without a mention does not speak for the page', () => {
    const reports = new Map([
      [0, report('marked', 'Syria')],
      [4, report('failed')],
    ]);
    expect(combineReports(reports)?.status).toBe('marked');
  });
});

describe('a report from a page that may be taken over', () => {
  const good = report('marked', 'Syria');

  test('is taken over where it has its shape', () => {
    expect(parsePageReport(good)).toEqual(good);
  });

  test.each([
    ['nothing', undefined],
    ['a string', 'marked'],
    ['an unknown status', { ...good, status: 'splendid' }],
    ['a status of the prototype', { ...good, status: 'constructor' }],
    ['no mentions', { ...good, mentions: undefined }],
    ['a host that is none', { ...good, host: {} }],
  ])('is dropped where it is %s', (_, message) => {
    expect(parsePageReport(message)).toBeUndefined();
  });

  test('loses mentions that are none, unknown keys, and what is too much', () => {
    const parsed = parsePageReport({
      ...good,
      extra: 1,
      mentions: [null, { entry: 1 }, { ...good.mentions[0], text: 'x'.repeat(10_000), html: '<b>' }],
    });
    expect(Object.keys(parsed ?? {})).toEqual(['host', 'status', 'mentions']);
    expect(parsed?.mentions).toEqual([{ entry: 'syria', label: 'Syria', text: 'x'.repeat(400) }]);
    const flood = { ...good, mentions: Array.from({ length: 50_000 }, () => good.mentions[0]) };
    expect(parsePageReport(flood)?.mentions).toHaveLength(2_000);
  });
});
