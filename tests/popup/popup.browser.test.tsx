import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent, page as view } from 'vitest/browser';
import card from '../../components/card.css?inline';
import { MessagesProvider } from '../../components/messages';
import theme from '../../components/theme.css?inline';
import { libraryProblemCodes } from '../../core/library-state';
import popup from '../../entrypoints/popup/popup.css?inline';
import type { PageReport } from '../../messaging/protocol';
import { packHeader } from '../components/astana-content';
import { findAxeViolations } from '../components/find-axe-violations';
import { PopupBrowser, storedLibrary } from './popup-browser';

let world: PopupBrowser;
let place: HTMLElement;
let style: HTMLStyleElement;
const close = vi.fn();

const report = (change: Partial<PageReport> = {}): PageReport => ({
  host: 'www.news.example',
  status: 'marked',
  mentions: [
    { entry: 'astana-7', label: 'Astana 7', text: 'seventh round' },
    { entry: 'syria', label: 'Syria', text: 'Syria' },
    { entry: 'astana-7', label: 'Astana 7', text: 'Astana 7' },
  ],
  ...change,
});

beforeEach(async () => {
  await view.viewport(408, 600);
  world = new PopupBrowser('en');
  world.reports.set(0, report());
  style = document.createElement('style');
  style.textContent = theme + card + popup;
  document.head.append(style);
  place = document.createElement('div');
  place.id = 'popup';
  document.body.append(place);
  vi.stubGlobal('close', close);
});
afterEach(() => {
  render(null, place);
  place.remove();
  style.remove();
  document.documentElement.removeAttribute('class');
  vi.unstubAllGlobals();
  close.mockReset();
});

/** The polyfill and WXT take the browser once, when they are first loaded; each test has its own. */
let current: PopupBrowser['browser'];
const browserNow = new Proxy({} as PopupBrowser['browser'], {
  get: (_, key) => Reflect.get(current, key),
  has: (_, key) => key in current,
});

async function open(language: 'ar' | 'en' = 'en') {
  if (language !== world.language) throw new Error('the world speaks another language');
  current = world.browser;
  vi.stubGlobal('browser', browserNow);
  vi.stubGlobal('chrome', browserNow);
  const { PopupApp } = await import('../../entrypoints/popup/PopupApp');
  const { interfaceMessages } = await import('../../entrypoints/popup/interface-messages');
  const messages = interfaceMessages();
  document.documentElement.className = 'hashiya';
  document.documentElement.lang = messages.language;
  document.documentElement.dir = messages.direction;
  render(
    <MessagesProvider value={messages}>
      <PopupApp />
    </MessagesProvider>,
    place,
  );
  await vi.waitFor(() => expect(one('.library-status')?.textContent).not.toMatch(/Asking|جارٍ/));
  await vi.waitFor(() => expect(one('.page-status')?.textContent).not.toMatch(/Asking|جارٍ سؤال/));
}

