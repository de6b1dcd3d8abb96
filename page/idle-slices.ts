/** Longer ones could cost a frame on a slow machine: 5 of its 16 milliseconds. */
export const sliceMs = 5;

/** A page that is never idle gets read all the same, a slice at a time: a 40th of its time at the most. */
const patienceMs = 200;

/**
 * Calls `step` in idle moments until it says that it is done. Each call is told the `performance.now()` by
 * which to return. Ends early, without an error, when `signal` aborts.
 */
export function runInSlices(step: (until: number) => boolean, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve();
    let handle = 0;
    const end = (settle: () => void) => {
      signal.removeEventListener('abort', stop);
      settle();
    };
    const stop = () => {
      cancelIdleCallback(handle);
      end(resolve);
    };
    const slice = (idle: IdleDeadline) => {
      const time = idle.didTimeout ? sliceMs : Math.min(Math.max(idle.timeRemaining(), 1), sliceMs);
      try {
        if (step(performance.now() + time)) end(resolve);
        else again();
      } catch (fault) {
        end(() => reject(fault));
      }
    };
    const again = () => {
      handle = requestIdleCallback(slice, { timeout: patienceMs });
    };
    signal.addEventListener('abort', stop);
    again();
  });
}
