/** Numbers of surface forms that are measured, and what rows call them. */
export const sizes = [
  { name: '1k', count: 1_000 },
  { name: '10k', count: 10_000 },
  { name: '100k', count: 100_000 },
  { name: '1m', count: 1_000_000 },
] as const;

export type Size = (typeof sizes)[number];

/** Every part of a run knows by the beginnings of names whether its rows were asked for. */
export type Wants = (name: string) => boolean;

/** @param only the beginning of rows' names, such as "matcher.1k"; everything where it is absent */
export const wantsOnly =
  (only: string | undefined): Wants =>
  (name) =>
    only === undefined || name.startsWith(only) || only.startsWith(name);
