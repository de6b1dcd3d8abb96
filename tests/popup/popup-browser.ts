import { vi } from 'vitest';
import type { LibraryState } from '../../core/library-state';
import type { PageReport } from '../../messaging/protocol';
import ar from '../../public/_locales/ar/messages.json';
import en from '../../public/_locales/en/messages.json';
import { answerAstana } from '../card/card-page';
import { packHeader } from '../components/astana-content';

type Answer = (params: Readonly<Record<string, unknown>>) => unknown;

export const storedLibrary: LibraryState = {
  type: 'stored',
  packs: [{ header: packHeader, entries: 28, installedAt: '2026-11-23T10:00:00Z' }],
};

/** The parts of the browser that the popup speaks with; a test changes what it is about. */
export class PopupBrowser {
  url: string | undefined = 'https://www.news.example/article';
  contentType: string | undefined = 'text/html';
  hasAccess = true;
  /** By frame id; a frame without one has nobody in it who listens. */
  reports = new Map<number, PageReport>();
  readonly reload = vi.fn();
  readonly requestAccess = vi.fn(async () => true);
  readonly revealed: unknown[] = [];
  readonly stored: Record<string, unknown> = {};
  readonly answers: Record<string, Answer>;
  #ports: ((message: unknown) => void)[] = [];
  #onUpdated = new Set<(id: number, change: object) => void>();
  #onChanged = new Set<(changes: object, area: string) => void>();

  constructor(readonly language: 'ar' | 'en') {
    this.stored.settings = { version: 1, theme: 'light' };
    const readCard = answerAstana(language);
    this.answers = {
      libraryState: () => ({ ok: true, value: storedLibrary }),
      readCard: ({ entry }) => readCard(String(entry)),
      searchEntries: ({ query }) => ({
        ok: true,
        value: String(query).startsWith('x')
          ? []
          : [
              { id: 'astana-7', label: 'Astana 7', kind: 'event' },
              { id: 'unsc-2254', label: 'Resolution 2254', kind: 'document', form: 'S/RES/2254' },
            ],
      }),
    };
  }

  /** Every frame's report again, as after a change of the page. */
  tell = (frameId: number, report: PageReport) => {
    this.reports.set(frameId, report);
    for (const port of this.#ports) port({ frameId, report });
  };

  loadAgain = () => {
    for (const listener of this.#onUpdated) listener(1, { status: 'complete' });
  };

  /** One of the page's frames never begins, and the browser waits for it. */
  hasSilentFrame = false;
  readonly browser = {
    runtime: {
      id: 'hashiya',
      sendMessage: async ({ question, params }: { question: string; params: Record<string, unknown> }) =>
        this.answers[question]?.(params),
    },
    storage: {
      sync: {
        get: async () => ({ ...this.stored }),
        set: async (items: object) => {
          Object.assign(this.stored, items);
          for (const listener of this.#onChanged) listener(items, 'sync');
        },
        remove: async () => {},
      },
      local: { get: async () => ({}), set: async () => {}, remove: async () => {} },
      onChanged: {
        addListener: (listener: (changes: object, area: string) => void) => this.#onChanged.add(listener),
        removeListener: (listener: (changes: object, area: string) => void) =>
          this.#onChanged.delete(listener),
      },
    },
    i18n: {
      getMessage: (key: string, substitutions: readonly string[] = []) =>
        translate(this.language, key, substitutions),
    },
    permissions: { contains: async () => this.hasAccess, request: () => this.requestAccess() },
    scripting: {
      executeScript: async ({ target }: { target: { allFrames?: boolean } }) => {
        if (target.allFrames && this.hasSilentFrame) return new Promise<never>(() => {});
        if (!this.hasAccess || this.contentType === undefined) throw new Error('Cannot access contents');
        const ids = this.reports.size > 0 ? [...this.reports.keys()] : [0];
        return ids.map((frameId) => ({ frameId, result: this.contentType }));
      },
    },
    tabs: {
      query: async () => [{ id: 1 }],
      get: async () => ({ id: 1, url: this.url }),
      reload: this.reload,
      onUpdated: {
        addListener: (listener: (id: number, change: object) => void) => this.#onUpdated.add(listener),
        removeListener: (listener: (id: number, change: object) => void) => this.#onUpdated.delete(listener),
      },
      connect: (_: number, { frameId }: { frameId: number }) => this.#connect(frameId),
    },
  };

  #connect(frameId: number) {
    const first = this.reports.get(frameId);
    return {
      onMessage: {
        addListener: (listener: (message: unknown) => void) => {
          this.#ports.push((message) => {
            const { frameId: to, report } = message as { frameId: number; report: PageReport };
            if (to === frameId) listener(report);
          });
          if (first) queueMicrotask(() => listener(first));
        },
      },
      onDisconnect: {
        addListener: (listener: () => void) => {
          if (!first) queueMicrotask(listener);
        },
      },
      postMessage: (message: object) => this.revealed.push({ frameId, ...message }),
      disconnect: () => {},
    };
  }
}

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** As `i18n.getMessage` does: named placeholders, then their numbers; empty for what is not there. */
function translate(language: 'ar' | 'en', key: string, substitutions: readonly string[]): string {
  const messages: Readonly<Record<string, Message>> = { ar, en }[language];
  const row = Object.hasOwn(messages, key) ? messages[key] : undefined;
  if (!row) return '';
  return row.message.replace(/\$(\w+)\$/g, (_, name: string) => {
    const content = row.placeholders?.[name.toLowerCase()]?.content ?? '';
    return content.replace(/\$(\d)/g, (__, number) => substitutions[Number(number) - 1] ?? '');
  });
}
