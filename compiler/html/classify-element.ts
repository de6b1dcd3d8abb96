import {
  articleTags,
  blockTags,
  furnitureRoles,
  headerHomeTags,
  holdsArticle,
  namesFurniture,
  neverFurnitureTags,
  unreadRoles,
  unreadTags,
} from '../../core/text/reading-rules';
import type { HtmlElement } from './html-node';
import { attribute, elementsIn, isElement, textIn } from './html-node';

/** As in `page/classify-element.ts`; what is hidden stays hidden on a saved page, and is unread. */
export type ElementClass = 'unread' | 'inline' | 'block';

const inlineDisplay = /^(?:inline(?:-block|-flex|-grid|-table)?|contents|ruby(?:-base)?)$/;

/** What a reader of text does at an element, as far as markup alone tells. */
export function classifyElement(element: HtmlElement, paragraphsOfPage: number): ElementClass {
  const tag = element.tagName;
  if (unreadTags.has(tag) || isUnreadByAttribute(element) || isHidden(element)) return 'unread';
  const display = styleOf(element, 'display');
  const isInline = display ? inlineDisplay.test(display) : !blockTags.has(tag);
  if (isInline) return isFootnoteMark(element) ? 'unread' : 'inline';
  if (['left', 'right'].includes(styleOf(element, 'float') ?? '') && isOneLetter(element)) return 'inline';
  return isFurniture(element, paragraphsOfPage) ? 'unread' : 'block';
}

/** A declaration of the element's own style attribute; style sheets are not read. */
export function styleOf(element: HtmlElement, property: string): string | undefined {
  const style = attribute(element, 'style')?.toLowerCase();
  return style?.match(new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`))?.[1]?.trim();
}

export const isClosedDetails = (element: HtmlElement): boolean =>
  element.tagName === 'details' && attribute(element, 'open') === undefined;

function isUnreadByAttribute(element: HtmlElement): boolean {
  const role = attribute(element, 'role');
  if (role && unreadRoles.has(role.trim().toLowerCase())) return true;
  const editable = attribute(element, 'contenteditable');
  const isEditable = editable !== undefined && editable.toLowerCase() !== 'false';
  return isEditable || attribute(element, 'popover') !== undefined;
}

function isHidden(element: HtmlElement): boolean {
  if (attribute(element, 'aria-hidden')?.toLowerCase() === 'true') return true;
  const display = styleOf(element, 'display');
  // A style of its own outdoes the attribute.
  if (display === 'none' || (attribute(element, 'hidden') !== undefined && !display))
    return !isStaged(element);
  if (styleOf(element, 'content-visibility') === 'hidden') return true;
  if (['hidden', 'collapse'].includes(styleOf(element, 'visibility') ?? '')) return true;
  if (/^0(?:\.0+)?$/.test(styleOf(element, 'opacity') ?? '')) return true;
  return isClippedAway(element) || isInClosedDetails(element);
}

/** Text for screen readers alone ("opens new tab"), cut out of sight. */
function isClippedAway(element: HtmlElement): boolean {
  if (!/^(?:absolute|fixed)$/.test(styleOf(element, 'position') ?? '')) return false;
  const clip = styleOf(element, 'clip') ?? '';
  const clipPath = styleOf(element, 'clip-path') ?? '';
  return /^rect\((?:[01](?:px)?[, ]*){4}\)$/.test(clip) || /^inset\((?:50|100)%\)$/.test(clipPath);
}

/** React's streamed pages send parts hidden, which their own scripts put in place at once. */
const isStaged = (element: HtmlElement): boolean => /^S:[0-9a-f]+$/.test(attribute(element, 'id') ?? '');

function isInClosedDetails(element: HtmlElement): boolean {
  const parent = element.parentNode;
  if (!parent || !isElement(parent) || !isClosedDetails(parent)) return false;
  const summary = parent.childNodes.find((node) => isElement(node) && node.tagName === 'summary');
  return element !== summary;
}

/** "Astana[1] talks" is read as "Astana talks". */
const isFootnoteMark = (element: HtmlElement): boolean =>
  element.tagName === 'sup' &&
  [...elementsIn(element)].some((it) => it.tagName === 'a' && attribute(it, 'href')?.startsWith('#'));

/** A drop cap is the first letter of a word. */
const isOneLetter = (element: HtmlElement): boolean =>
  element.childNodes.filter(isElement).length <= 1 && /^\s*["'«“„‘]?\p{L}\p{M}*\s*$/u.test(textIn(element));

function isFurniture(element: HtmlElement, paragraphsOfPage: number): boolean {
  const tag = element.tagName;
  if (neverFurnitureTags.has(tag)) return false;
  if (tag === 'header' || attribute(element, 'role') === 'banner') return isMasthead(element);
  const names = [attribute(element, 'class'), attribute(element, 'id')];
  const isNamed =
    furnitureRoles.has(attribute(element, 'role') ?? '') ||
    names.some((name) => name && namesFurniture(name));
  return isNamed && !isAroundArticle(element, paragraphsOfPage);
}

function isMasthead(header: HtmlElement): boolean {
  if ([...elementsIn(header)].some(({ tagName }) => tagName === 'h1')) return false;
  for (let parent = header.parentNode; parent && isElement(parent); parent = parent.parentNode)
    if (headerHomeTags.has(parent.tagName)) return false;
  return true;
}

function isAroundArticle(element: HtmlElement, paragraphsOfPage: number): boolean {
  const inside = [...elementsIn(element)];
  return holdsArticle({
    hasArticleTag: inside.some(({ tagName }) => articleTags.has(tagName)),
    paragraphs: inside.filter(({ tagName }) => tagName === 'p').length,
    paragraphsOfPage,
    characters: textIn(element).length,
  });
}
