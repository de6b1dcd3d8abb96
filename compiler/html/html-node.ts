import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: HtmlNode | HtmlParent): node is HtmlElement => 'tagName' in node;

export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((it) => it.name === name)?.value;

/** All nodes below a node, in document order; what stands in templates is not part of the page. */
function* nodesIn(parent: HtmlParent): Generator<HtmlNode> {
  // No recursion: pages nest thousands deep by mistake.
  const waiting = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (isElement(node)) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
}

export function* elementsIn(parent: HtmlParent): Generator<HtmlElement> {
  for (const node of nodesIn(parent)) if (isElement(node)) yield node;
}

export function textIn(parent: HtmlParent): string {
  let text = '';
  for (const node of nodesIn(parent)) if (isText(node)) text += node.value;
  return text;
}
