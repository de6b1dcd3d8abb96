import { blockTags, unreadTags } from '../core/text/reading-rules';
import { classifyElement } from './classify-element';

/** What a page's text amounts to, counted in characters of an alphabet. */
export interface ProseWeight {
  /** In paragraphs of sentences. */
  readonly prose: number;
  readonly paragraphs: number;
  /** In summaries that stand under a linked headline. */
  readonly teasers: number;
  /** In links. */
  readonly linked: number;
  /** A date stands by itself, as under a headline. */
  readonly hasDate: boolean;
  /** A line of text says most of what the page's title says. */
  readonly repeatsTitle: boolean;
}

/** Enough to tell an article; a page of ten times as many nodes is no clearer. */
const mostNodes = 8_000;
const mostParagraphs = 80;
/** A sentence and a half: captions, teasers' headlines and menus are shorter. */
const leastParagraph = 80;

/** One character of Chinese, Japanese or Korean says as much as two or three letters. */
const dense = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;
const weightOf = (text: string): number => {
  const length = text.trim().length;
  return length < 20 ? length : length + 1.5 * (text.match(dense)?.length ?? 0);
};

/** 2017-10-31, 31/10/2017, 2017年10月31日, in any of the digits that dates are written in. */
const date =
  /(?:19|20)\d\d\s?[-/.年년]\s?\d{1,2}\s?[-/.月월]\s?\d{1,2}|\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d\b/u;
const longestLine = 300;

/** Looks through a page's markup without asking for styles, but for the few paragraphs that it finds. */
export function weighProse(root: Element): ProseWeight {
  const blocks = new Map<Element, { plain: number; linked: number }>();
  let linked = 0;
  let hasDate = false;
  let repeatsTitle = false;
  const title = root.ownerDocument.title.replace(/\s+/g, ' ');
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let nodes = 0; nodes < mostNodes; nodes++) {
    const node = walker.nextNode();
    if (!node) break;
    const text = node.nodeValue ?? '';
    const weight = weightOf(text);
    if (weight < 2) continue;
    let element = node.parentElement;
    let inLink = false;
    while (element && !blockTags.has(element.localName) && !unreadTags.has(element.localName)) {
      inLink ||= element.localName === 'a';
      element = element.parentElement;
    }
    if (!element || unreadTags.has(element.localName)) continue;
    if (inLink) linked += weight;
    else if (weight < longestLine) {
      hasDate ||= date.test(text);
      repeatsTitle ||= weight * 2.5 > title.length && title.includes(text.replace(/\s+/g, ' ').trim());
    }
    const sum = blocks.get(element) ?? { plain: 0, linked: 0 };
    sum[inLink ? 'linked' : 'plain'] += weight;
    blocks.set(element, sum);
  }

  const paragraphs: { element: Element; weight: number }[] = [];
  const known = new Map<Element, boolean>();
  for (const [element, { plain, linked: inLinks }] of blocks) {
    if (paragraphs.length === mostParagraphs) break;
    if (plain < leastParagraph || inLinks > plain || isElsewhere(element, known)) continue;
    paragraphs.push({ element, weight: plain });
  }
  const inside = countInside(paragraphs.map(({ element }) => element));
  const total = { prose: 0, paragraphs: 0, teasers: 0, linked, hasDate, repeatsTitle };
  for (const { element, weight } of paragraphs) {
    if (isTeaser(element, inside)) total.teasers += weight;
    else {
      total.prose += weight;
      total.paragraphs++;
    }
  }
  return total;
}

/** In something that is not read, or not shown. `known`: the verdict on each element above, asked once. */
function isElsewhere(element: Element, known: Map<Element, boolean>): boolean {
  let is = known.get(element);
  if (is === undefined) {
    const found = classifyElement(element);
    const parent = element.parentElement;
    is = found === 'unread' || found === 'hidden' || (parent !== null && isElsewhere(parent, known));
    known.set(element, is);
  }
  return is;
}

const linkedHeadline = ':is(h1,h2,h3,h4,h5,h6) a[href], a[href] :is(h1,h2,h3,h4,h5,h6)';

/** How far above a paragraph the frame of a card can be. */
const cardDepth = 3;

function countInside(paragraphs: readonly Element[]): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const paragraph of paragraphs) {
    let card = paragraph.parentElement;
    for (let steps = 0; card && steps < cardDepth; steps++, card = card.parentElement) {
      counts.set(card, (counts.get(card) ?? 0) + 1);
    }
  }
  return counts;
}

/** A paragraph alone, or with one other, beside a headline that leads to another page. */
function isTeaser(paragraph: Element, inside: ReadonlyMap<Element, number>): boolean {
  if (paragraph.closest('a[href]')) return true;
  let card = paragraph.parentElement;
  for (let steps = 0; card && steps < cardDepth; steps++, card = card.parentElement) {
    if (card.localName === 'body' || (inside.get(card) ?? 0) > 2) return false;
    if (card.querySelector(linkedHeadline)) return true;
  }
  return false;
}
