import { beforeEach, describe, expect, test } from 'vitest';
import { rangesIn, spansIn } from '../../page/page-block';
import { PageText } from '../../page/page-text';
import { attachShadow, blockWith, readPage, showPage, textOf, textsOf } from './read-page';

beforeEach(() => {
  document.documentElement.lang = 'en';
});

/** The ranges of `words` where they stand first, as the document's own text. */
function rangeTexts(words: string): string[] {
  const block = blockWith(readPage(), words);
  const start = block.text.indexOf(words);
  return rangesIn(block, start, start + words.length).map(textOf);
}

describe('what is one block', () => {
  test.each([
    ['text split over inline elements', '<p><b>Astana</b> talks</p>', ['Astana talks']],
    ['a word split over inline elements', '<p>Asta<i>na</i></p>', ['Astana']],
    [
      'inline elements in inline elements',
      '<p>the <a href="#x"><em>Astana</em> talks</a> ended</p>',
      ['the Astana talks ended'],
    ],
    ['paragraphs', '<p>One a</p><p>Two b</p>', ['One a', 'Two b']],
    ['text beside blocks', '<div>One a<p>Two b</p>Three c</div>', ['One a', 'Two b', 'Three c']],
    [
      'a block in an inline element',
      '<span>One a<div>Two b</div>Three c</span>',
      ['One a', 'Two b', 'Three c'],
    ],
    [
      'spans drawn as blocks',
      '<span style="display:block">One a</span><span style="display:block">Two b</span>',
      ['One a', 'Two b'],
    ],
    [
      'divs drawn inline',
      '<div style="display:inline">Astana </div><div style="display:inline">talks</div>',
      ['Astana talks'],
    ],
    [
      'items of a flex box',
      '<div style="display:flex"><span>One a</span><span>Two b</span></div>',
      ['One a', 'Two b'],
    ],
    ['one line break', '<p>Astana<br>talks</p>', ['Astana\ntalks']],
    ['two line breaks', '<p>One a<br> <br>Two b</p>', ['One a', 'Two b']],
    ['a break opportunity', '<p>Asta<wbr>na</p>', ['Astana']],
    [
      'cells',
      '<table><tr><th>One a</th><td>Two b</td></tr><tr><td>Three c</td></tr></table>',
      ['One a', 'Two b', 'Three c'],
    ],
    ['items', '<ul><li>One a<ul><li>Two b</li></ul></li></ul>', ['One a', 'Two b']],
    ['a caption', '<figure><img alt="no"><figcaption>One a</figcaption></figure>', ['One a']],
    ['a drop cap', '<p><span style="float:left">A</span>stana talks</p>', ['Astana talks']],
    [
      'preserved lines',
      '<div style="white-space:pre-line">Astana\ntalks\n\nTwo b</div>',
      ['Astana\ntalks', 'Two b'],
    ],
    ['ruby', '<p><ruby>阿斯塔纳<rp>(</rp><rt>āsītǎnà</rt><rp>)</rp></ruby>会谈</p>', ['阿斯塔纳会谈']],
    ['a comment in a word', '<p>Asta<!-- x -->na</p>', ['Astana']],
    ['a footnote mark', '<p>Astana<sup><a href="#n1">[1]</a></sup> talks</p>', ['Astana talks']],
    ['a power of ten', '<p>10<sup>2</sup> people</p>', ['102 people']],
    ['nothing but signs', '<p>•</p><p>12:30</p><p>One a</p>', ['One a']],
  ])('%s', (_, markup, texts) => {
    showPage(markup);
    expect(textsOf(readPage())).toEqual(texts);
  });

  test('white space is what the reader sees of it', () => {
    showPage('<p>\n   Astana\t\n  <b> 7 </b>  ended\u00a0 well\u200b </p>');
    expect(textsOf(readPage())).toEqual(['Astana 7 ended\u00a0 well\u200b']);
  });

  test('a text of many words without an end is cut between words', () => {
    showPage('<p></p>');
    document.querySelector('p')!.textContent = 'word '.repeat(30_000);
    const blocks = readPage().blocks;
    expect(blocks.map(({ text }) => text.length)).toEqual([49_999, 49_999, 49_999]);
    expect(blocks.every(({ text }) => /^word( word)*$/.test(text))).toBe(true);
  });
});

