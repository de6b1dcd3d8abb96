import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent, page as view } from 'vitest/browser';
import { CardPage } from './card-page';
import { pause, reader } from './reader';

let page: CardPage;
beforeEach(async () => {
  await view.viewport(1000, 700);
  page = new CardPage();
  await reader.point(2, 2);
});
afterEach(() => page.leave());

const middle = (element: Element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2] as const;
};

describe('the host', () => {
  test('is a child of the document element while a card is open, and gone after', async () => {
    const before = document.documentElement.outerHTML;
    await page.opened();
    expect(page.host?.parentNode).toBe(document.documentElement);
    expect(page.host?.shadowRoot, 'closed').toBeNull();
    expect(page.host?.outerHTML).toBe('<hashiya-card></hashiya-card>');
    page.program.close();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(page.closed).toHaveBeenCalledTimes(1);
  });

  test('takes nothing of the page’s styles', async () => {
    const style = document.createElement('style');
    style.textContent = `* { color: red !important; font: 40px fantasy !important }
      hashiya-card, hashiya-card * { display: none !important; opacity: 0 !important; zoom: 3 !important }`;
    document.head.append(style);
    try {
      await page.opened();
      expect(page.layer.checkVisibility()).toBe(true);
      expect(getComputedStyle(page.find('.name')).color).not.toBe('rgb(255, 0, 0)');
      expect(getComputedStyle(page.layer).fontSize).toBe('16px');
    } finally {
      style.remove();
    }
  });

  test('comes back when the page removes it, a few times and no more', async () => {
    await page.opened();
    page.host?.remove();
    await vi.waitFor(() => expect(page.layer.matches(':popover-open')).toBe(true));
    for (let round = 0; round < 20 && !page.closed.mock.calls.length; round++) {
      page.host?.remove();
      await pause(5);
    }
    expect(page.closed).toHaveBeenCalledTimes(1);
    expect(page.host).toBeNull();
  });

  test('another card replaces the first', async () => {
    await page.opened();
    await page.opened({ entry: 'guarantor-states' });
    expect(document.querySelectorAll('hashiya-card')).toHaveLength(1);
    expect(page.find('.name').textContent).toBe('Guarantor states');
    expect(page.closed).toHaveBeenCalledTimes(1);
  });

  test('a card that is closed before it could open never opens', async () => {
    page.open();
    page.program.close();
    await pause(250);
    expect(page.host).toBeNull();
    expect(page.closed).toHaveBeenCalledTimes(1);
  });
});

