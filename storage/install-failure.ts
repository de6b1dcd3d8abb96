import { libraryProblemCodes } from '../core/library-state';
import type { InstallFailure } from './library-host';

const minuteMs = 60_000;
const mostMs = 6 * 60 * minuteMs;

/** A failed install is tried again after 1, 2, 4 … minutes, at most 6 hours, or when the reader asks for it. */
export function isTimeToRetry({ at, count }: InstallFailure, now: number): boolean {
  // A clock that was set back must not postpone it.
  return now < at || now - at >= Math.min(minuteMs * 2 ** (count - 1), mostMs);
}

/** Reads what the journal holds; anything but a failure is none. */
export function failureFrom(stored: unknown): InstallFailure | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { at, count, problem } = stored as Record<string, unknown>;
  if (typeof at !== 'number' || typeof count !== 'number' || !(count >= 1)) return undefined;
  if (typeof problem !== 'object' || problem === null) return undefined;
  const { code, detail } = problem as Record<string, unknown>;
  const known = libraryProblemCodes.find((name) => name === code);
  return known && typeof detail === 'string' ? { at, count, problem: { code: known, detail } } : undefined;
}
