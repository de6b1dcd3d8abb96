import { cdp, userEvent } from 'vitest/browser';

/** What a reader does, as real input: the card takes no other. Coordinates are those of the test's own frame. */
export const reader = {
  point: (x: number, y: number) => mouse('mouseMoved', x, y),
  async click(x: number, y: number) {
    await mouse('mouseMoved', x, y);
    await mouse('mousePressed', x, y);
    await mouse('mouseReleased', x, y);
  },
  async clickOn(element: Element) {
    element.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = element.getBoundingClientRect();
    await reader.click(x + width / 2, y + height / 2);
  },
  press: (keys: string) => userEvent.keyboard(keys),
};

interface InputSession {
  send(method: 'Input.dispatchMouseEvent', params: Readonly<Record<string, unknown>>): Promise<unknown>;
}

async function mouse(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', x: number, y: number) {
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame ? frame.width / window.innerWidth : 1;
  const session = cdp() as unknown as InputSession;
  await session.send('Input.dispatchMouseEvent', {
    type,
    x: (frame?.x ?? 0) + x * scale,
    y: (frame?.y ?? 0) + y * scale,
    ...(type !== 'mouseMoved' && { button: 'left', clickCount: 1 }),
  });
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
