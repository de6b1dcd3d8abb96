/** How long the thread is held at a time, in ms: a question waits no longer than this and one step. */
const sliceMs = 40;

/**
 * Does work that comes in steps, and lets whatever else has come up be done in between. What is quick is
 * done in one go.
 *
 * @param steps of some milliseconds each
 * @returns what the steps return; what they throw is thrown
 */
export async function inSlices<T>(steps: Iterator<void, T, void>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < sliceMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
}
