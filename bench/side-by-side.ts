/** Median and half the distance between the quartiles. */
export interface Measured {
  readonly median: number;
  readonly spread: number;
}

/**
 * Times two pieces of work in turn, A B A B …, by the processor time of this process: a machine that slows
 * down slows both, so that their ratio holds where single times do not.
 *
 * @returns the ratio of B's time to A's in each round, so above 1 A is the faster; and A's time in ms
 */
export function sideBySide(
  a: () => void,
  b: () => void,
  rounds: number,
): { ratio: Measured; milliseconds: Measured } {
  a();
  b();
  const times = Array.from({ length: rounds }, () => [cpuTime(a), cpuTime(b)] as const);
  return {
    ratio: measured(times.map(([first, second]) => second / first)),
    milliseconds: measured(times.map(([first]) => first)),
  };
}

/** Processor time of this process, all its threads, in ms. */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function measured(values: readonly number[]): Measured {
  const sorted = [...values].sort((x, y) => x - y);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { median: at(0.5), spread: (at(0.75) - at(0.25)) / 2 };
}
