import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pause, reader } from '../card/reader';
import { attachShadow, showPage } from './read-page';
import { middleOf, painted, ReadingPage, tap, turnWheel } from './reading-page';

let page: ReadingPage;
const read = (...args: ConstructorParameters<typeof ReadingPage>) => {
  page = new ReadingPage(...args);
};
const make = (markup: string) => document.createRange().createContextualFragment(markup);
const isRead = () => expect.poll(() => page.status, { timeout: 5_000 }).not.toBe('reading');

const article = `
  <h1>Astana talks end</h1>
  <p>The <b>Astana</b> talks brought Turkey and Iran together.</p>
  <p>Turkey spoke, and <a href="#x">Iran</a> spoke.</p>
  <h2>What next</h2>
  <p>Turkey will host. Turkey said so.</p>`;

beforeEach(async () => {
  document.body.style.cssText = 'margin: 20px; font: 18px/2 sans-serif; width: 360px';
  scrollTo(0, 0);
  await reader.point(1, 1);
});
afterEach(() => {
  page?.life.end();
  document.querySelector('meta[name=hashiya]')?.remove();
  document.body.replaceChildren();
  document.body.style.cssText = '';
  getSelection()?.removeAllRanges();
  expect(page?.faults).toEqual([]);
  expect(CSS.highlights.size).toBe(0);
});

