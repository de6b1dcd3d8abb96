/**
 * The tree that is drawn: a shadow host's children are those of its open root, a slot's those that were put
 * into it.
 */

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
export const isText = (node: Node): node is Text =>
  node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
export const isShadowRoot = (node: Node): node is ShadowRoot =>
  node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;

/** The nodes that a slot shows in the place of its own, or nothing where it shows its own. */
export function slottedNodes(element: Element): readonly Node[] | undefined {
  if (element.localName !== 'slot' || !('assignedNodes' in element)) return undefined;
  const nodes = (element as HTMLSlotElement).assignedNodes();
  return nodes.length > 0 ? nodes : undefined;
}

/** Up the drawn tree: from a slotted node to its slot, from a shadow root to its host. */
export function drawnParent(node: Node): Element | null {
  const slot = isElement(node) || isText(node) ? node.assignedSlot : null;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent) return null;
  if (isShadowRoot(parent)) return parent.host;
  return isElement(parent) ? parent : null;
}

/** Whether `node` is drawn after `other`. `hasShadow`: the page has shadow roots, so the long way is needed. */
export function isDrawnAfter(node: Node, other: Node, hasShadow: boolean): boolean {
  if (!hasShadow) return comesAfter(node, other);
  const path = drawnPath(node);
  const otherPath = drawnPath(other);
  let depth = 0;
  while (path[depth] && path[depth] === otherPath[depth]) depth++;
  const branch = path[depth];
  const otherBranch = otherPath[depth];
  // Where one of the two is above the other, the lower one comes later.
  if (!branch || !otherBranch) return path.length > otherPath.length;
  return comesAfter(branch, otherBranch);
}

/** A node and everything above it in the drawn tree, outermost first. */
function drawnPath(node: Node): Node[] {
  const path: Node[] = [];
  for (let step: Node | null = node; step; step = drawnParent(step)) path.push(step);
  return path.reverse();
}

const comesAfter = (node: Node, other: Node) =>
  (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
