/** Not in every supported browser yet, and in none of TypeScript's libraries. */
type WithNotify = Document & { ariaNotify?(text: string, options?: { priority?: 'high' | 'normal' }): void };

/**
 * Has a screen reader say something without an element of ours on the page. Where the browser can't, the card
 * is what is heard: it takes the focus when Enter opens it.
 */
export function announce(text: string): void {
  (document as WithNotify).ariaNotify?.(text, { priority: 'high' });
}
