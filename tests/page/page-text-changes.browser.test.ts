import { afterEach, expect, test, vi } from 'vitest';
import type { TextChanges } from '../../page/block-list';
import { Lifetime } from '../../page/lifetime';
import { PageText } from '../../page/page-text';
import { watchChanges } from '../../page/watch-changes';
import { attachShadow, showPage, textsOf } from './read-page';

let life: Lifetime;
afterEach(() => life.end());

/** A page under watch; `change` makes changes and reads on. */
function watched(markup: string, budget?: ConstructorParameters<typeof PageText>[2]) {
  showPage(markup);
  life = new Lifetime((fault) => {
    throw fault;
  });
  const observe = watchChanges(life, (records) => text.note(records));
  observe(document);
  const text = new PageText(document.body, observe, budget);
  text.read(Number.POSITIVE_INFINITY);
  text.takeChanges();
  const change = async (act: () => unknown) => {
    await act();
    await Promise.resolve();
    text.read(Number.POSITIVE_INFINITY);
    return told(text.takeChanges());
  };
  return { text, change };
}

const told = ({ added, removed }: TextChanges) => ({
  added: added.map(({ text }) => text),
  removed: removed.map(({ text }) => text),
});
const $ = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const make = (markup: string) => document.createRange().createContextualFragment(markup);

test('an added paragraph is read, and it alone', async () => {
  const { text, change } = watched('<main><p>One a</p><p id="b">Two b</p></main>');
  expect(await change(() => $('#b').before(make('<p>New <b>c</b></p>')))).toEqual({
    added: ['New c'],
    removed: [],
  });
  expect(textsOf(text)).toEqual(['One a', 'New c', 'Two b']);
});

test('a changed text node makes its block new, and leaves the others', async () => {
  const { text, change } = watched('<p>One a</p><p id="b">Two <i>b</i></p>');
  const before = text.blocks[0];
  const changes = await change(() => {
    ($('#b i').firstChild as Text).data = 'c';
  });
  expect(changes).toEqual({ added: ['Two c'], removed: ['Two b'] });
  expect(text.blocks[0]).toBe(before);
});

test('a text that is set to what it was is no change', async () => {
  const { change } = watched('<p id="a">One a</p>');
  expect(
    await change(() => {
      ($('#a').firstChild as Text).data = 'One a';
    }),
  ).toEqual({ added: [], removed: [] });
});

test('inline elements that come and go change their block', async () => {
  const { change } = watched('<p id="a">One <b>two</b></p>');
  expect(await change(() => $('#a').append(make(' <i>three</i>')))).toEqual({
    added: ['One two three'],
    removed: ['One two'],
  });
  expect(await change(() => $('#a b').remove())).toEqual({
    added: ['One three'],
    removed: ['One two three'],
  });
});

test('what is taken away is forgotten', async () => {
  const { text, change } = watched('<section><p>One a</p><p>Two b</p></section><p>Three c</p>');
  expect(await change(() => $('section').remove())).toEqual({ added: [], removed: ['One a', 'Two b'] });
  expect(textsOf(text)).toEqual(['Three c']);
});

test('what came and went between two looks never was', async () => {
  const { text, change } = watched('<p>One a</p>');
  const changes = await change(async () => {
    $('p').after(make('<p id="x">Two b</p>'));
    await Promise.resolve();
    text.read(Number.POSITIVE_INFINITY);
    expect(textsOf(text)).toEqual(['One a', 'Two b']);
    $('#x').remove();
  });
  expect(changes).toEqual({ added: [], removed: [] });
});

test('what moves stands in its new place', async () => {
  const { text, change } = watched('<section id="s"><p>One a</p></section><p>Two b</p><div id="d"></div>');
  await change(() => $('#d').append($('#s')));
  expect(textsOf(text)).toEqual(['Two b', 'One a']);
});

test('a wrapper put around a paragraph loses nothing', async () => {
  const { text, change } = watched('<p id="a">One a</p><p>Two b</p>');
  await change(() => {
    const wrapper = document.createElement('div');
    $('#a').replaceWith(wrapper);
    wrapper.append(make('<p>One a</p>'));
  });
  expect(textsOf(text)).toEqual(['One a', 'Two b']);
});

test('changes in furniture, editors and scripts are not even looked at', async () => {
  const { change } = watched('<p>One a</p><nav></nav><div contenteditable>x</div>');
  const looked = vi.spyOn(window, 'getComputedStyle');
  const changes = await change(() => {
    $('nav').append(make('<p>Two b</p>'));
    $('[contenteditable]').append('typed');
    document.body.append(make('<script type="x">c</script><style></style>'), document.createComment('d'));
  });
  expect(looked).not.toHaveBeenCalled();
  looked.mockRestore();
  expect(changes).toEqual({ added: [], removed: [] });
});

