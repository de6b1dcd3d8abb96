import type { DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlElement, HtmlNode } from './html-node';
import { attribute, isElement, isText } from './html-node';

const isTemplate = (node: HtmlNode): node is DefaultTreeAdapterTypes.Template =>
  isElement(node) && node.tagName === 'template' && 'content' in node;

/** The open shadow tree that an element's markup declares: `<template shadowrootmode="open">`. */
export const shadowTree = (host: HtmlElement): DefaultTreeAdapterTypes.DocumentFragment | undefined =>
  host.childNodes.filter(isTemplate).find(declaresShadow)?.content;

const declaresShadow = (template: HtmlElement): boolean =>
  attribute(template, 'shadowrootmode')?.toLowerCase() === 'open';

/** The name of the slot that a host's child is drawn in; undefined where it is drawn nowhere. */
export function slotOf(node: HtmlNode): string | undefined {
  // A browser has taken it away by then.
  if (isTemplate(node) && declaresShadow(node)) return undefined;
  return isElement(node) ? (attribute(node, 'slot') ?? '') : isText(node) ? '' : undefined;
}
