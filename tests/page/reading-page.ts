import { cdp } from 'vitest/browser';
import type { Ask } from '../../entrypoints/content/find-in-blocks';
import type { FrameStanding } from '../../entrypoints/content/frame-standing';
import { startSession } from '../../entrypoints/content/page-session';
import type { AskProblem } from '../../messaging/ask';
import type { FoundMentions, PageReport, Params } from '../../messaging/protocol';
import { type CardProgram, type CardRequest, fillCardSlot } from '../../page/card-slot';
import { Lifetime } from '../../page/lifetime';
import type { ReadingBudget } from '../../page/page-text';
import { defaultSettings, type Settings } from '../../settings/settings';
import { textOf } from './read-page';

type Asked = Params<'findMentions'>;
interface Options {
  readonly settings?: Partial<Settings>;
  readonly standing?: Exclude<FrameStanding, { type: 'stranger' }>;
  readonly budget?: ReadingBudget;
}

const words = { 'Astana talks': 'astana-process', Turkey: 'turkey', Iran: 'iran', أستانا: 'astana-process' };

/** A page that is read by the content script's own session, with a background of the test's making. */
export class ReadingPage {
  readonly asked: Asked[] = [];
  readonly reports: PageReport[] = [];
  /** What the card's program was told, in order. */
  readonly opened: CardRequest[] = [];
  readonly pointer: boolean[] = [];
  injections = 0;
  /** The next questions go wrong like this. */
  problems: AskProblem[] = [];
  isGone = false;
  readonly life = new Lifetime((fault) => this.faults.push(fault));
  readonly faults: unknown[] = [];
  readonly session: ReturnType<typeof startSession>;
  #settings: Settings;
  #closed = 0;

  constructor({ settings, standing, budget }: Options = {}) {
    this.#settings = { ...defaultSettings, sites: { 'news.example': 'on' }, dwellMs: 100, ...settings };
    fillCardSlot(undefined as unknown as CardProgram);
    this.session = startSession({
      ask: this.#ask as Ask,
      isGone: () => this.isGone,
      standing: standing ?? { type: 'page', host: 'news.example' },
      settings: this.#settings,
      life: this.life,
      onReport: (report) => this.reports.push(report),
      ...(budget ? { budget } : {}),
    });
  }

  get status(): PageReport['status'] | undefined {
    return this.reports.at(-1)?.status;
  }

  get found(): string[] {
    return this.reports.at(-1)?.mentions.map(({ text }) => text) ?? [];
  }

  get closed(): number {
    return this.#closed;
  }

  change(settings: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...settings };
    this.session.change(this.#settings);
  }

  /** The card goes, as when the reader presses Escape in it. */
  closeCard(): void {
    this.#closed++;
    this.opened.at(-1)?.onClose();
  }

  #ask = async (question: string, params: unknown) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (question === 'injectCard') {
      this.injections++;
      fillCardSlot({
        open: (request) => this.opened.push(request),
        close: () => this.closeCard(),
        pointerOnMention: (isOn) => this.pointer.push(isOn),
      });
      return { ok: true, value: {} };
    }
    this.asked.push(params as Asked);
    const error = this.problems.shift();
    return error ? { ok: false, error } : { ok: true, value: find(params as Asked) };
  };
}

/** Finds the words above wherever they stand. */
function find({ blocks }: Asked): FoundMentions {
  const entries = [...new Set(Object.values(words))];
  const hits = blocks.flatMap(({ text }, block) =>
    Object.entries(words).flatMap(([form, entry]) =>
      [...text.matchAll(new RegExp(form.replace(' ', '\\s'), 'g'))].map(({ index }) => ({
        span: [block, index, index + form.length, entries.indexOf(entry)],
        form,
      })),
    ),
  );
  hits.sort((a, b) => a.span[0]! - b.span[0]! || a.span[1]! - b.span[1]!);
  return {
    spans: hits.flatMap(({ span }) => span),
    entries: entries.map((id) => ({ id, label: `The ${id}` })),
    whys: hits.map(({ form }) => ({ form, grade: 'distinct', rules: ['as-written'], evidence: [] })),
  };
}

export const painted = (name = 'hashiya'): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => textOf(range)).sort();

/** The middle of some words on the page. */
export function middleOf(words: string, selector = 'p'): readonly [number, number] {
  for (const element of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(words) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    }
  }
  throw new Error(`"${words}" is not on the page`);
}

interface InputSession {
  send(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const inFrame = (x: number, y: number) => {
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame ? frame.width / window.innerWidth : 1;
  return { x: (frame?.x ?? 0) + x * scale, y: (frame?.y ?? 0) + y * scale };
};

/** A finger on the page, as the browser sees it. */
export async function tap(x: number, y: number): Promise<void> {
  const session = cdp() as unknown as InputSession;
  const touchPoints = [inFrame(x, y)];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

export async function turnWheel(x: number, y: number, deltaY: number): Promise<void> {
  const session = cdp() as unknown as InputSession;
  await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...inFrame(x, y), deltaX: 0, deltaY });
}
