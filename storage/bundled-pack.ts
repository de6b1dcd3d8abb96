import type { LibraryProblem } from '../core/library-state';
import { fail, ok, type Result } from '../core/result';
import { digestOf } from './digest';
import type { PreparedPack } from './library';
import type { LibraryHost } from './library-host';
import { preparePack } from './prepare-pack';

type Outcome<T> = Promise<Result<T, LibraryProblem>>;

/** The pack inside the extension: read once, parsed once, and only when somebody needs it. */
export class BundledPack {
  readonly #host: LibraryHost;
  #text: Outcome<string> | undefined;
  #prepared: Outcome<PreparedPack> | undefined;

  constructor(host: LibraryHost) {
    this.#host = host;
  }

  /** Digest of its bytes. */
  async source(): Outcome<string> {
    const text = await this.#readText();
    return text.ok ? ok(await digestOf(text.value)) : text;
  }

  prepared(): Outcome<PreparedPack> {
    this.#prepared ??= this.#prepare();
    return this.#prepared;
  }

  /** Gives the memory back; the next who asks reads it again. */
  release(): void {
    this.#text = undefined;
    this.#prepared = undefined;
  }

  async #prepare(): Outcome<PreparedPack> {
    const text = await this.#readText();
    return text.ok ? preparePack(text.value, this.#host.buildLexicon) : text;
  }

  #readText(): Outcome<string> {
    this.#text ??= this.#host
      .readBundle()
      .then(ok, (error) => fail({ code: 'bundle-unreadable' as const, detail: String(error) }));
    return this.#text;
  }
}