describe('what is not read', () => {
  test.each([
    [
      'scripts and styles',
      '<script type="x">One a</script><style>a{}</style><template>b</template><noscript>c</noscript>',
    ],
    [
      'navigation',
      '<nav>One a</nav><div role="navigation">Two b</div><ul class="main-menu"><li>Three c</li></ul>',
    ],
    [
      'asides and footers',
      '<aside>One a</aside><footer>Two b</footer><div role="complementary">Three c</div>',
    ],
    ['mastheads', '<header>The Daily News</header><div role="banner">Live</div>'],
    [
      'controls',
      '<button>One a</button><textarea>Two b</textarea><select><option>Three c</option></select><label>Four d</label>',
    ],
    [
      'editors',
      '<div contenteditable>One a</div><div contenteditable="plaintext-only"><p>Two b</p></div><div role="textbox">c</div>',
    ],
    ['code', '<pre>One a</pre><p><code>Two b</code></p><kbd>Three c</kbd>'],
    [
      'hidden text',
      '<p hidden>One a</p><p style="display:none">Two b</p><p style="visibility:hidden">Three c</p><p aria-hidden="true">d</p>',
    ],
    ['transparent text', '<p style="opacity:0">One a</p><p style="content-visibility:hidden">Two b</p>'],
    [
      'text for screen readers',
      '<p style="position:absolute;width:1px;height:1px;overflow:hidden">One a</p><p style="position:absolute;clip:rect(0 0 0 0)">b</p>',
    ],
    [
      'drawings',
      '<svg><text>One a</text><foreignObject><p>Two b</p></foreignObject></svg><canvas>Three c</canvas>',
    ],
    ['closed details', '<details>loose<p>One a</p><summary hidden>b</summary></details>'],
    [
      'cookie banners',
      '<div id="onetrust-consent-sdk">One a</div><div class="CookieBanner">Two b</div><dialog open>Three c</dialog>',
    ],
    [
      'share bars and newsletters',
      '<div class="share-bar">One a</div><section class="article__newsletter">Two b</section>',
    ],
    ['readers’ comments', '<section id="comments"><p>One a</p></section>'],
    [
      'teasers',
      '<ul><li><a href="/1">One a</a></li></ul><h3><a href="/2">Two b</a></h3><a href="/3"><div>Three c</div></a>',
    ],
  ])('%s', (_, furniture) => {
    showPage(`<h1>Headline</h1>${furniture}<p>Body a</p><p>Body b</p>`);
    expect(textsOf(readPage())).toEqual(['Headline', 'Body a', 'Body b']);
  });

  test('open details and a closed one’s summary are read', () => {
    showPage(
      '<details><summary>One a</summary><p>x</p></details><details open><summary>Two b</summary><p>Three c</p></details>',
    );
    expect(textsOf(readPage())).toEqual(['One a', 'Two b', 'Three c']);
  });

  test('a link in a sentence, a cell or the headline is read', () => {
    showPage(
      '<h1><a href="/">One a</a></h1><p>The <a href="/x">Astana talks</a></p><table><tr><td><p><a href="/y">Two b</a></p></td></tr></table>',
    );
    expect(textsOf(readPage())).toEqual(['One a', 'The Astana talks', 'Two b']);
  });

  test('a form around the whole page is no reason to skip the page', () => {
    showPage('<form id="aspnetForm"><input name="id"><input name="role"><p>One a</p></form>');
    expect(textsOf(readPage())).toEqual(['One a']);
  });

  test('what is named like furniture is read where it holds the article', () => {
    showPage(
      '<div class="has-sidebar"><h1>One a</h1><p>Two b</p></div><div class="popup-content"><p>c</p></div>',
    );
    expect(textsOf(readPage())).toEqual(['One a', 'Two b']);
  });

  test('the head of an article is no masthead', () => {
    showPage('<article><header><p>One a</p></header></article><header><h1>Two b</h1></header>');
    expect(textsOf(readPage())).toEqual(['One a', 'Two b']);
  });
});

describe('languages', () => {
  test('a block carries the language that is declared nearest', () => {
    document.documentElement.lang = 'en';
    showPage(
      '<p>One a</p><div lang="ar" dir="rtl"><p>محادثات <b>أستانا 7</b></p><p lang="fr">Les pourparlers</p></div><p lang="">x</p>',
    );
    expect(readPage().blocks.map(({ lang }) => lang)).toEqual(['en', 'ar', 'fr', undefined]);
  });
});

