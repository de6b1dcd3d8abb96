/**
 * How long a part of ours lives on a page, and what keeps its bugs away from the page: whatever it does later
 * (on an event, after a while) is not done after the end, and an exception in it is the end.
 */
export class Lifetime {
  readonly #controller = new AbortController();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #onFault: (fault: unknown) => void;

  /** @param onFault told once, after the end, when a bug was the reason */
  constructor(onFault: (fault: unknown) => void) {
    this.#onFault = onFault;
    this.onEnd(() => {
      for (const timer of this.#timers) clearTimeout(timer);
    });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get isOver(): boolean {
    return this.signal.aborted;
  }

  end(): void {
    this.#controller.abort();
  }

  onEnd(act: () => void): void {
    const quietly = () => {
      try {
        act();
      } catch (fault) {
        this.#onFault(fault);
      }
    };
    this.signal.addEventListener('abort', quietly, { once: true });
  }

  /** The same function, made safe to be called by the browser. */
  guard<A extends unknown[], R>(act: (...args: A) => R): (...args: A) => R | undefined {
    return (...args) => {
      if (this.isOver) return undefined;
      try {
        return act(...args);
      } catch (fault) {
        this.fail(fault);
        return undefined;
      }
    };
  }

  /** Starts something that takes time. */
  run(act: () => Promise<void>): void {
    act().catch((fault) => this.fail(fault));
  }

  fail(fault: unknown): void {
    if (this.isOver) return;
    this.end();
    this.#onFault(fault);
  }

  /** @returns calls it off */
  later(ms: number, act: () => void): () => void {
    if (this.isOver) return () => {};
    const guarded = this.guard(act);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      guarded();
    }, ms);
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
      clearTimeout(timer);
    };
  }

  /**
   * Listens on the window in the capturing phase, passively unless told otherwise, to what the browser and the
   * reader do: events that a page makes up are ignored.
   */
  on<K extends keyof WindowEventMap>(
    type: K,
    listener: (event: WindowEventMap[K]) => void,
    options: AddEventListenerOptions = {},
  ): void {
    const { signal } = this;
    const guarded = this.guard(listener);
    addEventListener(type, (event) => event.isTrusted && guarded(event), {
      capture: true,
      passive: true,
      ...options,
      signal,
    });
  }
}
