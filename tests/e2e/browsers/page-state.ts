import type { Page } from 'puppeteer-core';

export interface PageState {
  readonly html: string;
  /** How many nodes there are: a text node that was split does not show in the HTML. */
  readonly nodes: number;
  /** Of the page's own open shadow roots, in order. */
  readonly shadows: readonly string[];
}

/** The page's document to the last byte, without the host of an open card. */
export const pageState = (page: Page): Promise<PageState> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    const shadows: string[] = [];
    let nodes = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeName === 'HASHIYA-CARD') continue;
      nodes++;
      if (node instanceof Element && node.shadowRoot) shadows.push(node.shadowRoot.innerHTML);
    }
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelector(':scope > hashiya-card')?.remove();
    return { html: copy.outerHTML, nodes, shadows };
  });
