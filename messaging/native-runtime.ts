/**
 * The browser's own runtime interface, with promises, as both supported browsers have it. The polyfill
 * would cost every page's content script 10 kB for the same call.
 */
export interface NativeRuntime {
  /** Gone when the extension was updated or removed under a running content script. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
}

type World = {
  readonly browser?: { runtime?: NativeRuntime };
  readonly chrome?: { runtime?: NativeRuntime };
};

export function nativeRuntime(): NativeRuntime | undefined {
  const { browser, chrome } = globalThis as World;
  // Where `browser` is no global of the browser's, an element of the page with that id shows up under it.
  return typeof browser?.runtime?.sendMessage === 'function' ? browser.runtime : chrome?.runtime;
}
