import type { DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlElement, HtmlNode } from './html-node';
import { attribute, isElement, isText } from './html-node';

const isTemplate = (node: HtmlNode): node is DefaultTreeAdapterTypes.Template =>
  isElement(node) && node.tagName === 'template' && 'content' in node;

/** The open shadow tree that an element's markup declares: `<template shadowrootmode="open">`. */
export const shadowTree = (host: HtmlElement): DefaultTreeAdapterTypes.DocumentFragment | undefined =>
  host.childNodes
    .filter(isTemplate)
    .find((template) => attribute(template, 'shadowrootmode')?.toLowerCase() === 'open')?.content;

/** The name of the slot that a host's child is drawn in; undefined where it is drawn nowhere. */
export const slotOf = (node: HtmlNode): string | undefined =>
  isElement(node) ? (attribute(node, 'slot') ?? '') : isText(node) ? '' : undefined;
