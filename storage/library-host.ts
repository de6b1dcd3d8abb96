import type { LibraryProblem } from '../core/library-state';
import type { Pack } from '../core/pack/pack';
import type { DatabaseHost } from './database-session';

/** What the library needs of the world, passed in by the background. */
export interface LibraryHost extends DatabaseHost {
  /** The browser's Web Locks; absent ones are done without. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  /** Free and used bytes, where the browser tells. */
  readonly estimate: (() => Promise<StorageEstimate>) | undefined;
  /** Names the build of the extension: another build's lexicon may be of another format. */
  readonly build: string;
  /** The bundled pack's text. What it rejects with is what the reader is told. */
  readonly readBundle: () => Promise<string>;
  readonly buildLexicon: (pack: Pack) => ArrayBuffer | Promise<ArrayBuffer>;
  /** Where the last failure is remembered beyond a worker's life. */
  readonly journal: InstallJournal;
  /** Asks the browser not to end this context during `work`: writing to IndexedDB alone does not count. */
  readonly keepAwake?: (work: Promise<unknown>) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface InstallJournal {
  /** Whatever was written, or anything else. */
  read(): Promise<unknown>;
  write(failure: InstallFailure | undefined): Promise<void>;
}

export interface InstallFailure {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many in a row. */
  readonly count: number;
  readonly problem: LibraryProblem;
}
