import { blockTags, unreadTags } from '../core/text/reading-rules';
import { isLeftOut } from './is-left-out';

/** What a page's text amounts to. `prose` and `linked` count characters of an alphabet. */
export interface ProseWeight {
  /** In paragraphs of sentences. */
  readonly prose: number;
  /** Headlines below the first that lead to other pages. */
  readonly teasers: number;
  /** In links. */
  readonly linked: number;
  /** A date stands by itself, as under a headline. */
  readonly hasDate: boolean;
  /** A line of text says most of what the page's title says. */
  readonly repeatsTitle: boolean;
}

/** Of one block. */
interface BlockWeight {
  plain: number;
  linked: number;
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
const date = /(?:19|20)\d\d\D{1,3}\d{1,2}\D{1,3}\d{1,2}|\d{1,2}\D\d{1,2}\D(?:19|20)\d\d/;
const longestLine = 300;

const linkedHeadline = ':is(h2,h3,h4,h5,h6) a[href],a[href] :is(h2,h3,h4,h5,h6)';

/**
 * Looks through a page's markup without asking for styles, but for the few paragraphs that it finds.
 *
 * @param enough prose at which to stop: the rest is then not weighed
 */
export function weighProse(root: Element, enough = Infinity): ProseWeight {
  const known = new Map<Element, boolean>();
  const proseOf = (element: Element, { plain, linked }: BlockWeight): number =>
    plain >= leastParagraph && linked <= plain && !isLeftOut(element, known) ? plain : 0;
  const blocks = new Map<Element, BlockWeight>();
  let last = root;
  let prose = 0;
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
    // Nothing more comes in a block that was left.
    if (!last.contains(element)) prose += proseOf(last, blocks.get(last)!);
    if (prose >= enough) return { prose, teasers: 0, linked, hasDate, repeatsTitle };
    last = element;
    if (inLink) linked += weight;
    else if (weight < longestLine) {
      hasDate ||= date.test(text);
      repeatsTitle ||= weight * 2.5 > title.length && title.includes(text.replace(/\s+/g, ' ').trim());
    }
    const sum = blocks.get(element) ?? { plain: 0, linked: 0 };
    sum[inLink ? 'linked' : 'plain'] += weight;
    blocks.set(element, sum);
  }

  prose = 0;
  let paragraphs = 0;
  for (const [element, weight] of blocks) {
    const found = proseOf(element, weight);
    prose += found;
    if (found && ++paragraphs === mostParagraphs) break;
  }
  const headlines = [...root.querySelectorAll(linkedHeadline)].slice(0, mostParagraphs);
  const teasers = headlines.filter((headline) => !isLeftOut(headline, known)).length;
  return { prose, teasers, linked, hasDate, repeatsTitle };
}
