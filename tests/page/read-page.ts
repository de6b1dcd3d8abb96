import type { PageBlock } from '../../page/page-block';
import { PageText, type ReadingBudget } from '../../page/page-text';

/** Puts markup into the test's own document, as a page would have it. */
export function showPage(markup: string): HTMLElement {
  document.body.replaceChildren(document.createRange().createContextualFragment(markup));
  return document.body;
}

/** Puts a shadow root with this markup into an element of the page. */
export function attachShadow(selector: string, markup: string): ShadowRoot {
  const root = document.querySelector(selector)!.attachShadow({ mode: 'open' });
  root.append(document.createRange().createContextualFragment(markup));
  return root;
}

/** Reads all of it at once. */
export function readPage(root: Element = document.body, budget?: ReadingBudget): PageText {
  const text = new PageText(root, () => {}, budget);
  text.read(Number.POSITIVE_INFINITY);
  return text;
}

export const textsOf = (text: PageText): string[] => text.blocks.map((block) => block.text);

export const blockWith = (text: PageText, words: string): PageBlock =>
  text.blocks.find((block) => block.text.includes(words))!;

/** A static range has no text of its own. */
export function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}
