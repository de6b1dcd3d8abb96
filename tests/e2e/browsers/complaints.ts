import type { Page, Target } from 'puppeteer-core';
import type { Launched } from '../../../scripts/browsing/session.mjs';

/**
 * Collects what the extension's programs complain of: `console.error` and `console.warn`, and exceptions
 * that nobody caught. The pages' own are left out by where they come from.
 */
export function listenForComplaints({ browser, origin }: Launched): readonly string[] {
  const complaints: string[] = [];
  if (!origin) return complaints;

  const listen = (page: Page) => {
    page.on('console', (message) => {
      const isOurs = message.stackTrace().some(({ url }) => url?.startsWith(origin));
      if (isOurs && ['error', 'warn', 'assert'].includes(message.type())) {
        complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    page.on('pageerror', (error) => {
      const words = error instanceof Error ? `${error.message} ${error.stack}` : String(error);
      if (words.includes(origin)) complaints.push(`uncaught: ${words}`);
    });
  };

  const meet = async (target: Target) => {
    if (target.type() === 'page') listen((await target.page())!);
    if (target.type() === 'service_worker' && target.url().startsWith(origin)) {
      // The driver's own session: a second one would keep the worker from being ended like in daily life.
      const session = (await target.worker())!.client;
      session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
        complaints.push(`worker: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
      });
      session.on('Runtime.consoleAPICalled', ({ type, args }) => {
        if (type === 'error' || type === 'warning') {
          complaints.push(`worker: ${args.map((arg) => arg.value ?? arg.description).join(' ')}`);
        }
      });
    }
  };
  // A target that is gone before it was met had nothing to say.
  browser.on('targetcreated', (target) => void meet(target).catch(() => {}));
  for (const target of browser.targets()) void meet(target).catch(() => {});

  // Firefox tells no driver of its background page; it does print exceptions (launch-firefox.mjs).
  if (origin.startsWith('moz-')) {
    const process = browser.process();
    for (const stream of [process?.stdout, process?.stderr]) {
      stream?.on('data', (bytes: Buffer) => {
        const lines = bytes.toString().split('\n');
        complaints.push(...lines.filter((line) => line.startsWith(`JavaScript error: ${origin}`)));
      });
    }
  }
  return complaints;
}
