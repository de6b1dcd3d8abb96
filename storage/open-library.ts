import type { LibraryProblem, LibraryState } from '../core/library-state';
import { fail, ok, type Result } from '../core/result';
import { BundledPack } from './bundled-pack';
import { checkLexicons } from './check-lexicons';
import { DatabaseSession } from './database-session';
import { type InstallWish, installBundle } from './install-bundle';
import { failureFrom, isTimeToRetry } from './install-failure';
import type { Answer, Library } from './library';
import type { LibraryHost } from './library-host';
import { MemoryLibrary } from './memory-library';
import { StoredLibrary } from './stored-library';

export type Question<T> = (library: Library) => Promise<Answer<T>>;

/** An honest database answers in a tenth of this; past it, the bundled pack is asked as well. */
const patienceMs = 250;
/** After this the reader's "try again" is told how things stand, done or not. */
const reinstallPatienceMs = 20_000;
/** Behind the first answer a large lexicon is checked: not before, since somebody waits, and not while it is sent. */
const checkAfterMs = 1000;
/** How long a database that failed is left alone by one worker. */
const restMs = 60_000;
/** Of one worker: a database that gets damaged again and again is not asked any more. */
const mostRepairs = 2;

type Standing =
  | { readonly type: 'usable' }
  /** The bundled pack of this build is not in the database yet. */
  | { readonly type: 'outdated' }
  | { readonly type: 'unusable'; readonly problem: LibraryProblem; readonly since: number };

/**
 * The library as the background sees it: it answers from IndexedDB where that is current, quick and sound,
 * else from the bundled pack in memory, and installs that pack whenever there is reason to. Nothing here
 * is needed by the next worker: what a worker knows, it found in the database.
 */
export class OpenLibrary {
  readonly #host: LibraryHost;
  readonly #session: DatabaseSession;
  readonly #bundle: BundledPack;
  #stored: StoredLibrary;
  #standing: Promise<Standing> | undefined;
  #memory: Promise<Result<MemoryLibrary, LibraryProblem>> | undefined;
  #installing: Promise<void> | undefined;
  #repairs = 0;

  constructor(host: LibraryHost) {
    this.#host = host;
    this.#session = new DatabaseSession(host);
    this.#bundle = new BundledPack(host);
    this.#stored = new StoredLibrary(this.#session);
  }

