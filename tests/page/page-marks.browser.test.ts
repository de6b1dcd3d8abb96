import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page as view } from 'vitest/browser';
import { MarkPainter } from '../../page/mark-painter';
import { PageMarks } from '../../page/page-marks';
import { boxesOf, type PageMention, wordsOf } from '../../page/page-mention';
import type { PageText } from '../../page/page-text';
import { attachShadow, readPage, showPage, textOf } from './read-page';

// Wide enough that no text of these pages lies outside, where nothing can be pointed at.
beforeAll(() => view.viewport(900, 700));

let painter: MarkPainter;
let marks: PageMarks;
beforeEach(() => {
  painter = new MarkPainter();
  marks = new PageMarks(painter);
});
afterEach(() => {
  painter.clear();
  CSS.highlights.clear();
});

/** The first mention of these words on the page. */
function mentionOf(text: PageText, words: string): PageMention {
  const block = text.blocks.find((one) => one.text.includes(words))!;
  const start = block.text.indexOf(words);
  const why = { form: words, grade: 'distinct', rules: ['as-written'], evidence: [] } as const;
  return { block, start, end: start + words.length, entry: words, label: words, why };
}

function show(...words: string[]): PageMention[] {
  const text = readPage();
  const mentions = words.map((one) => mentionOf(text, one));
  marks.show(mentions);
  marks.paint(Number.POSITIVE_INFINITY);
  return mentions;
}

const painted = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => textOf(range)).sort();
const centre = (mention: PageMention) => {
  const [box] = boxesOf(mention);
  return [box!.x + box!.width / 2, box!.y + box!.height / 2] as const;
};
const page =
  '<p>The <b>Asta</b><i>na</i> talks met; <a href="#x">Russia and <b>Iran</b></a> agreed, and so did Turkey.</p>';

