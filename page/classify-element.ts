import {
  articleTags,
  furnitureRoles,
  headerHomeTags,
  holdsArticle,
  namesFurniture,
  neverFurnitureTags,
  unreadRoles,
  unreadTags,
} from '../core/text/reading-rules';

/**
 * What a reader of text does at an element. `unread`: leave it out for good. `hidden`: leave it out for now,
 * a click may show it. `inline`: its text continues the block. `block`: its text begins one.
 */
export type ElementClass = 'unread' | 'hidden' | 'inline' | 'block';

const inlineDisplay = /^(?:inline(?:-(?:block|flex|grid|table))?|ruby(?:-base)?)$/;

/** By class attribute: pages repeat the same few hundred. */
const furnitureByName = new Map<string, boolean>();
const rememberedNames = 2_000;

export function classifyElement(element: Element): ElementClass {
  const tag = element.localName;
  if (unreadTags.has(tag) || (element.hasAttributes() && isUnreadByAttribute(element))) return 'unread';
  if (isHiddenByMarkup(element)) return 'hidden';

  const style = getComputedStyle(element);
  const { display } = style;
  if (display === 'none' || style.contentVisibility === 'hidden') return 'hidden';
  if (display === 'contents') return 'inline';
  if (style.visibility !== 'visible' || style.opacity === '0') return 'hidden';
  if (style.position !== 'static' && isClippedAway(element, style)) return 'hidden';
  if (inlineDisplay.test(display)) return isFootnoteMark(element) ? 'unread' : 'inline';
  // A drop cap is the first letter of a word.
  if (style.cssFloat !== 'none' && isOneLetter(element)) return 'inline';
  return isFurniture(element) ? 'unread' : 'block';
}

function isUnreadByAttribute(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role && unreadRoles.has(role.trim().toLowerCase())) return true;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable.toLowerCase() !== 'false') || element.hasAttribute('popover');
}

function isHiddenByMarkup(element: Element): boolean {
  // Some pages show what `hidden` should hide, but what is hidden from listeners is no part of the article.
  if (element.getAttribute('aria-hidden')?.toLowerCase() === 'true') return true;
  const parent = element.parentElement;
  return (
    parent?.localName === 'details' &&
    !parent.hasAttribute('open') &&
    !(element.localName === 'summary' && isFirstSummary(element))
  );
}

function isFirstSummary(element: Element): boolean {
  for (let sibling = element.previousElementSibling; sibling; sibling = sibling.previousElementSibling) {
    if (sibling.localName === 'summary') return false;
  }
  return true;
}

/** Text for screen readers alone ("Image source,"), moved or cut out of sight. */
function isClippedAway(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^rect\(([01]px,? ?){4}\)$/.test(style.clip) || /^inset\((50|100)%\)$/.test(style.clipPath))
    return true;
  return style.overflow !== 'visible' && element.clientWidth <= 1 && element.clientHeight <= 1;
}

/** "Astana[1] talks" is read as "Astana talks". */
const isFootnoteMark = (element: Element): boolean =>
  element.localName === 'sup' && element.querySelector('a[href^="#"]') !== null;

/** The text is looked at only where it is short in markup, too. */
const isOneLetter = (element: Element): boolean =>
  element.childElementCount <= 1 && /^\s*["'«“„‘]?\p{L}\p{M}*\s*$/u.test(element.textContent ?? '');

function isFurniture(element: Element): boolean {
  const tag = element.localName;
  if (neverFurnitureTags.has(tag)) return false;
  if (tag === 'header' || element.getAttribute('role') === 'banner') return isMasthead(element);
  // By attribute: `element.id` of a form can be a field of that name.
  const isNamed =
    furnitureRoles.has(element.getAttribute('role') ?? '') ||
    nameIsFurniture(element.getAttribute('class')) ||
    nameIsFurniture(element.getAttribute('id'));
  return isNamed && !isAroundArticle(element);
}

function isMasthead(header: Element): boolean {
  if (header.querySelector('h1')) return false;
  for (let parent = header.parentElement; parent; parent = parent.parentElement) {
    if (headerHomeTags.has(parent.localName)) return false;
  }
  return true;
}

function nameIsFurniture(name: string | null): boolean {
  if (!name) return false;
  const known = furnitureByName.get(name);
  if (known !== undefined) return known;
  if (furnitureByName.size >= rememberedNames) furnitureByName.clear();
  const isOne = namesFurniture(name);
  furnitureByName.set(name, isOne);
  return isOne;
}

function isAroundArticle(element: Element): boolean {
  return holdsArticle({
    hasArticleTag: element.querySelector([...articleTags].join()) !== null,
    paragraphs: element.getElementsByTagName('p').length,
    paragraphsOfPage: element.ownerDocument.getElementsByTagName('p').length,
    characters: element.textContent?.length ?? 0,
  });
}
