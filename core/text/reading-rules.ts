/**
 * Which parts of a page are read: pure data, so that the extension (`page/`, with the browser's own styles)
 * and the compiler's `annotate` (saved markup, no styles) go by the same rules.
 *
 * A careful reader wants the headline, the article's paragraphs, lists, tables and captions. Everything else
 * on a news page is furniture, or is somebody's tool: both are left alone.
 */

/** Elements by tag name whose whole content is never read. */
export const unreadTags: ReadonlySet<string> = new Set([
  // Not text to a reader.
  ...['script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'head', 'datalist'],
  // Pictures, players and other documents; a frame's document reads itself.
  ...['iframe', 'frameset', 'object', 'canvas', 'svg', 'math', 'audio', 'video', 'map'],
  // Controls and their labels.
  ...['textarea', 'select', 'button', 'label', 'legend', 'output', 'progress', 'meter'],
  // Text that is meant for machines or to be typed.
  ...['code', 'pre', 'kbd', 'samp', 'var', 'tt', 'xmp', 'plaintext'],
  // Reading aids over other text: they would stand in the middle of a word.
  ...['rt', 'rp', 'rtc'],
  // Page furniture.
  ...['nav', 'aside', 'footer', 'menu', 'dialog', 'search'],
]);

/** Values of `role` that say the same of an element whose tag does not. */
export const unreadRoles: ReadonlySet<string> = new Set([
  ...['navigation', 'complementary', 'contentinfo', 'search'],
  ...['textbox', 'searchbox', 'combobox', 'button', 'option', 'menuitem', 'tab', 'img', 'math', 'code'],
]);

/** Roles that say it, too, but are seen around whole articles: read all the same where `holdsArticle`. */
export const furnitureRoles: ReadonlySet<string> = new Set([
  ...['menu', 'menubar', 'toolbar', 'tablist', 'tree', 'listbox'],
  ...['dialog', 'alertdialog', 'alert', 'status', 'timer', 'marquee', 'tooltip'],
]);

/**
 * Words that name furniture where they stand in a `class` or an `id`, compared in lower case after splitting
 * at everything that is no letter or digit and at inner capitals ("shareBar" is "share" and "bar"). Only words
 * that say it by themselves: "related" does, "news" does not. Such an element is read all the same when it
 * holds the article (`holdsArticle`): pages put such words on what surrounds everything, too.
 */
export const furnitureWords: ReadonlySet<string> = new Set([
  ...['cookie', 'cookies', 'consent', 'gdpr', 'onetrust', 'didomi', 'cmp'],
  ...['nav', 'navbar', 'navigation', 'menu', 'submenu', 'breadcrumb', 'breadcrumbs', 'pagination', 'pager'],
  ...['sidebar', 'footer', 'masthead', 'toolbar', 'skip', 'modal', 'popup', 'tooltip', 'banner'],
  ...['share', 'sharing', 'sharebar', 'addthis', 'addtoany', 'social'],
  ...['related', 'recommended', 'recommendations', 'recirculation', 'recirc', 'outbrain', 'taboola'],
  ...['trending', 'popular', 'mostread', 'newsletter', 'subscribe', 'subscription'],
  ...['promo', 'promotion', 'sponsored', 'advert', 'advertisement', 'advertising', 'adsbygoogle'],
  ...['comments', 'commentlist', 'disqus', 'respond'],
]);

/** What has one of these in it is never furniture. (Not `article`: teasers are articles, too.) */
export const articleTags: ReadonlySet<string> = new Set(['h1', 'main']);

/**
 * A `<header>` or `role="banner"` is furniture unless it stands in one of these or holds an `h1`: mastheads
 * go, the head of an article stays.
 */
export const headerHomeTags: ReadonlySet<string> = new Set(['article', 'main', 'section']);

/** Never furniture whatever their class says. */
export const neverFurnitureTags: ReadonlySet<string> = new Set([
  'html',
  'body',
  'main',
  'article',
  'h1',
  'p',
]);

/** Elements that begin and end a block where no style says otherwise. */
export const blockTags: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog'],
  ...['dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3'],
  ...['h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre'],
  ...['search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** Headings begin a section and are never marked themselves; so is whatever has `role="heading"`. */
export const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * A block that is nothing but links leads elsewhere: it is a teaser or a menu, and is not read. In these a
 * bare link is part of the matter: a headline that links to itself, a cell, a definition, a caption.
 */
export const linkOnlyBlockTags: ReadonlySet<string> = new Set(['h1', 'td', 'th', 'dt', 'dd', 'figcaption']);

/** The words of a `class` or an `id`, as `furnitureWords` has them. */
export const wordsOfName = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

/** Whether a class or an id names furniture. */
export const namesFurniture = (name: string): boolean =>
  name !== '' && wordsOfName(name).some((word) => furnitureWords.has(word));

/** Whether an element that is named like furniture is what holds the article after all. */
export function holdsArticle(inside: {
  /** One of `articleTags` is among its descendants. */
  readonly hasArticleTag: boolean;
  /** `<p>` elements in it, and on the whole page. */
  readonly paragraphs: number;
  readonly paragraphsOfPage: number;
  /** UTF-16 code units of its text. */
  readonly characters: number;
}): boolean {
  if (inside.hasArticleTag) return true;
  // Pages without paragraphs break their lines by <br>: there only the length can tell.
  if (inside.paragraphsOfPage < 4) return inside.characters > 2_000;
  return inside.paragraphs * 2 > inside.paragraphsOfPage;
}