describe('opened by pointer', () => {
  test('takes no focus, and names itself by the entry', async () => {
    const link = page.article.querySelector('a');
    link?.focus();
    await page.opened();
    expect(document.activeElement).toBe(link);
    expect(page.layer.getAttribute('role')).toBe('dialog');
    const named = page.find(`[id="${page.layer.getAttribute('aria-labelledby')}"]`);
    expect(named.textContent).toBe('Seventh round of the Astana talks');
    const described = page.find(`[id="${page.layer.getAttribute('aria-describedby')}"]`);
    expect(described.textContent).toContain('A meeting on Syria');
  });

  test('stands beside the mention and does not cover it', async () => {
    await page.opened();
    const mention = page.mention.getBoundingClientRect();
    const card = page.layer.getBoundingClientRect();
    expect(card.top).toBeGreaterThan(mention.bottom);
    expect(card.top - mention.bottom).toBeLessThan(30);
    expect(Math.abs(card.left - mention.left)).toBeLessThan(60);
  });

  test('closes a moment after the pointer has left mention and card', async () => {
    await page.opened();
    page.program.pointerOnMention(false);
    await pause(200);
    expect(page.closed).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(page.closed).toHaveBeenCalledTimes(1));
  });

  test('the pointer can travel into it and stay', async () => {
    await page.opened();
    page.program.pointerOnMention(false);
    await reader.point(...middle(page.find('.definition')));
    await pause(450);
    expect(page.closed).not.toHaveBeenCalled();
    await reader.point(2, 2);
    await vi.waitFor(() => expect(page.closed).toHaveBeenCalledTimes(1));
  });

  test('stays without the pointer once the reader has begun to work in it', async () => {
    await page.opened();
    await pause(320);
    await reader.clickOn(page.find('.source summary'));
    page.program.pointerOnMention(false);
    await reader.point(2, 2);
    await pause(450);
    expect(page.closed).not.toHaveBeenCalled();
  });

  test('a click outside closes it', async () => {
    await page.opened();
    await reader.click(5, 5);
    expect(page.closed).toHaveBeenCalledTimes(1);
  });

  test('Escape closes it, and the page does not hear of it', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await page.opened();
    await userEvent.keyboard('{Escape}');
    expect(page.closed).toHaveBeenCalledTimes(1);
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', heard);
  });

  test('follows the mention while the page scrolls, and closes when it leaves the view', async () => {
    await page.opened();
    await Promise.all(page.layer.getAnimations().map(({ finished }) => finished));
    const before = page.layer.getBoundingClientRect().top;
    scrollTo(0, 30);
    await vi.waitFor(() => expect(page.layer.getBoundingClientRect().top).toBeCloseTo(before - 30, 0));
    scrollTo(0, 1500);
    await vi.waitFor(() => expect(page.closed).toHaveBeenCalledTimes(1));
  });
});

describe('opened by key', () => {
  test('takes the focus, Tab walks through it, Escape gives the focus back', async () => {
    const link = page.article.querySelector('a');
    link?.focus();
    await page.opened({ openedBy: 'key' });
    await vi.waitFor(() => expect(page.focused).toBe(page.layer));
    await userEvent.keyboard('{Tab}');
    expect(page.focused?.textContent).toBe('Close');
    await userEvent.keyboard('{Tab}');
    expect(page.focused?.localName).toBe('summary');
    await userEvent.keyboard('{Enter}');
    expect(page.find('.quotation').checkVisibility()).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(page.closed).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(link);
  });

  test('is no trap: when the focus walks out into the page the card closes and leaves it there', async () => {
    const link = page.article.querySelector('a');
    await page.opened({ openedBy: 'key' });
    await vi.waitFor(() => expect(page.focused).toBe(page.layer));
    link?.focus();
    expect(page.closed).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(link);
  });

  test('stays while the pointer is elsewhere', async () => {
    await page.opened({ openedBy: 'key' });
    page.program.pointerOnMention(false);
    await pause(450);
    expect(page.closed).not.toHaveBeenCalled();
  });

  test('over the page’s own modal dialog it can be used, and Escape leaves that one open', async () => {
    const dialog = document.createElement('dialog');
    dialog.append('The page asks something. ', page.mention);
    document.body.append(dialog);
    dialog.showModal();
    await page.opened({ openedBy: 'key' });
    await vi.waitFor(() => expect(page.focused).toBe(page.layer));
    await pause(320);
    await reader.clickOn(page.find('.source summary'));
    expect(page.find('.quotation').checkVisibility()).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(page.closed).toHaveBeenCalledTimes(1);
    expect(dialog.open).toBe(true);
    dialog.close();
  });
});

describe('from entry to entry', () => {
  test('a related entry opens in the same card, with a way back, and takes the focus along', async () => {
    await page.opened({ openedBy: 'key' });
    expect(page.layer.querySelector('.why')).not.toBeNull();
    page.find('.related button').focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(page.find('.name').textContent).toBe('Guarantor states'));
    await vi.waitFor(() => expect(page.focused).toBe(page.find('.name')));
    expect(page.layer.querySelector('.why'), 'no mention led to this entry').toBeNull();
    expect(page.find('.back').textContent?.replace(/[\u2068\u2069]/g, '')).toBe(
      'Back to Seventh round of the Astana talks',
    );
    page.find('.back').focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(page.find('.name').textContent).toBe('Seventh round of the Astana talks'));
    expect(page.layer.querySelector('.back')).toBeNull();
    expect(page.closed).not.toHaveBeenCalled();
  });
});

