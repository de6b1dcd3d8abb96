import { parse } from 'parse5';
import type { TextBlock } from '../../core/mentions/mention';
import type { Language } from '../../core/pack/pack';
import { linkOnlyBlockTags } from '../../core/text/reading-rules';
import { BlockText, type BuiltText } from './block-text';
import { classifyElement, isClosedDetails, styleOf } from './classify-element';
import type { HtmlElement, HtmlNode } from './html-node';
import { attribute, elementsIn, isElement, isText, textIn } from './html-node';
import { shadowTree, slotOf } from './shadow-tree';

/** What there is to read on a saved page. */
export interface SavedPage {
  readonly blocks: readonly TextBlock[];
  /** The page's declared language. */
  readonly lang?: Language;
}

/**
 * Reads a saved page's text as the extension does (`page/block-reader.ts`, by the same rules), as far as
 * markup alone tells: style sheets and scripts are not run, so what only they hide is read.
 */
export function readHtml(html: string): SavedPage {
  const elements = [...elementsIn(parse(html))];
  const root = elements.find(({ tagName }) => tagName === 'html');
  const body = elements.find(({ tagName }) => tagName === 'body');
  const lang = root && attribute(root, 'lang');
  const paragraphs = elements.filter(({ tagName }) => tagName === 'p').length;
  const reader = new HtmlReader(paragraphs);
  if (body) reader.readBody(body, lang || undefined);
  return { blocks: reader.blocks, ...(lang ? { lang } : {}) };
}

interface Surroundings {
  readonly container: HtmlElement;
  readonly lang: Language | undefined;
  readonly inLink: boolean;
  readonly keepsLines: boolean;
  /** What stands in the hosts whose shadow trees are being read, innermost last: it is drawn in slots. */
  readonly hosted: readonly (readonly HtmlNode[])[];
  readonly depth: number;
}

/** Chromium nests no deeper either; below it, a slip of markup has lost its structure, not its words. */
const deepest = 512;
const letter = /\p{L}/u;

class HtmlReader {
  readonly blocks: TextBlock[] = [];
  readonly #text = new BlockText((built) => this.#emit(built));
  readonly #paragraphsOfPage: number;
  #current: Surroundings | undefined;

  constructor(paragraphsOfPage: number) {
    this.#paragraphsOfPage = paragraphsOfPage;
  }

  readBody(body: HtmlElement, lang: Language | undefined): void {
    this.#enter(body, {
      container: body,
      lang: attribute(body, 'lang') || lang,
      inLink: false,
      keepsLines: keepsLines(body, false),
      hosted: [],
      depth: 0,
    });
    this.#text.end();
  }

  /** Reads what is drawn within an element. */
  #enter(element: HtmlElement, around: Surroundings): void {
    if (around.depth > deepest) {
      this.#text.add(textIn(element), around);
      return;
    }
    const shadow = shadowTree(element);
    if (shadow) {
      this.#read(shadow.childNodes, { ...around, hosted: [...around.hosted, element.childNodes] });
      return;
    }
    const name = attribute(element, 'name') ?? '';
    const slotted =
      element.tagName === 'slot' ? around.hosted.at(-1)?.filter((node) => slotOf(node) === name) : undefined;
    if (slotted && slotted.length > 0) this.#read(slotted, { ...around, hosted: around.hosted.slice(0, -1) });
    else this.#read(element.childNodes, around, isClosedDetails(element));
  }

  #read(nodes: readonly HtmlNode[], around: Surroundings, hidesText = false): void {
    for (const node of nodes) {
      this.#current = around;
      if (isElement(node)) this.#meet(node, around);
      else if (isText(node) && !hidesText) this.#text.add(node.value, around);
    }
    this.#current = around;
  }

  #meet(element: HtmlElement, around: Surroundings): void {
    if (element.tagName === 'br') this.#text.addLineBreak();
    if (element.tagName === 'br' || element.tagName === 'wbr') return;
    const found = classifyElement(element, this.#paragraphsOfPage);
    if (found === 'unread') return;
    const isBlock = found === 'block';
    if (isBlock) this.#text.end();
    const own = attribute(element, 'lang');
    this.#enter(element, {
      depth: around.depth + 1,
      container: isBlock ? element : around.container,
      lang: own === undefined ? around.lang : own || undefined,
      inLink: around.inLink || isLink(element),
      keepsLines: isBlock ? keepsLines(element, around.keepsLines) : around.keepsLines,
      hosted: around.hosted,
    });
    if (isBlock) this.#text.end();
  }

  #emit({ text, hasPlainWords, hasLinkedWords }: BuiltText): void {
    const around = this.#current;
    if (!around || !letter.test(text)) return;
    // A block of links leads elsewhere: a teaser, a menu.
    if (hasLinkedWords && !hasPlainWords && !mayBeBareLink(around.container)) return;
    this.blocks.push({ text, ...(around.lang ? { lang: around.lang } : {}) });
  }
}

const isLink = (element: HtmlElement): boolean =>
  (element.tagName === 'a' && attribute(element, 'href') !== undefined) ||
  attribute(element, 'role') === 'link';

/** A cell holds its link in a paragraph as often as by itself. */
function mayBeBareLink(container: HtmlElement): boolean {
  const parent = container.parentNode;
  return (
    linkOnlyBlockTags.has(container.tagName) ||
    (!!parent && isElement(parent) && linkOnlyBlockTags.has(parent.tagName))
  );
}

/** `pre`, `pre-wrap`, `pre-line`, `break-spaces`: a line feed is a new line. Inherited. */
function keepsLines(element: HtmlElement, inherited: boolean): boolean {
  const own = styleOf(element, 'white-space');
  return own ? /^(?:pre|break-spaces)/.test(own) : inherited;
}
