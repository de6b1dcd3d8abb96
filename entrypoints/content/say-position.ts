type World = {
  readonly browser?: { i18n?: I18n };
  readonly chrome?: { i18n?: I18n };
};
interface I18n {
  getMessage(key: string, substitutions?: readonly string[]): string;
}

/** "2 of 14: Astana 7", in the language of the interface, for whoever listens while walking by key. */
export function sayPosition(position: number, count: number, label: string): string {
  const { browser, chrome } = globalThis as World;
  const substitutions = [String(position), String(count), label];
  // An element of the page with the id "browser" is no interface.
  const i18n = typeof browser?.i18n?.getMessage === 'function' ? browser.i18n : chrome?.i18n;
  // Empty in a script whose extension was updated under it.
  return i18n?.getMessage('mentionPosition', substitutions) || `${position} / ${count}: ${label}`;
}
