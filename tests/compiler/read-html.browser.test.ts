import { expect, onTestFinished, test } from 'vitest';
import { readHtml } from '../../compiler/html/read-html';
import { PageText } from '../../page/page-text';

// One set of rules, two readers: the extension's in a live page, the command's in saved markup. Where no
// style sheet and no script has a say, they must read the same.

const articles = import.meta.glob<string>(['../../demo/site/**/*.html', '!../../demo/site/frames/*'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The page in a frame whose scripts do not run, without its style sheets. */
async function showInFrame(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.style.cssText = 'width: 1000px; height: 2000px';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.srcdoc = html;
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  return frame.contentDocument!;
}

async function readByBoth(html: string) {
  const markup = html.replace(/<(style|script)\b[\s\S]*?<\/\1>|<link\b[^>]*>/gi, '');
  const page = await showInFrame(markup);
  const live = new PageText(page.body, () => {});
  live.read(Number.POSITIVE_INFINITY);
  const blocks = live.blocks.map(({ text, lang }) => ({ text, ...(lang ? { lang } : {}) }));
  return { live: blocks, saved: readHtml(markup).blocks };
}

test.each(Object.entries(articles))('%s is read alike in a page and in a file', async (_file, html) => {
  const { live, saved } = await readByBoth(html);
  expect(live.length).toBeGreaterThan(0);
  expect(saved).toEqual(live);
});

test.each([
  '<p>The <b>Har</b>bour <a href=/t>Treaty</a></p>tail<br>of<br><br>lines<p hidden>no',
  '<div>a<p>b</p>c<span> d </span>\n e</div><ul><li><a href=x>link</a><li>word <a href=x>link</a></ul>',
  '<table><caption>cap</caption><tr><th><a href=x>h</a><td><p><a href=x>i</a></p><td>1</table>',
  '<header><h1>Head</h1></header><header><p>mast</p></header><article><header><p>lead</p></header></article>',
  '<details><summary>sum</summary>text<p>more</p></details><details open><summary>s2</summary>t2</details>',
  '<div class="share-bar">x</div><div class="related"><main><p>y</p></main></div><p class="nav">z</p>',
  '<div style="white-space: pre-line">a\nb\n\nc</div><div style="display:inline">d</div>e<span style="display:block">f</span>',
  '<p lang=ar>نص <span lang=en>text</span></p><p>H<sub>2</sub>O<sup><a href="#f1">1</a></sup></p>',
  '<p><span style="float:left">O</span>nce upon</p><p style="opacity:0">no</p><p style="visibility: hidden">no</p>',
  '<p>The report<span style="border:0;clip:rect(0 0 0 0);position:absolute;width:1px">, opens new tab</span> says</p>',
  '<form><fieldset><legend>l</legend><label>m</label><p>n</p></fieldset><button>o</button></form>',
  '<dl><dt>t</dt><dd><a href=x>d</a></dd></dl><figure><img alt=x><figcaption><a href=x>cap</a></figcaption></figure>',
  '<x-y>light<template shadowrootmode=open><p>in <slot></slot></p></template></x-y><ruby>漢<rt>kan</rt></ruby>',
])('%s is read alike in a page and in a file', async (markup) => {
  const { live, saved } = await readByBoth(`<!doctype html><html lang=en><body>${markup}`);
  expect(saved).toEqual(live);
});
