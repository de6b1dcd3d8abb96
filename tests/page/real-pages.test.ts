import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../scripts/browsers.mjs';

// Pages that strangers made lie beside the project, not in it: they are others' data. Where they are
// missing these tests are skipped, and say so.
const folder = join(import.meta.dirname, '../../../shared/pages');
const pages: readonly (readonly [file: string, words: string])[] = [
  ['fundus__lb-LBCGroup_2026_01_08.html', 'ترامب'],
  ['goose3__test_cnn_arabic.html', 'ال'],
  ['htmldate__test_set-1550981615.html', 'ال'],
  ['htmldate__test_set-1764731404.html', 'ال'],
  ['htmldate__test_set-1523806243.html', 'است'],
  ['fundus__us-Reuters_2024_03_07.html', 'the'],
  ['fundus__ua-Pravda_2026_01_08.html', 'на'],
  ['fundus__tr-NTVTR_2024_04_30.html', 've'],
  ['fundus__fr-EuronewsFR_2026_01_06.html', 'les'],
  ['fundus__za-DailyMaverick_2025_05_22.html', 'the'],
  ['readability__bbc-1.html', 'the'],
  ['postlight__sect.iij.ad.jp.html', 'の'],
  ['readability__lwn-1.html', 'the'],
];

/** What the page's side makes of a page, in a world of its own as in the extension. */
interface Reading {
  readonly isArticle: boolean;
  readonly isUnchanged: boolean;
  readonly texts: readonly string[];
  readonly wrongRuns: number;
  readonly drawn: number;
}

const entry = `
  import { isArticle } from ${JSON.stringify(join(import.meta.dirname, '../../page/is-article.ts'))};
  import { PageText } from ${JSON.stringify(join(import.meta.dirname, '../../page/page-text.ts'))};
  globalThis.readPage = () => {
    const before = document.documentElement.outerHTML;
    const text = new PageText(document.documentElement, () => {});
    text.read(Infinity);
    const wrong = text.blocks.flatMap(({ runs, text: whole }) =>
      runs.filter(({ node, start, end, offset }) =>
        node.data.slice(offset, offset + end - start).replace(/\\s/g, ' ') !== whole.slice(start, end).replace(/\\s/g, ' ')));
    return {
      isArticle: isArticle(document, location),
      isUnchanged: before === document.documentElement.outerHTML,
      texts: text.blocks.map((block) => block.text),
      wrongRuns: wrong.length,
      drawn: document.body.innerText.length,
    };
  };`;

async function bundle(): Promise<string> {
  const id = 'virtual:reading';
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'reading',
        resolveId: (name) => (name === id ? `\0${id}` : null),
        load: (name) => (name === `\0${id}` ? entry : null),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: id, output: { format: 'iife' } } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}

const isMissing = !existsSync(folder);
describe.skipIf(isMissing)(isMissing ? 'real pages (../shared/pages is not there)' : 'real pages', () => {
  let browser: Browser;
  let code: string;
  beforeAll(async () => {
    const executablePath = findChromium();
    browser = await chromium.launch({
      args: ['--no-sandbox'],
      ...(executablePath ? { executablePath } : {}),
    });
    code = await bundle();
  }, 60_000);
  afterAll(() => browser?.close());

  async function read(file: string): Promise<Reading> {
    const page = await browser.newPage();
    const address = 'https://news.example/2017/10/31/a-story';
    await page.route('**/*', (route) =>
      route.request().url() === address
        ? route.fulfill({
            body: readFileSync(join(folder, file)),
            contentType: 'text/html',
            // Their scripts are of no use without their servers.
            headers: { 'content-security-policy': "script-src 'none'" },
          })
        : route.abort(),
    );
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const session = await page.context().newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `${code};readPage()`,
      returnByValue: true,
    });
    await page.close();
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return result.value as Reading;
  }

  test.each(pages)(
    '%s is an article, read as it is drawn and left as it was',
    { timeout: 30_000 },
    async (file, words) => {
      const { isArticle, isUnchanged, texts, wrongRuns, drawn } = await read(file);
      const length = texts.reduce((sum, text) => sum + text.length, 0);
      expect(isArticle).toBe(true);
      expect(isUnchanged).toBe(true);
      expect(wrongRuns).toBe(0);
      expect(texts.join(' ')).toContain(words);
      // Paragraphs, not crumbs and not the whole page in one; and less than all that is drawn.
      expect(texts.filter((text) => text.length > 80).length).toBeGreaterThan(2);
      expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(8_000);
      expect(length).toBeGreaterThan(800);
      expect(length).toBeLessThan(drawn);
      for (const text of texts) expect(text).not.toMatch(/^[ \n]|[ \n]$|[ \n]{2}/);
    },
  );
});
