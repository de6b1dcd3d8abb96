import { highlightNames, type MarkKind, markStyle } from './mark-style';

/** Firefox before 140, Chrome before 105, Safari before 17.2: nothing is marked, looking up works. */
export const canPaint = (): boolean =>
  typeof Highlight === 'function' &&
  typeof CSS === 'object' &&
  'highlights' in CSS &&
  'adoptedStyleSheets' in document;

/** A page that keeps on clearing highlights wants none. */
const mostRepairs = 5;

/**
 * Paints marks as custom highlights: not a node, attribute or style of the page changes. Keeps its own list of
 * what is painted, since a content script in Firefox can't iterate highlights.
 */
export class MarkPainter {
  readonly #highlights = new Map<MarkKind, Highlight>();
  readonly #sheet = new CSSStyleSheet();
  readonly #roots = new Set<Document | ShadowRoot>([document]);
  #isStyled = false;
  #repairs = 0;

  constructor() {
    for (const kind of Object.keys(highlightNames) as MarkKind[]) {
      this.#highlights.set(kind, new Highlight());
      // Left by an older version of the extension, which was updated and could not clear up any more.
      CSS.highlights.delete(highlightNames[kind]);
    }
    this.#highlights.get('current')!.priority = 1;
  }

  /** A root needs the style sheet for itself: in Firefox the document's does not reach into it. */
  adopt(root: ShadowRoot): void {
    this.#roots.add(root);
    if (this.#isStyled) this.#style(root);
  }

  paint(kind: MarkKind, ranges: Iterable<AbstractRange>): void {
    const highlight = this.#highlights.get(kind)!;
    // One by one: a constructor with 100,000 arguments overflows the stack.
    for (const range of ranges) highlight.add(range);
    // Registered only while there is something to paint, so that a page without marks looks like one.
    if (highlight.size === 0) return;
    if (!this.#isRegistered(kind)) CSS.highlights.set(highlightNames[kind], highlight);
    if (this.#isStyled) return;
    // Not before: a new sheet makes the browser look at every element's style again, 10 ms on a usual page.
    this.#isStyled = true;
    this.#sheet.replaceSync(markStyle);
    for (const root of this.#roots) this.#style(root);
  }

  erase(kind: MarkKind, ranges: Iterable<AbstractRange>): void {
    const highlight = this.#highlights.get(kind)!;
    for (const range of ranges) highlight.delete(range);
    if (highlight.size === 0) this.#unregister(kind);
  }

  /** Paints again what the page has cleared: some replace all highlights or style sheets with their own. */
  repair(): void {
    if (this.#repairs >= mostRepairs) return;
    let isBroken = false;
    for (const [kind, highlight] of this.#highlights) {
      if (highlight.size === 0 || this.#isRegistered(kind)) continue;
      CSS.highlights.set(highlightNames[kind], highlight);
      isBroken = true;
    }
    for (const root of this.#roots) {
      if (root !== document && !(root as ShadowRoot).isConnected) this.#roots.delete(root);
      else if (this.#isStyled && this.#style(root)) isBroken = true;
    }
    if (isBroken) this.#repairs++;
  }

  /** Takes everything of ours away. */
  clear(): void {
    for (const [kind, highlight] of this.#highlights) {
      this.#unregister(kind);
      highlight.clear();
    }
    for (const root of this.#roots) {
      const sheets = root.adoptedStyleSheets;
      const index = sheets.indexOf(this.#sheet);
      if (index >= 0) sheets.splice(index, 1);
    }
    this.#roots.clear();
  }

  /** @returns whether the sheet was missing */
  #style(root: Document | ShadowRoot): boolean {
    const sheets = root.adoptedStyleSheets;
    if (sheets.includes(this.#sheet)) return false;
    sheets.push(this.#sheet);
    return true;
  }

  #isRegistered(kind: MarkKind): boolean {
    return CSS.highlights.get(highlightNames[kind]) === this.#highlights.get(kind);
  }

  /** Another's highlight of the same name is none of ours to remove. */
  #unregister(kind: MarkKind): void {
    if (this.#isRegistered(kind)) CSS.highlights.delete(highlightNames[kind]);
  }
}
