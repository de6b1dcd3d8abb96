import { vi } from 'vitest';
import { createCardProgram } from '../../entrypoints/card/card-program';
import type { CardProgram, CardRequest } from '../../page/card-slot';
import { astanaContent } from '../components/astana-content';

/** Answers to `readCard`, by entry; a test may replace it. */
type Answer = (entry: string) => Promise<unknown> | unknown;

/** Labels that lead from card to card, and an entry of its own behind each. */
export const answerAstana =
  (language: 'ar' | 'en'): Answer =>
  (entry) => {
    const content = astanaContent(language);
    if (entry === 'astana-7') return { ok: true, value: content };
    const label = content.labels[entry];
    if (label === undefined) return { ok: false, error: { code: 'no-such-entry', detail: '' } };
    return {
      ok: true,
      value: astanaContent(language, {
        id: entry,
        label: { [language]: label },
        statements: [],
        related: ['astana-7'],
      }),
    };
  };

/** A page with one mention in a paragraph, and the card's program beside it as in a content script's world. */
export class CardPage {
  readonly program: CardProgram = createCardProgram();
  readonly mention: HTMLElement;
  readonly article: HTMLElement;
  readonly closed = vi.fn();
  answer: Answer;
  /** The closed root, caught as it was made: there is no other way to it. */
  #root: ShadowRoot | undefined;

  constructor(language: 'ar' | 'en' = 'en', settings: Readonly<Record<string, unknown>> = {}) {
    this.answer = answerAstana(language);
    const area = { get: async () => ({ settings: { version: 1, theme: 'light', ...settings } }) };
    vi.stubGlobal('browser', {
      runtime: {
        id: 'hashiya',
        sendMessage: async ({ params }: { params: { entry: string } }) => this.answer(params.entry),
      },
      storage: { sync: area, local: { get: async () => ({}) } },
    });
    const attachShadow = Element.prototype.attachShadow;
    const caught = (root: ShadowRoot) => {
      this.#root = root;
    };
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      const root = attachShadow.call(this, init);
      if (this.localName === 'hashiya-card') caught(root);
      return root;
    });
    document.body.style.cssText = 'margin: 0; font: 18px/1.6 serif; height: 3000px';
    this.article = document.createElement('article');
    this.article.style.cssText = 'margin: 60px 40px 0; max-width: 600px';
    this.mention = document.createElement('span');
    this.mention.textContent = 'Astana 7';
    this.article.append('The meeting known as ', this.mention, ' ended on Tuesday. ');
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = 'More';
    this.article.append(link);
    document.body.append(this.article);
  }

  get host(): HTMLElement | null {
    return document.documentElement.querySelector<HTMLElement>(':scope > hashiya-card');
  }

  get layer(): HTMLElement {
    const layer = this.#root?.querySelector<HTMLElement>('.surface');
    if (!layer) throw new Error('no card is open');
    return layer;
  }

  get focused(): Element | null {
    return this.#root?.activeElement ?? null;
  }

  find = (selector: string): HTMLElement => {
    const element = this.layer.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`the card has no ${selector}`);
    return element;
  };

  request = (change: Partial<CardRequest> = {}): CardRequest => ({
    entry: 'astana-7',
    text: 'Astana 7',
    why: { form: 'Astana 7', grade: 'distinct', rules: ['as-written'], evidence: [] },
    anchor: () => [...this.mention.getClientRects()],
    openedBy: 'pointer',
    onClose: this.closed,
    ...change,
  });

  open(change: Partial<CardRequest> = {}): void {
    this.program.open(this.request(change));
  }

  /** Opens, and waits until there is something to see. */
  async opened(change: Partial<CardRequest> = {}): Promise<void> {
    this.open(change);
    await vi.waitFor(() => this.find('.name'));
    await vi.waitFor(() => {
      if (!this.layer.matches(':popover-open, :modal')) throw new Error('not shown yet');
    });
  }

  leave(): void {
    this.program.close();
    document.body.replaceChildren();
    document.body.removeAttribute('style');
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    scrollTo(0, 0);
  }
}
