import { expect, test, vi } from 'vitest';
import { inSlices } from '../../storage/in-slices';

function* countedSteps(steps: number, work: () => void): Generator<void, number, void> {
  for (let step = 0; step < steps; step++) {
    work();
    yield;
  }
  return steps;
}

test('gives back what the steps return, and throws what they throw', async () => {
  await expect(inSlices(countedSteps(3, () => {}))).resolves.toBe(3);
  const faulty = countedSteps(3, () => {
    throw new Error('a bad row');
  });
  await expect(inSlices(faulty)).rejects.toThrow('a bad row');
});

test('lets a question be answered while long work goes on, and does quick work in one go', async () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const order: string[] = [];
  const runWith = async (stepMs: number) => {
    order.length = 0;
    setTimeout(() => order.push('question'));
    await inSlices(
      countedSteps(4, () => {
        now += stepMs;
        order.push('step');
      }),
    );
    return [...order];
  };
  expect(await runWith(1)).toEqual(['step', 'step', 'step', 'step']);
  await new Promise((resolve) => setTimeout(resolve));
  expect(await runWith(25)).toEqual(['step', 'step', 'question', 'step', 'step']);
  clock.mockRestore();
});
