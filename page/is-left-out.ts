import { classifyElement } from './classify-element';

/**
 * Whether an element stands in something that is not read, or not shown.
 *
 * @param known verdicts on elements above, so that neighbours ask only once
 */
export function isLeftOut(element: Element | null, known = new Map<Element, boolean>()): boolean {
  if (!element) return false;
  let is = known.get(element);
  if (is === undefined) {
    is = /unread|hidden/.test(classifyElement(element)) || isLeftOut(element.parentElement, known);
    known.set(element, is);
  }
  return is;
}