  /** Asks the library that can answer. It fails only where the extension itself is damaged. */
  async answer<T>(question: Question<T>): Promise<Result<T, LibraryProblem>> {
    const fromStored = this.#askStored(question);
    // Where the other side answers first, nobody waits for this one any more.
    fromStored.catch(() => {});
    const early = await Promise.race([fromStored, this.#after(patienceMs)]);
    if (early?.ok) return early;
    const fromMemory = this.#askMemory(question);
    if (!early) {
      const first = await Promise.race([fromStored, fromMemory]);
      if (first.ok) return first;
    }
    const memory = await fromMemory;
    if (memory.ok) return memory;
    const stored = await fromStored;
    if (stored.ok) return stored;
    // Without a bundle, the pack of an earlier build is better than nothing.
    const outdated = (await this.#hasPacks()) ? await question(this.#stored) : memory;
    return outdated.ok ? outdated : memory;
  }

  async state(): Promise<LibraryState> {
    const standing = await this.#findStanding();
    if (standing.type === 'usable' && !this.#installing) {
      const packs = await this.#stored.installedPacks();
      if (packs.ok) return { type: 'stored', packs: packs.value };
      this.#noteFailure(packs.error);
      return this.state();
    }
    const memory = await this.#fromBundle();
    const packs = memory.ok ? await memory.value.installedPacks() : memory;
    if (!packs.ok) {
      const stored = await this.#stored.installedPacks();
      const isSomething = stored.ok && stored.value.length > 0;
      return isSomething ? { type: 'stored', packs: stored.value } : { type: 'broken', problem: packs.error };
    }
    return standing.type === 'unusable' && !this.#installing
      ? { type: 'memory', packs: packs.value, problem: standing.problem }
      : { type: 'installing', packs: packs.value };
  }

  /** To be called when the extension was installed or updated, and when the browser starts. */
  ensureInstalled(wish: Exclude<InstallWish, 'always'> = 'if-changed'): Promise<void> {
    return this.#install(wish);
  }

  /** The reader's "try again": over a damaged or newer database, too. */
  async reinstall(): Promise<LibraryState> {
    const work = async () => {
      await this.#installing;
      this.#bundle.release();
      this.#memory = undefined;
      this.#repairs = 0;
      await this.#install('always');
      const standing = await this.#findStanding();
      if (standing.type !== 'unusable' || !isInTheWay(standing.problem)) return;
      if ((await this.#session.clear()).ok) await this.#install('always');
    };
    await Promise.race([work(), this.#after(reinstallPatienceMs)]);
    return this.state();
  }

  /** For a test's end and a browser that asks for it. */
  close(): void {
    this.#session.close();
  }

  async #askStored<T>(question: Question<T>): Promise<Result<T, LibraryProblem>> {
    const standing = await this.#findStanding();
    if (standing.type === 'unusable') return fail(standing.problem);
    if (standing.type === 'outdated') return fail({ code: 'unknown', detail: 'Not installed yet.' });
    const stored = this.#stored;
    try {
      const answer = await question(stored);
      if (!answer.ok) this.#noteFailure(answer.error);
      return answer;
    } finally {
      // Whatever came of it: a damaged lexicon may also make its reader throw.
      this.#checkLater(stored);
    }
  }

  /** What was given out unchecked is looked at in a quiet moment; damage is mended as any other. */
  #checkLater(stored: StoredLibrary): void {
    const lexicons = stored.takeUnchecked();
    if (lexicons.length === 0) return;
    this.#host.timers.set(() => {
      const checked = checkLexicons(lexicons);
      // An install meanwhile has looked at all that it wrote.
      if (!checked.ok && stored === this.#stored) this.#noteFailure(checked.error);
    }, checkAfterMs);
  }

  async #askMemory<T>(question: Question<T>): Promise<Result<T, LibraryProblem>> {
    const memory = await this.#fromBundle();
    return memory.ok ? question(memory.value) : memory;
  }

  async #hasPacks(): Promise<boolean> {
    const pointers = await this.#stored.readPointers();
    return pointers.ok && pointers.value.length > 0;
  }

  #fromBundle(): Promise<Result<MemoryLibrary, LibraryProblem>> {
    this.#memory ??= this.#bundle
      .prepared()
      .then((prepared) => (prepared.ok ? ok(new MemoryLibrary(prepared.value)) : prepared));
    return this.#memory;
  }

  async #findStanding(): Promise<Standing> {
    this.#standing ??= this.#look();
    const standing = await this.#standing;
    if (standing.type !== 'unusable' || this.#host.now() - standing.since < restMs) return standing;
    this.#standing = undefined;
    return this.#findStanding();
  }

  async #look(): Promise<Standing> {
    const pointers = await this.#stored.readPointers();
    if (!pointers.ok) return this.#unusable(pointers.error);
    if (pointers.value.some(({ checkedBy }) => checkedBy === this.#host.build)) return { type: 'usable' };
    const failure = failureFrom(await this.#host.journal.read().catch(() => undefined));
    if (failure && !isTimeToRetry(failure, this.#host.now())) return this.#unusable(failure.problem);
    void this.#install('if-changed');
    return { type: 'outdated' };
  }

  #unusable = (problem: LibraryProblem): Standing => ({
    type: 'unusable',
    problem,
    since: this.#host.now(),
  });

  #noteFailure(problem: LibraryProblem): void {
    this.#standing = Promise.resolve(this.#unusable(problem));
    if (problem.code !== 'damaged' || this.#repairs >= mostRepairs) return;
    this.#repairs += 1;
    void this.#install('always');
  }

  #install(wish: InstallWish): Promise<void> {
    if (!this.#installing) {
      this.#installing = this.#installNow(wish).finally(() => {
        this.#installing = undefined;
      });
      this.#host.keepAwake?.(this.#installing);
    }
    return this.#installing;
  }

  async #installNow(wish: InstallWish): Promise<void> {
    const { journal, now } = this.#host;
    // A bug must not leave the library "installing" for ever.
    const result = await installBundle(this.#host, this.#session, this.#bundle, wish).catch((error) =>
      fail({ code: 'unknown' as const, detail: String(error) }),
    );
    if (!result.ok) {
      this.#standing = Promise.resolve(this.#unusable(result.error));
      const last = failureFrom(await journal.read().catch(() => undefined));
      const failure = { at: now(), count: (last?.count ?? 0) + 1, problem: result.error };
      await journal.write(failure).catch(() => {});
      return;
    }
    // Elsewhere: the next question looks again how far they are.
    this.#standing = result.value === 'done' ? Promise.resolve({ type: 'usable' }) : undefined;
    if (result.value !== 'done') return;
    this.#stored = new StoredLibrary(this.#session);
    this.#memory = undefined;
    this.#bundle.release();
    await journal.write(undefined).catch(() => {});
  }

  #after(ms: number): Promise<undefined> {
    return new Promise((resolve) => this.#host.timers.set(() => resolve(undefined), ms));
  }
}

/** Problems that throwing the database away may solve. */
const isInTheWay = ({ code }: LibraryProblem): boolean =>
  code === 'newer-database' || code === 'damaged' || code === 'unknown';
