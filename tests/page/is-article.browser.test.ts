import { afterEach, describe, expect, test } from 'vitest';
import { isArticle } from '../../page/is-article';

const sentence = 'Delegations met for a second day to discuss how the agreed zones are to be watched. ';
const paragraphs = (count: number) => `<p>${sentence.repeat(3)}</p>`.repeat(count);
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const teasers = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      `<article><h3><a href="/news/${index}">A headline of some length</a></h3><p>${sentence.repeat(2)}</p></article>`,
  ).join('');

afterEach(() => document.body.replaceChildren());

/** A page as the browser lays it out, in a frame of the test's page. */
async function judge(
  head: string,
  body: string,
  address = 'https://news.example/2017/10/the-talks-went-on',
): Promise<boolean> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return isArticle(frame.contentDocument!, new URL(address));
}

describe('pages that declare an article', () => {
  test.each([
    ['JSON-LD', ld({ '@context': 'https://schema.org', '@type': 'NewsArticle' })],
    ['a kind of article', ld({ '@type': 'ReportageNewsArticle' })],
    ['a blog post', ld({ '@type': ['BlogPosting'] })],
    ['a graph', ld({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'https://schema.org/Article' }] })],
    ['an array', ld([{ '@type': 'BreadcrumbList' }, { '@type': 'schema:NewsArticle' }])],
    ['a page about an article', ld({ '@type': 'WebPage', mainEntity: { '@type': 'Article' } })],
    [
      'a live blog of many posts',
      ld({ '@type': 'LiveBlogPosting', liveBlogUpdate: Array(9).fill({ '@type': 'BlogPosting' }) }),
    ],
    [
      'broken JSON-LD',
      '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "a\nb",}</script>',
    ],
    ['JSON-LD in a comment', '<script type="application/ld+json"><!-- {"@type": "NewsArticle"} --></script>'],
    ['Open Graph', '<meta property="og:type" content="article">'],
    ['a product beside it', ld([{ '@type': 'NewsArticle' }, { '@type': 'Product' }])],
  ])('%s', async (_, head) => {
    expect(await judge(head, `<h1>Talks</h1><p>${sentence}</p>`)).toBe(true);
  });

  test('microdata', async () => {
    const body = `<div itemscope itemtype="http://schema.org/NewsArticle"><p>${sentence}</p></div>`;
    expect(await judge('', body)).toBe(true);
  });

  test('but have no text are none yet', async () => {
    expect(await judge(ld({ '@type': 'NewsArticle' }), '<h1>Talks</h1><p>Loading</p>')).toBe(false);
  });

  test('a small login in the head of a long article is no login page', async () => {
    const login = '<header><form><input type="password"></form></header>';
    expect(await judge(ld({ '@type': 'NewsArticle' }), login + paragraphs(8))).toBe(true);
  });
});

describe('pages that only look like an article', () => {
  test.each([
    ['one article with its headline', `<article><h1>Talks</h1>${paragraphs(2)}</article>`],
    ['a long text with a headline and a date', `<h1>Talks</h1><div>31.10.2017</div>${paragraphs(8)}`],
    [
      'a long text broken by <br>',
      `<h1>Talks</h1><span>2017-10-31</span><div>${`${sentence.repeat(3)}<br><br>`.repeat(8)}</div>`,
    ],
    [
      'Arabic',
      `<article dir="rtl"><h1>المحادثات</h1>${`<p>${'اجتمعت الوفود يوماً ثانياً لبحث سبل مراقبة المناطق المتفق عليها. '.repeat(3)}</p>`.repeat(3)}</article>`,
    ],
    [
      'Chinese',
      `<article><h1>会谈</h1>${`<p>${'各代表团举行第二天会议，讨论如何监督商定的各个地区。'.repeat(4)}</p>`.repeat(2)}</article>`,
    ],
    [
      'related stories under it',
      `<article><h1>Talks</h1>${paragraphs(6)}</article><aside>${teasers(5)}</aside>`,
    ],
  ])('%s', async (_, body) => {
    expect(await judge('<title>Talks</title>', body)).toBe(true);
  });
});

