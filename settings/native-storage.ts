/**
 * The browser's own storage interface, with promises, as both supported browsers have it. The polyfill
 * would cost every page's content script 10 kB for the same calls.
 */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

type ChangeListener = (changes: Record<string, unknown>, areaName: string) => void;

export interface NativeStorage {
  readonly sync: StorageArea;
  readonly local: StorageArea;
  readonly onChanged: {
    addListener(listener: ChangeListener): void;
    removeListener(listener: ChangeListener): void;
  };
}

type World = {
  readonly browser?: { storage?: NativeStorage };
  readonly chrome?: { storage?: NativeStorage };
};

/** Nothing in a content script whose extension was updated or removed. */
export function nativeStorage(): NativeStorage | undefined {
  const { browser, chrome } = globalThis as World;
  // Where `browser` is no global of the browser's, an element of the page with that id shows up under it.
  return typeof browser?.storage?.sync?.get === 'function' ? browser.storage : chrome?.storage;
}