describe('painting', () => {
  test('mentions are highlights over exactly their words, those in links by themselves', () => {
    showPage(page);
    show('Astana talks', 'Iran', 'Turkey');
    expect(painted('hashiya')).toEqual(['Astana talks', 'Turkey']);
    expect(painted('hashiya-link')).toEqual(['Iran']);
    expect(CSS.highlights.has('hashiya-current')).toBe(false);
  });

  test('not one byte of the page changes', () => {
    showPage(page);
    const before = document.documentElement.outerHTML;
    const [mention] = show('Astana talks', 'Iran');
    marks.setCurrent(mention);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.querySelectorAll('style')).toHaveLength(document.head.querySelectorAll('style').length);
  });

  test('the layout is the same to the pixel', () => {
    showPage(page);
    const boxes = () =>
      [...document.querySelectorAll('p, b, a')].map((element) =>
        JSON.stringify(element.getBoundingClientRect()),
      );
    const before = boxes();
    const [mention] = show('Astana talks', 'Iran');
    marks.setCurrent(mention);
    expect(boxes()).toEqual(before);
  });

  test('what is no longer wanted goes, the rest stays as it is', () => {
    showPage(page);
    const [astana, turkey] = show('Astana talks', 'Turkey');
    const range = [...CSS.highlights.get('hashiya')!].find((one) => textOf(one) === 'Turkey');
    marks.show([turkey!]);
    marks.paint(Number.POSITIVE_INFINITY);
    expect(painted('hashiya')).toEqual(['Turkey']);
    expect(CSS.highlights.get('hashiya')!.has(range!)).toBe(true);
    expect(marks.at(...centre(astana!))).toBeUndefined();
  });

  test('one mention at a time is the current one', () => {
    showPage(page);
    const [astana, turkey] = show('Astana talks', 'Turkey');
    marks.setCurrent(astana);
    marks.setCurrent(turkey);
    expect(painted('hashiya-current')).toEqual(['Turkey']);
    marks.setCurrent(undefined);
    expect(CSS.highlights.has('hashiya-current')).toBe(false);
  });

  test('a text that the page changes loses its marks at once', () => {
    showPage(page);
    const [astana] = show('Astana talks', 'Turkey');
    marks.setCurrent(astana);
    marks.forgetText(document.querySelector('b')!.firstChild as Text);
    expect(painted('hashiya')).toEqual(['Turkey']);
    expect(painted('hashiya-current')).toEqual([]);
  });

  test('a thousand marks are painted in slices', () => {
    showPage('<p>Turkey</p>'.repeat(1_000));
    const text = readPage();
    const mention = mentionOf(text, 'Turkey');
    marks.show(text.blocks.map((block) => ({ ...mention, block })));
    let slices = 0;
    while (!marks.paint(performance.now())) slices++;
    expect(slices).toBeGreaterThan(100);
    expect(CSS.highlights.get('hashiya')!.size).toBe(1_000);
  });

  test('clearing leaves nothing behind, and nothing of others is touched', () => {
    const other = new Highlight();
    CSS.highlights.set('theirs', other);
    showPage(page);
    const [mention] = show('Astana talks', 'Iran');
    marks.setCurrent(mention);
    painter.clear();
    expect([...CSS.highlights.keys()]).toEqual(['theirs']);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  test('marks that an older version of the extension left are taken away', () => {
    showPage(page);
    CSS.highlights.set('hashiya', new Highlight(document.createRange()));
    const newer = new MarkPainter();
    expect(CSS.highlights.has('hashiya')).toBe(false);
    newer.clear();
  });
});

describe('a page that clears', () => {
  test('highlights and style sheets are put back, but not for ever', () => {
    showPage(page);
    show('Turkey');
    for (let round = 0; round < 5; round++) {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
      painter.repair();
      expect(painted('hashiya')).toEqual(['Turkey']);
      expect(document.adoptedStyleSheets).toHaveLength(1);
    }
    CSS.highlights.clear();
    painter.repair();
    expect(painted('hashiya')).toEqual([]);
  });

  test('nothing is repaired where nothing is broken', () => {
    showPage(page);
    show('Turkey');
    for (let round = 0; round < 20; round++) painter.repair();
    CSS.highlights.clear();
    painter.repair();
    expect(painted('hashiya')).toEqual(['Turkey']);
  });
});

describe('the style', () => {
  const styleOf = (selector: string, name: string) =>
    getComputedStyle(document.querySelector(selector)!, `::highlight(${name})`);

  test('comes with the first mark: it would make the browser look at every element again', () => {
    showPage('<p>Turkey</p><x-box></x-box>');
    const root = attachShadow('x-box', '<p>Iran</p>');
    marks.adopt(root);
    painter.repair();
    expect(document.adoptedStyleSheets).toHaveLength(0);
    expect(root.adoptedStyleSheets).toHaveLength(0);
    show('Turkey');
    expect(document.adoptedStyleSheets).toHaveLength(1);
    expect(root.adoptedStyleSheets).toHaveLength(1);
  });

  test('is there in the document and in each shadow root, those that come later included', () => {
    showPage('<p>Turkey</p><x-box></x-box>');
    show('Turkey');
    const root = attachShadow('x-box', '<p>Iran</p>');
    marks.adopt(root);
    expect(styleOf('p', 'hashiya').textDecorationStyle).toBe('dotted');
    expect(getComputedStyle(root.querySelector('p')!, '::highlight(hashiya)').textDecorationStyle).toBe(
      'dotted',
    );
    expect(root.adoptedStyleSheets).toHaveLength(1);
    painter.clear();
    expect(root.adoptedStyleSheets).toHaveLength(0);
  });

  test('is quiet, stronger for the current mention, and keeps clear of a link’s own line', () => {
    showPage('<p style="font-size:20px">Turkey</p>');
    show('Turkey');
    const [mention, linked, current] = ['hashiya', 'hashiya-link', 'hashiya-current'].map((name) =>
      styleOf('p', name),
    );
    expect(mention!.backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(current!.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
    expect(current!.textDecorationStyle).toBe('solid');
    expect(Number.parseFloat(linked!.textUnderlineOffset)).toBeGreaterThan(
      Number.parseFloat(mention!.textUnderlineOffset),
    );
  });
});

describe('finding the mention at a point', () => {
  beforeEach(() => {
    document.body.style.cssText = 'margin: 20px; font: 16px/2 sans-serif; width: 340px';
  });
  afterEach(() => {
    document.body.style.cssText = '';
  });

  test.each(['Astana talks', 'Iran', 'Turkey'])('%s', (words) => {
    showPage(page);
    const mentions = show('Astana talks', 'Iran', 'Turkey');
    const mention = mentions.find((one) => wordsOf(one) === words)!;
    expect(marks.at(...centre(mention))).toBe(mention);
    const [box] = boxesOf(mention);
    expect(marks.at(box!.right - 1, box!.top + 3)).toBe(mention);
    expect(marks.at(box!.left + 1, box!.bottom - 3)).toBe(mention);
  });

  test('beside, above and below it there is none', () => {
    showPage(page);
    const [mention] = show('Turkey');
    const [box] = boxesOf(mention!);
    expect(marks.at(box!.left - 8, box!.top + 5)).toBeUndefined();
    expect(marks.at(box!.right + 12, box!.top + 5)).toBeUndefined();
    expect(marks.at(350, box!.bottom + 200)).toBeUndefined();
    expect(marks.at(box!.left + 5, box!.bottom + 9)).toBeUndefined();
  });

  test('of two that touch, the one under the point', () => {
    showPage('<p>سوريةروسيا</p>');
    const [syria, russia] = show('سورية', 'روسيا');
    expect(marks.at(...centre(syria!))).toBe(syria);
    expect(marks.at(...centre(russia!))).toBe(russia);
  });

  test('over several lines, in a table, in a shadow root and right to left', () => {
    showPage(
      '<p style="width:90px;font:10px/1.2 serif">the Security Council resolution 2254</p><table><tr><td>Iran</td></tr></table><x-box></x-box><p dir="rtl">محادثات أستانا</p>',
    );
    marks.adopt(attachShadow('x-box', '<p>Turkey</p>'));
    const [resolution, iran, turkey, astana] = show(
      'Security Council resolution 2254',
      'Iran',
      'Turkey',
      'أستانا',
    );
    const lines = boxesOf(resolution!);
    expect(lines.length).toBeGreaterThan(1);
    for (const { x, y, width, height } of lines)
      expect(marks.at(x + width / 2, y + height / 2)).toBe(resolution);
    for (const mention of [iran, turkey, astana]) expect(marks.at(...centre(mention!))).toBe(mention);
  });

  test('a mention under something else is not there', () => {
    showPage(`${page}<div style="position:fixed;inset:0;background:#fff">cover</div>`);
    const [mention] = show('Turkey');
    expect(marks.at(...centre(mention!))).toBeUndefined();
  });

  test('a mention whose text the page has taken away has no boxes', () => {
    showPage(page);
    const [mention] = show('Turkey');
    document.querySelector('p')!.lastChild!.nodeValue = 'x';
    expect(boxesOf(mention!)).toEqual([]);
    document.querySelector('p')!.remove();
    expect(boxesOf(mention!)).toEqual([]);
  });
});