describe('other pages', () => {
  const article = '<meta property="og:type" content="article">';
  test.each([
    ['a front page', '', teasers(12), 'https://news.example/'],
    ['a front page that calls itself an article', article, teasers(12), 'https://news.example/en/'],
    [
      'a section front',
      ld({ '@type': 'CollectionPage' }) + article,
      teasers(12),
      'https://news.example/world',
    ],
    [
      'a section front without a declaration',
      '',
      `<h1>World</h1><time datetime="2017">x</time>${teasers(12)}`,
      'https://news.example/world',
    ],
    [
      'a list of articles',
      ld(Array(8).fill({ '@type': 'NewsArticle' })),
      teasers(8),
      'https://news.example/world',
    ],
    [
      'search results',
      '',
      `<h1>Results</h1><time>2017-10-31</time>${paragraphs(8)}`,
      'https://example.org/search?q=astana',
    ],
    [
      'search results by schema',
      ld({ '@type': 'SearchResultsPage' }),
      `<article><h1>x</h1>${paragraphs(8)}</article>`,
      'https://example.org/x',
    ],
    [
      'a product',
      ld({ '@type': 'Product' }),
      `<article><h1>Kettle</h1>${paragraphs(8)}</article>`,
      'https://example.org/kettle',
    ],
    [
      'a product without a declaration',
      '',
      `<article><h1>Kettle</h1>${paragraphs(5)}<button class="btn add-to-cart">Buy</button></article>`,
      'https://example.org/kettle',
    ],
    [
      'a product by Open Graph',
      '<meta property="og:type" content="product">',
      `<h1>Kettle</h1>${paragraphs(8)}`,
      'https://example.org/kettle',
    ],
    [
      'mail',
      '',
      `<h1>Inbox</h1><time datetime="2017">x</time>${paragraphs(8)}`,
      'https://mail.example.org/u/0',
    ],
    [
      'a letter being written',
      '',
      `<h1>Re: x</h1><time datetime="2017">x</time>${paragraphs(8)}<div contenteditable>x</div>`,
      'https://example.org/compose',
    ],
    [
      'a bank',
      '',
      `<h1>Account</h1><time datetime="2017">x</time>${paragraphs(8)}`,
      'https://banking.example.org/account',
    ],
    [
      'a login',
      article,
      `<h1>Welcome back</h1><p>${sentence}</p><form><input type="password"></form>`,
      'https://example.org/login',
    ],
    [
      'a payment',
      '',
      `<article><h1>Pay</h1>${paragraphs(4)}<input autocomplete="cc-number"></article>`,
      'https://example.org/pay',
    ],
    ['a short page', '', `<h1>Hello</h1><p>${sentence}</p>`, 'https://example.org/about-us'],
    [
      'a page of links',
      '',
      `<article><h1>Links</h1>${`<p>${sentence}<a href="/x">${sentence.repeat(4)}</a></p>`.repeat(9)}</article>`,
      'https://example.org/links',
    ],
    [
      'a hidden article',
      article,
      `<div style="display:none"><h1>x</h1>${paragraphs(8)}</div>`,
      'https://example.org/x',
    ],
    ['an empty page', '', '', 'https://example.org/x'],
  ])('%s', async (_, head, body, address) => {
    expect(await judge(head, body, address)).toBe(false);
  });

  test('a text file that the browser shows as a page', () => {
    const page = new DOMParser().parseFromString(
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'image/svg+xml',
    );
    expect(isArticle(page, new URL('https://example.org/'))).toBe(false);
  });
});

test('hostile JSON-LD neither throws nor decides', async () => {
  const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
  for (const source of [
    deep,
    'null',
    '"@type"',
    '{"@type": 7}',
    '{"__proto__": {"@type": "NewsArticle"}}',
    '',
  ]) {
    const head = `<script type="application/ld+json">${source}</script>`;
    expect(await judge(head, '<p>x</p>')).toBe(false);
  }
});
