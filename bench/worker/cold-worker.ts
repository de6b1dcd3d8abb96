import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { QuestionMessage } from '../../messaging/protocol';
import { openExtensionPage } from '../../scripts/browsing/extension-page.mjs';
import type { Session } from '../browsers/measured-browsers';
import { askingPage } from '../browsers/write-extension';

/** A stopped worker is gone some ten milliseconds later, and the browser's own work after that soon too. */
const stoppingMs = 400;
const installingMs = 480_000;

/** An answer, and how long its asker waited for it. */
export interface Answered {
  readonly ms: number;
  readonly reply: unknown;
}

/** The worker of an extension, asked from a page of the extension that does nothing else. */
export class ColdWorker {
  readonly #page: Page;
  readonly #devtools: CDPSession;

  private constructor(page: Page, devtools: CDPSession) {
    this.#page = page;
    this.#devtools = devtools;
  }

  static async of(session: Session): Promise<ColdWorker> {
    const page = await openExtensionPage(session, askingPage);
    const devtools = await page.createCDPSession();
    await devtools.send('ServiceWorker.enable');
    return new ColdWorker(page, devtools);
  }

  /** Asks a worker that has been stopped. */
  async askStopped(message: QuestionMessage): Promise<Answered> {
    await this.#devtools.send('ServiceWorker.stopAllWorkers');
    await wait(stoppingMs);
    return this.ask(message);
  }

  ask(message: QuestionMessage): Promise<Answered> {
    return this.#page.evaluate(async (asked) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
      ).chrome;
      const start = performance.now();
      const reply = await runtime.sendMessage(asked);
      return { ms: performance.now() - start, reply };
    }, message);
  }

  /**
   * Waits until the library answers from the database.
   *
   * @throws when it does not in eight minutes
   */
  async installed(): Promise<void> {
    for (const start = Date.now(); Date.now() - start < installingMs; await wait(500)) {
      // The browser may end a worker that is busy for half a minute; the next one goes on.
      const answer = this.ask({ question: 'libraryState', params: {} });
      const reply = (await answer.catch(() => undefined))?.reply;
      if ((reply as { value?: { type?: string } } | undefined)?.value?.type === 'stored') return;
    }
    throw new Error('the pack was not installed.');
  }
}
