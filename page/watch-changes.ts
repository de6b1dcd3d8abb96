import type { Lifetime } from './lifetime';

/** Text and elements. Attributes change too often to be watched: what comes to light is looked for now and then. */
const whatCounts: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/**
 * Watches the roots of a page.
 *
 * @param onChanges is called in the page's own time: it may only take notes
 * @returns adds a root to what is watched
 */
export function watchChanges(
  life: Lifetime,
  onChanges: (records: readonly MutationRecord[]) => void,
): (root: Document | ShadowRoot) => void {
  const observer = new MutationObserver(life.guard(onChanges));
  life.onEnd(() => observer.disconnect());
  return (root) => {
    if (!life.isOver) observer.observe(root, whatCounts);
  };
}
