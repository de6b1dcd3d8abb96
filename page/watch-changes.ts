/** The text of a page and of its shadow roots as it changes. Attributes are not watched: see `page-text.ts`. */
const whatCounts: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/**
 * Watches roots until `signal` aborts.
 *
 * @param onChanges is called in the page's own time: it may only take notes
 * @returns adds a root to what is watched
 */
export function watchChanges(
  onChanges: (records: readonly MutationRecord[]) => void,
  signal: AbortSignal,
): (root: Document | ShadowRoot) => void {
  const observer = new MutationObserver(onChanges);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return (root) => {
    if (!signal.aborted) observer.observe(root, whatCounts);
  };
}