describe('when the background does not answer as hoped', () => {
  test('a slow answer shows that it is on its way, then the entry', async () => {
    const answer = page.answer;
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    page.answer = async (entry) => {
      await gate;
      return answer(entry);
    };
    page.open();
    await vi.waitFor(() => expect(page.find('[role="status"]').textContent).toBe('Opening the entry…'));
    expect(page.layer.getAttribute('aria-label')).toBe('Astana 7');
    release();
    await vi.waitFor(() => expect(page.find('.name').textContent).toContain('Astana'));
  });

  test('a failure is said plainly and can be tried again', async () => {
    const answer = page.answer;
    page.answer = () => ({ ok: false, error: { code: 'library-broken', detail: 'x' } });
    page.open({ openedBy: 'key' });
    await vi.waitFor(() => expect(page.find('[role="alert"]').textContent).toContain('could not be read'));
    page.answer = answer;
    // The card takes the focus when it is shown, which may be after its first sentence is there.
    await vi.waitFor(async () => {
      const again = page.layer.querySelector<HTMLElement>('.text-button');
      again?.focus();
      if (again) await userEvent.keyboard('{Enter}');
      expect(page.find('.name').textContent).toContain('Astana');
    });
  });

  test('an entry that is gone, and an extension that was updated, are told apart', async () => {
    page.open({ entry: 'withdrawn' });
    await vi.waitFor(() =>
      expect(page.find('[role="alert"]').textContent).toContain('no longer in the library'),
    );
    page.program.close();
    vi.stubGlobal('browser', { runtime: {}, storage: undefined });
    page.open();
    await vi.waitFor(() => expect(page.find('[role="alert"]').textContent).toContain('Reload the page'));
    expect(page.layer.querySelector('.text-button'), 'trying again cannot help').toBeNull();
  });

  test('a late answer about an entry that the reader has left is dropped', async () => {
    const answer = page.answer;
    await page.opened({ openedBy: 'key' });
    page.find('.related button').focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(page.find('.name').textContent).toBe('Guarantor states'));
    page.answer = async (entry) => {
      // The way back is slow, and before it has arrived the reader goes on to something else.
      if (entry === 'astana-7') await pause(400);
      return answer(entry === 'astana-7' ? 'unsc-2254' : entry);
    };
    page.find('.back').focus();
    await userEvent.keyboard('{Enter}');
    page.program.open({ ...page.request(), entry: 'de-escalation-zones' });
    await vi.waitFor(() => expect(page.find('.name').textContent).toBe('De-escalation zones'));
    await pause(500);
    expect(page.find('.name').textContent).toBe('De-escalation zones');
  });
});

describe('a page that means harm', () => {
  test('clicks and keys that no reader made do nothing', async () => {
    await page.opened();
    await pause(320);
    page.find('.close').click();
    page.find('.source summary').click();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse' }));
    expect(page.closed).not.toHaveBeenCalled();
    expect(page.find('details').hasAttribute('open')).toBe(false);
  });

  test('a card that has only just appeared under the pointer is not clicked', async () => {
    await page.opened();
    const link = page.find('.background a');
    const followed = vi.fn((event: Event) => event.preventDefault());
    link.addEventListener('click', followed);
    await reader.clickOn(link);
    expect(followed).not.toHaveBeenCalled();
    await pause(320);
    await reader.clickOn(link);
    expect(followed).toHaveBeenCalledTimes(1);
  });

  test('a click in the card is not the page’s to hear', async () => {
    const heard = vi.fn();
    document.addEventListener('click', heard);
    await page.opened();
    await pause(320);
    await reader.clickOn(page.find('.source summary'));
    document.removeEventListener('click', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});
