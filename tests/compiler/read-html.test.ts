import { describe, expect, test } from 'vitest';
import { decodeHtml } from '../../compiler/html/decode-html';
import { readHtml } from '../../compiler/html/read-html';

const texts = (body: string) => readHtml(`<!doctype html><body>${body}`).blocks.map(({ text }) => text);

describe('what is read', () => {
  test('text of inline elements is joined to one block', () => {
    expect(texts('<p>The <b>Har</b>bour <a href="/t">Treaty</a> of <i>1950</i></p>')).toEqual([
      'The Harbour Treaty of 1950',
    ]);
  });

  test('blocks are told apart by their elements, whatever stands between', () => {
    expect(texts('<div>One<p>two</p>three<ul><li>four<li>five</ul></div>')).toEqual([
      'One',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  test('white space collapses, and no-break spaces stay', () => {
    expect(texts('<p>\n  The\t harbour\u00A0 talks \n</p>')).toEqual(['The harbour\u00A0 talks']);
  });

  test('a line break stays within its block, two end it', () => {
    expect(texts('<p>one<br>two<br> <br>three</p>')).toEqual(['one\ntwo', 'three']);
  });

  test('cells, captions and headings are blocks of their own', () => {
    expect(
      texts(
        '<h1><a href="/">Title</a></h1><table><tr><td>a1<td><a href=x>b2</a></table><figcaption>c3</figcaption>',
      ),
    ).toEqual(['Title', 'a1', 'b2', 'c3']);
  });

  test('a block knows its language', () => {
    const page = readHtml('<html lang=en><body><p>one</p><div lang=ar><p>اثنان</p></div><p lang="">three');
    expect(page.lang).toBe('en');
    expect(page.blocks).toEqual([
      { text: 'one', lang: 'en' },
      { text: 'اثنان', lang: 'ar' },
      { text: 'three' },
    ]);
  });

  test('a declared shadow tree is read with what stands in its slots', () => {
    expect(
      texts(
        '<x-card>light<b slot=name>name</b><template shadowrootmode=open><p>Card of <slot name=name>nobody</slot></p><p><slot></slot></p></template></x-card><x-b><template shadowrootmode=open><p><slot>fallback</slot></p></template></x-b>',
      ),
    ).toEqual(['Card of name', 'light', 'fallback']);
  });

  test('markup nested beyond all measure is read', () => {
    const deep = 20_000;
    expect(texts(`${'<b><i>'.repeat(deep)}word`)).toEqual(['word']);
    expect(texts(`${'<div>'.repeat(deep)}word`)).toEqual(['word']);
  });
});

describe('what is left alone', () => {
  test.each([
    '<script>var a = "word"</script>',
    '<style>p { content: "word" }</style>',
    '<template><p>word</p></template>',
    '<noscript>word</noscript>',
    '<nav>word</nav>',
    '<aside><p>word</p></aside>',
    '<footer>word</footer>',
    '<header>word</header>',
    '<pre>word</pre>',
    '<p><code>word</code></p>',
    '<button>word</button>',
    '<textarea>word</textarea>',
    '<select><option>word</select>',
    '<label>word</label>',
    '<svg><text>word</text></svg>',
    '<div contenteditable>word</div>',
    '<div role=" Navigation ">word</div>',
    '<div class="shareBar">word</div>',
    '<div id="related-stories"><p>word</p></div>',
    '<p hidden>word</p>',
    '<p aria-hidden=true>word</p>',
    '<p style="color: red; display: none">word</p>',
    '<p style="visibility:hidden">word</p>',
    '<ul><li><a href="/1">word</a></li></ul>',
    '<details><p>word</p></details>',
    '<ruby><rt>word</rt></ruby>',
    '<!-- word -->',
    '<p>1234</p>',
  ])('%s', (markup) => {
    expect(texts(`<p>before</p>${markup}<p>after</p>`)).toEqual(['before', 'after']);
  });

  test.each([
    ['the summary of closed details', '<details><summary>word</summary><p>more</p></details>'],
    ['details that are open', '<details open><p>word</p></details>'],
    ['the head of an article', '<article><header><p>word</p></header></article>'],
    ['what is named like furniture and holds the headline', '<div class="social banner"><h1>word</h1></div>'],
    ['contenteditable="false"', '<div contenteditable=false>word</div>'],
    ['a part that React streams hidden', '<div hidden id="S:1a"><p>word</p></div>'],
    ['what its own style shows', '<p hidden style="display: block">word</p>'],
  ])('but %s is read', (_name, markup) => {
    expect(texts(markup)).toEqual(['word']);
  });

  test('footnote marks', () => {
    expect(texts('<p>Harbour<sup><a href="#n1">[1]</a></sup> talks, 10 m<sup>2</sup></p>')).toEqual([
      'Harbour talks, 10 m2',
    ]);
  });
});

describe('the encoding', () => {
  const page = (charset: string) => `<meta charset=${charset}><p>سوريا</p>`;
  const windows1256 = (charset: string) =>
    Buffer.concat([
      Buffer.from(`<meta charset="${charset}"><p>`),
      Buffer.from([0xd3, 0xe6, 0xd1, 0xed, 0xc7]),
    ]);

  test('is what the page declares', () => {
    expect(decodeHtml(windows1256('windows-1256'))).toMatchObject({ encoding: 'windows-1256' });
    expect(decodeHtml(windows1256('windows-1256')).html).toContain('سوريا');
  });

  test('is what a byte order mark says before all else', () => {
    const utf16 = Buffer.from(`\uFEFF${page('utf-8')}`, 'utf16le');
    expect(decodeHtml(utf16)).toMatchObject({ encoding: 'utf-16le' });
    expect(decodeHtml(utf16).html).toContain('سوريا');
    expect(decodeHtml(Buffer.from(`\uFEFF${page('windows-1256')}`)).html).toContain('سوريا');
  });

  test('is UTF-8 where the bytes are, whatever is declared', () => {
    expect(decodeHtml(Buffer.from(page('windows-1256'))).html).toContain('سوريا');
  });

  test('is not UTF-8 where the bytes are not, whatever is declared', () => {
    expect(decodeHtml(windows1256('utf-8')).html).toContain('\uFFFD');
    expect(decodeHtml(windows1256('nonsense')).encoding).toBe('windows-1252');
  });

  test('is found in the old way of declaring, and not in a comment', () => {
    const old = Buffer.concat([
      Buffer.from(
        '<!-- <meta charset=utf-8> --><meta http-equiv=Content-Type content="text/html; charset=windows-1256"><p>',
      ),
      Buffer.from([0xd3, 0xe6]),
    ]);
    expect(decodeHtml(old).encoding).toBe('windows-1256');
  });

  test('of ASCII bytes is what is declared', () => {
    const japanese = Buffer.from('<meta charset=iso-2022-jp><p>\x1b$BF|K\\\x1b(B');
    expect(decodeHtml(japanese).html).toContain('日本');
  });
});
