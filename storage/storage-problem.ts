import type { LibraryProblem } from '../core/library-state';

/** What can be wrong with the database. What is wrong with a bundle or a pack is not its business. */
export interface StorageProblem {
  readonly code: Exclude<LibraryProblem['code'], 'bundle-unreadable'>;
  /** The browser's own words, for a report. */
  readonly detail: string;
}

/** Thrown by the watchdog inside `database-session.ts`; nobody else sees it. */
export class DatabaseTimeout extends Error {
  override readonly name = 'DatabaseTimeout';
}

/**
 * Browsers and Dexie name the same failure differently, and wrap one in another.
 * Full disks: Chromium has QuotaExceededError inside an AbortError, or says it only in the message;
 * Firefox has names of its own.
 */
const full = /quota|NO_DEVICE_SPACE|disk (?:is )?full|not enough (?:disk )?space/i;
const codes: Readonly<Record<string, StorageProblem['code']>> = {
  DatabaseTimeout: 'timeout',
  VersionError: 'newer-database',
  MissingAPIError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  // A browser that keeps records but no Blobs, as private windows did.
  DataCloneError: 'unavailable',
  // A store that is not there or not as declared, a record or a Blob that can't be read back.
  NotFoundError: 'damaged',
  UpgradeError: 'damaged',
  SchemaMismatch: 'damaged',
  UnknownError: 'damaged',
  NotReadableError: 'damaged',
};

export function storageProblemFrom(error: unknown): StorageProblem {
  const chain = [...innerErrors(error)];
  // Dexie repeats the inner error's words on further lines of its own.
  const words = chain.map(({ name, message }) => `${name}: ${message.split('\n')[0]}`);
  const detail = [...new Set(words)].join(' < ') || String(error);
  if (full.test(detail)) return { code: 'full', detail };
  const code = chain.map(({ name }) => codes[name]).find((found) => found !== undefined);
  return { code: code ?? 'unknown', detail };
}

/** The connection was closed under the work: by another context's upgrade, or by the browser. */
export const isClosedConnection = (error: unknown): boolean =>
  [...innerErrors(error)].some(({ name }) => name === 'DatabaseClosedError' || name === 'InvalidStateError');

function* innerErrors(error: unknown): Generator<{ name: string; message: string }> {
  let current = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth++) {
    const { name, message, inner, failures } = current as {
      name?: unknown;
      message?: unknown;
      inner?: unknown;
      failures?: unknown;
    };
    yield { name: String(name), message: String(message) };
    current = inner ?? (Array.isArray(failures) ? failures[0] : undefined);
  }
}