const one = (selector: string) => place.querySelector<HTMLElement>(selector);
const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)];
const textOf = (selector: string) => one(selector)?.textContent?.replace(/[\u2068\u2069]/g, '') ?? '';
const button = (name: string) => {
  const found = all('button').find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button is called ${name}`);
  return found;
};

describe('the page', () => {
  test('its mentions are counted and listed like an index, each entry once', async () => {
    await open();
    expect(textOf('.page-status')).toBe('3 mentions');
    expect(all('.mention-index li').map(({ textContent }) => textContent)).toEqual(['Astana 713', 'Syria2']);
  });

  test('a frame that never answers does not keep the page from being told of', async () => {
    world.hasSilentFrame = true;
    await open();
    await vi.waitFor(() => expect(place.textContent).toContain('Astana'), 5_000);
  });

  test('a number shows that mention on the page, and the popup makes way', async () => {
    world.reports.set(4, report({ mentions: [{ entry: 'syria', label: 'Syria', text: 'Syrie' }] }));
    await open();
    await vi.waitFor(() => expect(textOf('.page-status')).toBe('4 mentions'));
    await userEvent.click(all('.places button')[3] as HTMLElement);
    expect(world.revealed).toEqual([{ frameId: 4, type: 'reveal', index: 0 }]);
    expect(close).toHaveBeenCalled();
    expect(
      all('.places button')[3]
        ?.getAttribute('aria-label')
        ?.replace(/[\u2068\u2069]/g, ''),
    ).toBe('Syria, mention 4: Syrie');
  });

  test('a change of the page is shown', async () => {
    await open();
    world.tell(0, report({ status: 'nothing-found', mentions: [] }));
    await vi.waitFor(() => expect(textOf('.page-status')).toContain('Nothing on it'));
    expect(one('.mention-index')).toBeNull();
  });

  const statuses: readonly [PageReport['status'], RegExp][] = [
    ['nothing-found', /Nothing on it is named/],
    ['not-an-article', /does not look like an article/],
    ['off-everywhere', /Hashiya is off. No page is read/],
    ['off-here', /off on this site/],
    ['refused-by-publisher', /publisher asks/],
    ['highlights-unsupported', /cannot show marks/],
    ['over-budget', /Only its first part/],
    ['reading', /Reading the page/],
    ['failed', /failed/],
  ];
  test.each(statuses)('%s has a sentence of its own', async (status, sentence) => {
    world.reports.set(0, report({ status, mentions: [] }));
    await open();
    expect(textOf('.page-status')).toMatch(sentence);
    expect(textOf('.page-status')).not.toMatch(/\d/);
  });

  test.each(statuses)('%s has one in Arabic', async (status) => {
    world = new PopupBrowser('ar');
    world.reports.set(0, report({ status, mentions: [] }));
    await open('ar');
    expect(textOf('.page-status [role=status]')).toMatch(/^[^A-Za-z]+$/);
  });

  test('a page of the browser is none that an extension may read', async () => {
    world.url = undefined;
    world.contentType = undefined;
    await open();
    expect(textOf('.page-status')).toMatch(/do not let extensions/);
    expect(one('.site-chooser')).toBeNull();
  });

  test('a file that the browser shows in a page of its own is not blamed on the reader', async () => {
    world.contentType = 'application/pdf';
    await open();
    expect(textOf('.page-status')).toMatch(/do not let extensions/);
  });

  test('a site without permission says so, and can be allowed from there', async () => {
    world.hasAccess = false;
    world.requestAccess.mockImplementation(async () => {
      world.hasAccess = true;
      return true;
    });
    await open();
    expect(textOf('.page-status')).toMatch(/has not been given access/);
    await userEvent.click(button('Allow access'));
    await vi.waitFor(() => expect(textOf('.page-status')).toBe('3 mentions'));
  });

  test('a page that was there before Hashiya can be reloaded, and is then read', async () => {
    world.reports.clear();
    await open();
    expect(textOf('.page-status')).toMatch(/not running in this page/);
    await userEvent.click(button('Reload the page'));
    expect(world.reload).toHaveBeenCalledWith(1);
    world.reports.set(0, report());
    world.loadAgain();
    await vi.waitFor(() => expect(textOf('.page-status')).toBe('3 mentions'));
  });
});

describe('the library', () => {
  test('names the pack, its version, date and size', async () => {
    await open();
    expect(textOf('.library-status')).toMatch(
      /Astana 7, version 3, .*2026.*28 entries.*Stored on this device/,
    );
  });

  test.each(libraryProblemCodes)('in memory because of %s, it says so in both languages', async (code) => {
    for (const language of ['en', 'ar'] as const) {
      world = new PopupBrowser(language);
      world.answers.libraryState = () => ({
        ok: true,
        value: { ...storedLibrary, type: 'memory', problem: { code, detail: 'QuotaExceededError' } },
      });
      await open(language);
      expect(textOf('.library-status')).not.toContain(language === 'en' ? 'Stored on' : 'محفوظة على هذا');
      expect(textOf('.trouble')).toMatch(language === 'en' ? /[a-z]\.$/ : /[\u0600-\u06ff]\.$/);
      expect(textOf('.detail p')).toBe('QuotaExceededError');
      expect(all('.library-status .text-button')).toHaveLength(code === 'newer-database' ? 0 : 1);
      render(null, place);
    }
  });

  test('while it is being installed it asks again until it is', async () => {
    world.answers.libraryState = () => ({ ok: true, value: { ...storedLibrary, type: 'installing' } });
    await open();
    expect(textOf('.library-status')).toContain('Being stored');
    world.answers.libraryState = () => ({ ok: true, value: storedLibrary });
    await vi.waitFor(() => expect(textOf('.library-status')).toContain('Stored on this device'), 3_000);
  });

  test('broken, it offers to try again, and says what came of it', async () => {
    const problem = { code: 'bundle-unreadable', detail: '' };
    world.answers.libraryState = () => ({ ok: true, value: { type: 'broken', problem } });
    world.answers.reinstallLibrary = () => ({ ok: true, value: storedLibrary });
    await open();
    expect(textOf('.trouble')).toContain('Nothing can be looked up');
    await userEvent.click(button('Try again'));
    await vi.waitFor(() => expect(textOf('.library-status')).toContain('Stored on this device'));
  });

  test('a background that does not answer is not taken for a library that is well', async () => {
    world.answers.libraryState = () => ({ ok: false, error: { code: 'failed', detail: '' } });
    await open();
    expect(textOf('.library-status')).toContain('The library does not answer.');
  });
});

describe('choices', () => {
  test('the switch turns Hashiya off everywhere, and the choice is kept', async () => {
    await open();
    const control = one('[role=switch]') as HTMLElement;
    expect(control.getAttribute('aria-checked')).toBe('true');
    await userEvent.click(control);
    await vi.waitFor(() => expect(control.getAttribute('aria-checked')).toBe('false'));
    expect(world.stored.settings).toMatchObject({ enabled: false });
    expect(one('.site-chooser')).toBeNull();
  });

  test('a site can be read always or never, by its name without www', async () => {
    await open();
    const radios = () => all('.site-chooser input') as HTMLInputElement[];
    expect(radios().map(({ checked }) => checked)).toEqual([true, false, false]);
    radios()[0]?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await vi.waitFor(() => expect(JSON.stringify(world.stored)).toContain('"news.example":"off"'));
    await vi.waitFor(() => expect(radios().map(({ checked }) => checked)).toEqual([false, false, true]));
  });

  test('a choice that the browser does not keep is not shown as made', async () => {
    await open();
    const refuse = async () => {
      throw new Error('quota');
    };
    world.browser.storage.sync.set = refuse;
    world.browser.storage.local.set = refuse;
    await userEvent.click(one('[role=switch]') as HTMLElement);
    await vi.waitFor(() => expect(textOf('[role=alert]')).toBe('The browser did not keep this choice.'));
    expect(one('[role=switch]')?.getAttribute('aria-checked')).toBe('true');
  });
});

describe('looking up', () => {
  test('finds while one types, says how many, and Enter opens the best', async () => {
    await open();
    one('input[type=search]')?.focus();
    await userEvent.keyboard('res');
    await vi.waitFor(() => expect(all('.hits li')).toHaveLength(2));
    expect(textOf('.entry-search [role=status]')).toBe('2 entries found');
    expect(textOf('.hit-form')).toBe('S/RES/2254');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(textOf('.popup-entry .name')).toContain('Astana talks'));
    expect(one('.overview')?.checkVisibility()).toBe(false);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.activeElement).toBe(one('input[type=search]')));
    expect(one('.overview')?.checkVisibility()).toBe(true);
  });

  test('says when nothing has this name, and when it could not look', async () => {
    await open();
    one('input[type=search]')?.focus();
    await userEvent.keyboard('x');
    await vi.waitFor(() => expect(textOf('.search-note')).toBe('No entry has this name.'));
    world.answers.searchEntries = () => ({ ok: false, error: { code: 'library-broken', detail: '' } });
    await userEvent.keyboard('y');
    await vi.waitFor(() => expect(textOf('.search-note')).toBe('The search did not work.'));
  });

  test('an answer to what was typed before does not replace the newer one', async () => {
    await open();
    const slow = world.answers.searchEntries;
    world.answers.searchEntries = async (params) => {
      if (params.query === 'a') await new Promise((resolve) => setTimeout(resolve, 120));
      return slow?.(params.query === 'a' ? { query: 'x' } : params);
    };
    one('input[type=search]')?.focus();
    await userEvent.keyboard('ab');
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(all('.hits li')).toHaveLength(2);
  });
});

describe('for every reader', () => {
  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ar', 'light'],
    ['ar', 'dark'],
  ] as const)('axe finds nothing in %s, %s: overview, search, trouble, entry', async (language, colours) => {
    world = new PopupBrowser(language);
    world.reports.set(0, report());
    world.stored.settings = { version: 1, theme: colours };
    world.answers.libraryState = () => ({
      ok: true,
      value: { ...storedLibrary, type: 'memory', problem: { code: 'full', detail: 'QuotaExceededError' } },
    });
    await open(language);
    await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe(colours));
    one('input[type=search]')?.focus();
    await userEvent.keyboard('res');
    await vi.waitFor(() => expect(all('.hits li')).toHaveLength(2));
    expect(await findAxeViolations(document.documentElement)).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(one('.popup-entry .name')).not.toBeNull());
    expect(await findAxeViolations(document.documentElement)).toEqual([]);
  });

  test('Arabic runs from the right', async () => {
    world = new PopupBrowser('ar');
    world.reports.set(0, report());
    await open('ar');
    const heading = (one('.wordmark') as HTMLElement).getBoundingClientRect();
    const control = (one('[role=switch]') as HTMLElement).getBoundingClientRect();
    expect(heading.left).toBeGreaterThan(control.right);
    expect(textOf('.page-status')).toMatch(/^(3|٣) إشارات$/);
  });

  test.each([
    ['at 200 % zoom', 204],
    ['on a screen of 320 pixels', 320],
  ])('nothing scrolls sideways %s', async (_, width) => {
    await view.viewport(width, 600);
    world.answers.libraryState = () => ({
      ok: true,
      value: {
        type: 'memory',
        packs: [{ header: { ...packHeader, name: { en: 'W'.repeat(120) } }, entries: 1 }],
        problem: { code: 'unknown', detail: 'E'.repeat(300) },
      },
    });
    world.url = `https://${'very-long-name.'.repeat(6)}example/`;
    world.reports.set(0, report({ mentions: [{ entry: 'a', label: 'L'.repeat(200), text: 'x' }] }));
    await open();
    for (const details of all('details')) details.setAttribute('open', '');
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('everything can be reached by Tab, in the order in which it stands', async () => {
    await open();
    document.body.focus();
    const seen: string[] = [];
    for (let step = 0; step < 8; step++) {
      await userEvent.keyboard('{Tab}');
      const at = document.activeElement;
      seen.push(at?.getAttribute('role') ?? at?.getAttribute('type') ?? '');
      expect(at?.matches(':focus-visible')).toBe(true);
    }
    expect(seen.slice(0, 3)).toEqual(['switch', 'radio', 'search']);
    expect(seen.slice(3)).toEqual(['button', 'button', 'button', 'button', 'button']);
  });
});