describe('reading', () => {
  test('a page is read, asked about once, marked, and reported in order', async () => {
    showPage(article);
    const before = document.documentElement.outerHTML;
    read();
    await expect.poll(() => page.status).toBe('marked');
    expect(page.asked).toHaveLength(1);
    expect(page.found).toEqual([
      'Astana talks',
      'Astana talks',
      'Turkey',
      'Iran',
      'Turkey',
      'Iran',
      'Turkey',
      'Turkey',
    ]);
    // The first of each section; headings are left alone.
    expect(painted()).toEqual(['Astana talks', 'Iran', 'Turkey', 'Turkey']);
    expect(page.reports.at(-1)).toMatchObject({
      host: 'news.example',
      mentions: expect.arrayContaining([{ entry: 'turkey', label: 'The turkey', text: 'Turkey' }]),
    });
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test.each([
    ['all', ['Astana talks', 'Iran', 'Turkey', 'Turkey', 'Turkey', 'Turkey'], ['Iran']],
    ['article', ['Astana talks', 'Iran', 'Turkey'], []],
    ['none', [], []],
  ] as const)('density %s is a matter of paint alone', async (density, plain, linked) => {
    showPage(article);
    read();
    await expect.poll(() => page.status).toBe('marked');
    page.change({ density });
    await expect.poll(() => painted()).toEqual(plain);
    expect(painted('hashiya-link')).toEqual(linked);
    expect(page.asked).toHaveLength(1);
    expect(page.found).toHaveLength(8);
  });

  test('blocks say their language where it is not the page’s', async () => {
    document.documentElement.lang = 'en';
    showPage('<p>Turkey</p><p lang="ar" dir="rtl">محادثات أستانا</p>');
    read();
    await isRead();
    expect(page.asked[0]).toEqual({
      lang: 'en',
      blocks: [{ text: 'Turkey' }, { text: 'محادثات أستانا', lang: 'ar' }],
    });
    expect(painted()).toEqual(['Turkey', 'أستانا']);
  });

  test('nothing is asked about a page without text, nothing is painted where nothing is found', async () => {
    showPage('<p>A word</p>');
    read();
    await expect.poll(() => page.status).toBe('nothing-found');
    expect(CSS.highlights.size).toBe(0);
    page.life.end();
    showPage('<nav>Turkey</nav>');
    read();
    await expect.poll(() => page.status).toBe('nothing-found');
    expect(page.asked).toEqual([]);
  });

  test('a long page is asked about in parts, what is in view first, each beside the page’s opening', async () => {
    showPage(
      `<p>Turkey opens.</p>${`<p style="margin:0">${'word '.repeat(1_990)}</p>`.repeat(24)}<p id="end">Iran ends.</p>`,
    );
    document.querySelector('#end')!.scrollIntoView();
    read();
    await expect.poll(() => page.status, { timeout: 10_000 }).toBe('marked');
    expect(page.asked.length).toBeGreaterThan(2);
    for (const { blocks } of page.asked) {
      expect(blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(110_000);
      expect(blocks[0]!.text).toBe('Turkey opens.');
    }
    expect(page.asked[0]!.blocks.map(({ text }) => text)).toContain('Iran ends.');
    expect(page.found).toEqual(['Turkey', 'Iran']);
  });

  test('a page that is too long is marked as far as it was read, and says so', async () => {
    showPage(article + '<p>word</p>'.repeat(2_000));
    read({ budget: { characters: 1_000, nodes: 1_000, milliseconds: 1_000 } });
    await expect.poll(() => page.status).toBe('over-budget');
    expect(painted()).toContain('Astana talks');
  });
});

describe('whether to read', () => {
  test('a page that is no article is left alone, unless the reader switched its site on', async () => {
    showPage(article);
    read({ settings: { sites: {} } });
    await expect.poll(() => page.status).toBe('not-an-article');
    expect(page.asked).toEqual([]);
    page.change({ sites: { 'news.example': 'on' } });
    await expect.poll(() => page.status).toBe('marked');
    page.change({ sites: { 'news.example': 'off' } });
    await expect.poll(() => page.status).toBe('off-here');
    expect(CSS.highlights.size).toBe(0);
    page.change({ enabled: false });
    await expect.poll(() => page.status).toBe('off-everywhere');
  });

  test('an article that arrives late is found', async () => {
    showPage('<p>Loading</p>');
    read({ settings: { sites: {} } });
    await expect.poll(() => page.status).toBe('not-an-article');
    const text = 'Delegations met for a second day of the Astana talks to discuss the agreed zones. '.repeat(
      4,
    );
    showPage(`<article><h1>Talks</h1><p>${text}</p><p>${text}</p></article>`);
    await expect.poll(() => page.status, { timeout: 5_000 }).toBe('marked');
  });

  test.each(['none', 'NONE', 'noindex, none'])(
    'a publisher who refuses (%s) is obeyed whatever the reader chose',
    async (content) => {
      showPage(article);
      const meta = document.createElement('meta');
      meta.name = 'hashiya';
      meta.content = content;
      document.head.append(meta);
      read();
      await expect.poll(() => page.status).toBe('refused-by-publisher');
      expect(page.asked).toEqual([]);
    },
  );

  test('a frame is judged by the page that it is part of', async () => {
    showPage(article);
    // The test's own frame plays the part; the page around it is no article.
    read({
      settings: { sites: {} },
      standing: { type: 'part', host: 'news.example', page: parent.document, address: parent.location },
    });
    await expect.poll(() => page.status).toBe('not-an-article');
  });
});

describe('what goes wrong', () => {
  test('a background that fails once is asked again by itself', async () => {
    showPage(article);
    page = new ReadingPage();
    page.problems = [{ code: 'unreachable', detail: '' }];
    await expect.poll(() => page.status).toBe('failed');
    expect(CSS.highlights.size).toBe(0);
    await expect.poll(() => page.status, { timeout: 6_000 }).toBe('marked');
    expect(page.asked).toHaveLength(2);
  });

  test('one that goes on failing is left in peace until the reader asks', async () => {
    showPage(article);
    page = new ReadingPage();
    page.problems = Array(2).fill({ code: 'library-broken', detail: '' });
    await expect.poll(() => page.asked.length, { timeout: 6_000 }).toBe(2);
    await expect.poll(() => page.status).toBe('failed');
    page.session.retry();
    await expect.poll(() => page.status, { timeout: 5_000 }).toBe('marked');
  });

  test('an extension that was updated under the page leaves without a trace', async () => {
    showPage(article);
    read();
    await expect.poll(() => page.status).toBe('marked');
    page.isGone = true;
    document.querySelector('p')!.append(' New.');
    await expect.poll(() => page.life.isOver, { timeout: 5_000 }).toBe(true);
    expect(CSS.highlights.size).toBe(0);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  test('so it does when the question finds nobody', async () => {
    showPage(article);
    page = new ReadingPage();
    page.problems = [{ code: 'extension-gone', detail: '' }];
    await expect.poll(() => page.life.isOver).toBe(true);
  });

  test('a browser without custom highlights still finds', async () => {
    const highlight = globalThis.Highlight;
    Reflect.deleteProperty(globalThis, 'Highlight');
    try {
      showPage(article);
      read();
      await expect.poll(() => page.status).toBe('highlights-unsupported');
      expect(page.found).toHaveLength(8);
    } finally {
      globalThis.Highlight = highlight;
    }
  });
});

describe('changes', () => {
  test('text that comes late is asked about by itself, beside the opening, and marked', async () => {
    showPage(article);
    read();
    await expect.poll(() => page.status).toBe('marked');
    document.body.append(make('<h2>Late</h2><p>Iran came late.</p>'));
    await expect.poll(() => page.found.length, { timeout: 5_000 }).toBe(9);
    expect(page.asked).toHaveLength(2);
    expect(painted()).toEqual(['Astana talks', 'Iran', 'Iran', 'Turkey', 'Turkey']);
  });

  test('text that goes takes its marks with it', async () => {
    showPage(article);
    read();
    await expect.poll(() => page.status).toBe('marked');
    for (const element of document.querySelectorAll('p')) element.remove();
    await expect.poll(() => painted(), { timeout: 5_000 }).toEqual([]);
    expect(page.found).toEqual(['Astana talks']);
    expect(page.asked).toHaveLength(1);
  });

  test('another address is another visit', async () => {
    const address = location.href;
    showPage(article);
    read();
    await expect.poll(() => page.status).toBe('marked');
    history.pushState(null, '', '/another/article');
    showPage('<p>Iran alone.</p>');
    await expect.poll(() => page.found, { timeout: 5_000 }).toEqual(['Iran']);
    expect(page.reports.filter(({ status }) => status === 'reading').length).toBeGreaterThan(1);
    history.replaceState(null, '', address);
  });

  test('a place on the same page is not', async () => {
    showPage(article);
    read();
    await expect.poll(() => page.status).toBe('marked');
    const visits = page.reports.filter(({ status }) => status === 'reading').length;
    location.hash = '#section';
    await pause(400);
    expect(page.reports.filter(({ status }) => status === 'reading')).toHaveLength(visits);
    history.replaceState(null, '', location.href.replace('#section', ''));
  });

  test('what a click brings to light is read', async () => {
    showPage(`${article}<details><summary>More</summary><p>Iran again.</p></details>`);
    read();
    await expect.poll(() => page.status).toBe('marked');
    expect(page.found).toHaveLength(8);
    await reader.clickOn(document.querySelector('summary')!);
    await expect.poll(() => page.found.length, { timeout: 5_000 }).toBe(9);
  });

  test('marks inside shadow roots are painted there', async () => {
    showPage('<p>Turkey.</p><x-box></x-box>');
    const root = attachShadow('x-box', '<p>Iran.</p>');
    read();
    await expect.poll(() => painted()).toEqual(['Iran', 'Turkey']);
    expect(root.adoptedStyleSheets).toHaveLength(1);
    root.append(make('<p>Astana talks.</p>'));
    await expect.poll(() => painted(), { timeout: 5_000 }).toEqual(['Astana talks', 'Iran', 'Turkey']);
  });
});

describe('the pointer', () => {
  const rest = (words: string) => reader.point(...middleOf(words));
  beforeEach(async () => {
    showPage(`${article}<p style="height:3000px">end</p>`);
    read();
    await expect.poll(() => page.status).toBe('marked');
  });

  test('that rests on a mention opens its card, and takes it along when it leaves', async () => {
    await rest('Turkey');
    await expect.poll(() => painted('hashiya-current')).toEqual(['Turkey']);
    expect(page.opened).toEqual([]);
    await expect.poll(() => page.opened.length).toBe(1);
    const [card] = page.opened;
    expect(card).toMatchObject({
      entry: 'turkey',
      text: 'Turkey',
      openedBy: 'pointer',
      why: { form: 'Turkey' },
    });
    const [box] = card!.anchor();
    const [x, y] = middleOf('Turkey');
    expect(box!.left < x && x < box!.right && box!.top < y && y < box!.bottom).toBe(true);
    await reader.point(1, 1);
    await expect.poll(() => page.pointer).toEqual([false]);
    // The mark stays the current one as long as the card is there.
    expect(painted('hashiya-current')).toEqual(['Turkey']);
    await rest('Turkey');
    await expect.poll(() => page.pointer).toEqual([false, true]);
    await reader.point(1, 1);
    page.closeCard();
    expect(painted('hashiya-current')).toEqual([]);
    expect(page.opened).toHaveLength(1);
  });

  test('that passes over opens nothing', async () => {
    page.change({ dwellMs: 400 });
    await rest('Turkey');
    await pause(60);
    await reader.point(1, 1);
    await pause(600);
    expect(page.opened).toEqual([]);
    expect(page.injections).toBe(0);
  });

  test('fetches the card’s program once, and first when it is likely to be wanted', async () => {
    expect(page.injections).toBe(0);
    await rest('Turkey');
    await expect.poll(() => page.opened.length).toBe(1);
    page.closeCard();
    await rest('Iran');
    await expect.poll(() => page.opened.length).toBe(2);
    expect(page.injections).toBe(1);
  });

  test('under which the page scrolls opens nothing', async () => {
    page.change({ dwellMs: 300 });
    const [x, y] = middleOf('Turkey');
    await reader.point(x, y);
    await pause(60);
    await turnWheel(x, y, 200);
    await pause(700);
    expect(page.opened).toEqual([]);
  });

  test('on a mention that is not marked opens nothing', async () => {
    await reader.point(...middleOf('Turkey', 'p:nth-of-type(2)'));
    await pause(300);
    expect(page.opened).toEqual([]);
  });

  test('that the page makes up counts for nothing', async () => {
    const [clientX, clientY] = middleOf('Turkey');
    for (const type of ['pointermove', 'mousemove', 'pointerdown', 'click']) {
      const init = { clientX, clientY, bubbles: true, pointerType: 'touch' };
      document.elementFromPoint(clientX, clientY)!.dispatchEvent(new PointerEvent(type, init));
    }
    await pause(300);
    expect(page.opened).toEqual([]);
  });

  test('of a finger opens by a tap, but not in a link', async () => {
    await tap(...middleOf('Iran'));
    await expect.poll(() => page.opened.length).toBe(1);
    expect(page.opened[0]).toMatchObject({ entry: 'iran', openedBy: 'tap' });
    page.closeCard();
    page.change({ density: 'all' });
    await expect.poll(() => painted('hashiya-link')).toEqual(['Iran']);
    document.querySelector('a')!.addEventListener('click', (event) => event.preventDefault());
    await tap(...middleOf('Iran', 'a'));
    await pause(300);
    expect(page.opened).toHaveLength(1);
  });

  test('of a mouse that clicks opens nothing at once', async () => {
    page.change({ dwellMs: 2_000 });
    await reader.click(...middleOf('Turkey'));
    await pause(200);
    expect(page.opened).toEqual([]);
  });
});

describe('keys', () => {
  const next = () => reader.press('{Alt>}{Shift>}{.}{/Shift}{/Alt}');
  const last = () => reader.press('{Alt>}{Shift>}{,}{/Shift}{/Alt}');
  const current = () => painted('hashiya-current');
  let heard: string[];
  const hear = (event: KeyboardEvent) => heard.push(event.key);

  beforeEach(async () => {
    showPage(
      `${article}<input><div contenteditable>x</div><p id="far" style="margin-top:3000px">word</p><h2>Far</h2><p>Iran far.</p>`,
    );
    heard = [];
    document.addEventListener('keydown', hear);
    read();
    await expect.poll(() => page.status).toBe('marked');
    await reader.click(2, 2);
  });
  afterEach(() => document.removeEventListener('keydown', hear));

  test('walk the marks in order and round again, into view', async () => {
    const walked: string[] = [];
    for (let step = 0; step < 6; step++) {
      await next();
      walked.push(...current());
    }
    expect(walked).toEqual(['Astana talks', 'Turkey', 'Iran', 'Turkey', 'Iran', 'Astana talks']);
    await last();
    expect(current()).toEqual(['Iran']);
    const [, y] = middleOf('Iran', 'p:last-of-type');
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(innerHeight);
  });

  test('tell a screen reader where one is', async () => {
    const said: string[] = [];
    const spoken = document as Document & { ariaNotify?: (text: string) => void };
    spoken.ariaNotify = (text) => said.push(text);
    await next();
    await next();
    Reflect.deleteProperty(spoken, 'ariaNotify');
    expect(said).toEqual(['1 / 5: The astana-process', '2 / 5: The turkey']);
  });

  test('open the card of the mention walked to, and end the walk', async () => {
    await next();
    await reader.press('{Enter}');
    await expect.poll(() => page.opened.length).toBe(1);
    expect(page.opened[0]).toMatchObject({ entry: 'astana-process', openedBy: 'key' });
    // The card answers for itself: its Escape is not ours.
    await reader.press('{Escape}');
    expect(current()).toEqual(['Astana talks']);
    page.closeCard();
    expect(current()).toEqual(['Astana talks']);
    await reader.press('{Escape}');
    expect(current()).toEqual([]);
    await reader.press('{Enter}');
    await pause(100);
    expect(page.opened).toHaveLength(1);
  });

  test('that walk on close the card of the mention left', async () => {
    await next();
    await reader.press('{Enter}');
    await expect.poll(() => page.opened.length).toBe(1);
    await next();
    expect(page.closed).toBe(1);
    expect(current()).toEqual(['Turkey']);
  });

  test('are taken from the page only where they do something', async () => {
    await reader.press('{Enter}{Escape}.');
    expect(heard).toEqual(['Enter', 'Escape', '.']);
    heard = [];
    await next();
    await reader.press('{Enter}');
    expect(heard.filter((key) => key !== 'Alt' && key !== 'Shift')).toEqual([]);
  });

  test('are the editor’s while something is being edited', async () => {
    for (const selector of ['input', '[contenteditable]']) {
      document.querySelector<HTMLElement>(selector)!.focus();
      await next();
      expect(current()).toEqual([]);
    }
  });

  test('skip what is folded away', async () => {
    document.querySelector<HTMLElement>('p')!.style.display = 'none';
    await next();
    expect(current()).toEqual(['Turkey']);
    expect(middleOf('Turkey', 'h2 + p')[1]).toBeGreaterThan(0);
  });

  test('walk without any paint where the reader wants none', async () => {
    page.change({ density: 'none' });
    await expect.poll(() => painted()).toEqual([]);
    await next();
    expect(current()).toEqual(['Astana talks']);
  });

  test('and Tab, or the pointer, end the walk', async () => {
    await next();
    await reader.press('{Tab}');
    expect(current()).toEqual([]);
    await reader.click(2, 2);
    await next();
    await reader.click(2, 2);
    expect(current()).toEqual([]);
  });

  test('the popup’s wish shows a mention and opens its card', async () => {
    page.session.reveal(8);
    await expect.poll(() => page.opened.length).toBe(1);
    expect(page.opened[0]).toMatchObject({ entry: 'iran', openedBy: 'key' });
    expect(current()).toEqual(['Iran']);
    expect(scrollY).toBeGreaterThan(1_000);
    page.session.reveal(99);
    page.session.reveal(-1);
    expect(page.opened).toHaveLength(1);
  });
});

test('a visit that ends in the middle of its question paints nothing', async () => {
  showPage(article);
  read();
  await expect.poll(() => page.asked.length).toBe(1);
  page.life.end();
  await pause(100);
  expect(CSS.highlights.size).toBe(0);
});

test('a bug of ours ends the visit and says so, and the page hears nothing', async () => {
  showPage(article);
  read();
  await expect.poll(() => page.status).toBe('marked');
  const errors: unknown[] = [];
  const onError = (event: Event) => errors.push(event);
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onError);
  const { caretPositionFromPoint } = document;
  document.caretPositionFromPoint = () => {
    throw new Error('a bug');
  };
  await reader.point(...middleOf('Turkey'));
  await expect.poll(() => page.status).toBe('failed');
  document.caretPositionFromPoint = caretPositionFromPoint;
  removeEventListener('error', onError);
  removeEventListener('unhandledrejection', onError);
  expect(errors).toEqual([]);
  expect(CSS.highlights.size).toBe(0);
});