describe('shadow roots', () => {
  test('open roots and slots are read as they are drawn', () => {
    showPage('<article-body><p slot="lead">Lead a</p><p>Rest c</p><p slot="none">never</p></article-body>');
    attachShadow(
      'article-body',
      '<h2>Top</h2><slot name="lead"></slot><p>Inner b</p><slot></slot><slot name="empty"><p>Fallback d</p></slot>',
    );
    expect(textsOf(readPage())).toEqual(['Top', 'Lead a', 'Inner b', 'Rest c', 'Fallback d']);
  });

  test('a mention that ends in a root has one range on each side', () => {
    showPage('<p>the Astana <round-number></round-number></p>');
    attachShadow('round-number', '<b>7</b>');
    expect(rangeTexts('Astana 7')).toEqual(['Astana ', '7']);
  });

  test('closed roots stay closed', () => {
    showPage('<p>One a</p><x-closed></x-closed>');
    document.querySelector('x-closed')!.attachShadow({ mode: 'closed' }).innerHTML = '<p>Two b</p>';
    expect(textsOf(readPage())).toEqual(['One a']);
  });
});

describe('the way back to the document', () => {
  test.each([
    ['in one node', '<p>the Astana talks</p>', 'Astana', ['Astana']],
    ['over elements', '<p>the <b>Asta</b><i>na</i> talks</p>', 'Astana talks', ['Astana talks']],
    ['over collapsed space', '<p>the Astana\n      <b>\n  7</b></p>', 'Astana 7', ['Astana\n      \n  7']],
    ['over a line break', '<p>the Astana<br>\n  7</p>', 'Astana\n7', ['Astana\n  7']],
    [
      'around what is not read',
      '<p>the Astana <button>x</button>talks</p>',
      'Astana talks',
      ['Astana ', 'talks'],
    ],
    [
      'around a footnote mark',
      '<p>Astana<sup><a href="#1">1</a></sup> talks</p>',
      'Astana talks',
      ['Astana', ' talks'],
    ],
    ['right to left', '<p dir="rtl">في <b>محادثات</b> <span>أستانا</span> ٧</p>', 'أستانا ٧', ['أستانا ٧']],
    ['after astral characters', '<p>😀😀 Astana</p>', 'Astana', ['Astana']],
  ])('%s', (_, markup, words, ranges) => {
    showPage(markup);
    expect(rangeTexts(words)).toEqual(ranges);
  });

  test('spans name each node once', () => {
    showPage('<p>the <b>Asta</b><i>na</i> talks</p>');
    const block = blockWith(readPage(), 'Astana');
    const spans = spansIn(block, 4, 11);
    expect(spans.map(({ node, start, end }) => node.data.slice(start, end))).toEqual(['Asta', 'na', ' ']);
  });

  test('every character of every block comes from where it says', () => {
    showPage(
      '<div>  A<b> b </b>\n\n c <i>\t</i> d<br> e<span style="display:inline-block"> f </span>g\u00ad h  </div>',
    );
    for (const block of readPage().blocks) {
      for (const { node, start, end, offset } of block.runs) {
        const there = node.data.slice(offset, offset + end - start).replace(/[\t\n]/g, ' ');
        expect(there).toBe(block.text.slice(start, end));
      }
    }
  });
});

describe('budgets', () => {
  test.each([
    ['characters', { characters: 1_000, nodes: 1e6, milliseconds: 1e6 }],
    ['nodes', { characters: 1e6, nodes: 200, milliseconds: 1e6 }],
    ['time', { characters: 1e6, nodes: 1e6, milliseconds: 0 }],
  ])('reading ends when the %s are used up, and says so', (_, budget) => {
    showPage('<p>twenty characters of it</p>'.repeat(500));
    const text = readPage(document.body, budget);
    expect(text.isOverBudget).toBe(true);
    expect(text.hasWork).toBe(false);
    expect(text.blocks.length).toBeLessThan(500);
    text.note([]);
    expect(text.read(Number.POSITIVE_INFINITY)).toBe(true);
  });

  test('20,000 text nodes are read in slices of at most a few milliseconds', () => {
    showPage('<p>One <b>two</b> three <i>four</i></p>'.repeat(5_000));
    const text = new PageText(document.body, () => {});
    const slices: number[] = [];
    for (let isDone = false; !isDone; ) {
      const start = performance.now();
      isDone = text.read(start + 5);
      slices.push(performance.now() - start);
    }
    expect(text.blocks).toHaveLength(5_000);
    expect(text.isOverBudget).toBe(false);
    slices.sort((a, b) => a - b);
    // The machine itself may pause now and then; a reader that does not look at the clock takes one long slice.
    expect(slices[Math.floor(slices.length / 2)]).toBeLessThan(15);
    expect(slices.length).toBeGreaterThan(3);
  });
});