test('a new body is a new page', async () => {
  const { text, change } = watched('<p>One a</p>');
  const whole = new PageText(document.documentElement, () => {});
  whole.read(Number.POSITIVE_INFINITY);
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  observer.observe(document, { childList: true, subtree: true });
  const old = document.body;
  await change(() => {
    const body = document.createElement('body');
    body.append(make('<p>Two b</p>'));
    old.replaceWith(body);
  });
  whole.note(records);
  whole.read(Number.POSITIVE_INFINITY);
  expect(textsOf(whole)).toEqual(['Two b']);
  expect(textsOf(text)).toEqual([]);
  observer.disconnect();
  document.body.replaceWith(old);
});

test('what is folded out, or un-hidden, is read when it is looked for again', async () => {
  const { text, change } = watched(
    '<p>One a</p><details><summary>More</summary><p>Two b</p></details><div id="h" hidden><p>Three c</p></div>',
  );
  expect(textsOf(text)).toEqual(['One a', 'More']);
  text.recheck();
  expect(text.hasWork).toBe(false);
  const changes = await change(() => {
    ($('details') as HTMLDetailsElement).open = true;
    $('#h').hidden = false;
    text.recheck();
  });
  expect(changes.added).toEqual(['Two b', 'Three c']);
  expect(textsOf(text)).toEqual(['One a', 'More', 'Two b', 'Three c']);
});

test('a page that hides itself until it is ready is read when it is', async () => {
  document.body.style.visibility = 'hidden';
  const { text, change } = watched('<p>One a</p>');
  expect(textsOf(text)).toEqual([]);
  document.body.style.visibility = '';
  expect((await change(() => text.recheck())).added).toEqual(['One a']);
});

test('a custom element that gets its root later shows what is in it', async () => {
  const { text, change } = watched('<late-root><p>Light a</p></late-root><p>Two b</p>');
  expect(textsOf(text)).toEqual(['Light a', 'Two b']);
  const changes = await change(() => {
    attachShadow('late-root', '<p>Shadow c</p>');
    text.recheck();
  });
  expect(changes).toEqual({ added: ['Shadow c'], removed: ['Light a'] });
  expect(textsOf(text)).toEqual(['Shadow c', 'Two b']);
});

test('changes inside an open shadow root are followed', async () => {
  showPage('<x-box></x-box>');
  const root = attachShadow('x-box', '<p>One a</p>');
  const markup = document.body.firstElementChild!;
  life = new Lifetime(() => {});
  const observe = watchChanges(life, (records) => text.note(records));
  const text = new PageText(document.body, observe);
  text.read(Number.POSITIVE_INFINITY);
  expect(markup.isConnected).toBe(true);
  root.append(make('<p>Two b</p>'));
  await Promise.resolve();
  text.read(Number.POSITIVE_INFINITY);
  expect(textsOf(text)).toEqual(['One a', 'Two b']);
});

test('a page that is changed between two slices is read whole', async () => {
  showPage('<p>word</p>'.repeat(3_000));
  life = new Lifetime(() => {});
  const observe = watchChanges(life, (records) => text.note(records));
  observe(document);
  const text = new PageText(document.body, observe);
  // The reader stands somewhere in the middle; everything that it has not reached moves away under it.
  text.read(performance.now() + 1);
  const half = [...document.querySelectorAll('p')].slice(1);
  for (const paragraph of half) paragraph.remove();
  document.body.append(make('<div></div>'));
  for (const paragraph of half) document.querySelector('div')!.append(paragraph);
  await Promise.resolve();
  text.read(Number.POSITIVE_INFINITY);
  expect(text.blocks).toHaveLength(3_000);
});

test('more changes than can be noted are read as a new page', async () => {
  const { text, change } = watched('<div></div>');
  await change(() => {
    for (let count = 0; count < 20_001; count++) {
      $('div').textContent = '';
      $('div').append(make(`<p>number ${count}</p>`));
    }
  });
  expect(textsOf(text)).toEqual(['number 20000']);
});

test('re-reading one paragraph of a long page costs next to nothing beside reading the page', async () => {
  const { text, change } = watched('<p>One <b>two</b> three</p>'.repeat(4_000));
  const start = performance.now();
  new PageText(document.body, () => {}).read(Number.POSITIVE_INFINITY);
  const whole = performance.now() - start;
  const costs: number[] = [];
  for (let round = 0; round < 7; round++) {
    const before = performance.now();
    await change(() => $('p:nth-of-type(2000)').after(make('<p>new</p>')));
    costs.push(performance.now() - before);
  }
  expect(text.blocks).toHaveLength(4_007);
  expect(costs.sort((a, b) => a - b)[3]).toBeLessThan(whole / 4);
});

test('when the budget is used up, changes are left alone', async () => {
  const { text, change } = watched('<p>One a</p>', { characters: 8, nodes: 1_000, milliseconds: 1_000 });
  await change(() => $('p').after(make('<p>Two b</p>')));
  expect(text.isOverBudget).toBe(true);
  expect(await change(() => $('p').after(make('<p>Three c</p>')))).toEqual({ added: [], removed: [] });
});
