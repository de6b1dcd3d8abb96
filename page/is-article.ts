import { schemaTypes } from './schema-types';
import { type ProseWeight, weighProse } from './weigh-prose';

/** What a page says of itself in its markup. */
type Declared = 'article' | 'something-else' | 'nothing';

const articleType = /(?:Article|BlogPosting)$|^Report$/;
const otherType =
  /^(?:SearchResultsPage|CollectionPage|ItemList|Product|ProductGroup|Offer|AggregateOffer|CheckoutPage|ContactPage|ProfilePage|JobPosting|RealEstateListing|QAPage|EmailMessage|BankAccount)$/;
/** Pages that name so many articles are lists of them. */
const mostArticles = 3;

/** Readers type into these; what they type, or are shown there, is nobody's business. */
const secretFields =
  'input[type="password" i], input[autocomplete^="cc-" i], input[autocomplete="one-time-code" i], input[name*="cardnumber" i], input[name*="card-number" i]';
const shopParts =
  '[itemprop="price"], [class*="add-to-cart" i], [id*="add-to-cart" i], [class*="addtocart" i], form[action*="/cart" i]';
const editors = '[contenteditable]:not([contenteditable="false"]), [role="textbox"]';
/** Signs of an article that other pages carry, too. */
const articleParts =
  'article, [itemprop="articleBody"], [itemprop="datePublished"], [property^="article:published" i], [rel="author"], [itemprop="author"], meta[name="author" i], [class*="byline" i], [class*="article-body" i], time[datetime]';

/** Of what calls itself an article, a sentence or two are enough. */
const leastDeclared = 80;

const toolHost =
  /^(?:mail|webmail|inbox|outlook|accounts?|login|signin|auth|sso|e?-?bank(?:ing)?|online-?bank(?:ing)?|checkout|pay|payments?|shop|store|cart|calendar|docs|drive)\./;
const searchPath = /\/(?:search|suche|recherche|buscar|arama|poisk|find)(?:[/.]|$)/i;
const searchQuery = /[?&](?:q|query|search|s|keyword|keywords|text)=/i;
/** "/", "/index.html", "/ar/", "/en-us/home". */
const frontPath = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w+|home|default\.\w+)?$/i;

/** Whether a document can be an article at all: text that was sent as HTML. */
export const isHtmlPage = (document: Document): boolean =>
  document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';

/**
 * Whether a page is an article, told from what it declares (JSON-LD, Open Graph, microdata, AMP), from its
 * parts and from its text. Front pages, search pages, shops, mail and whatever asks for a password are not.
 * When in doubt it is none: the reader can switch a site on.
 */
export function isArticle(
  document: Document,
  address: Pick<Location, 'hostname' | 'pathname' | 'search'>,
): boolean {
  if (!isHtmlPage(document) || !document.body) return false;
  const declared = whatIsDeclared(document);
  const isFront = frontPath.test(address.pathname) && !address.search;
  const isTool = toolHost.test(address.hostname);
  const isSearch = searchPath.test(address.pathname) || searchQuery.test(address.search);
  if (declared === 'something-else' || (declared === 'nothing' && (isTool || isSearch))) return false;

  const weight = weighProse(document.body);
  // A news page may have a small login in its head; a login page has no article under it.
  if (isShown(document, secretFields) && (declared !== 'article' || weight.prose < 400)) return false;
  if (isFront || isTool)
    return declared === 'article' && readsLikeArticle(weight, 1_000) && hasHeadline(document, weight);
  if (declared === 'article') return weight.prose + weight.teasers >= leastDeclared;

  if (isShown(document, shopParts) || isShown(document, editors)) return false;
  if (isOneArticle(document) && hasHeadline(document, weight)) return readsLikeArticle(weight, 200);
  const hasSign = weight.hasDate || document.querySelector(articleParts) !== null;
  return hasSign && hasHeadline(document, weight) && readsLikeArticle(weight, 1_000);
}

function whatIsDeclared(document: Document): Declared {
  const types = schemaTypes(document);
  const articles = types.filter((type) => articleType.test(type)).length;
  const isLive = types.includes('LiveBlogPosting');
  if (articles > 0 && (isLive || articles <= mostArticles)) return 'article';

  const ogType = metaContent(document, 'og:type');
  const isOther =
    types.some((type) => otherType.test(type)) ||
    /^(?:product|profile|video|music|book|og:product)/.test(ogType);
  // Lists of articles are often declared as an article, too.
  if (articles > mostArticles || isOther) return 'something-else';
  if (/^(?:article|news|blog|post)\b/.test(ogType)) return 'article';

  const items = document.querySelectorAll(
    '[itemscope][itemtype*="Article"], [itemscope][itemtype*="BlogPosting"]',
  );
  return items.length === 1 ? 'article' : 'nothing';
}

function metaContent(document: Document, name: string): string {
  const meta = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`);
  // Some pages write `value` for `content`, and are understood.
  return (meta?.getAttribute('content') ?? meta?.getAttribute('value') ?? '').trim().toLowerCase();
}

function isOneArticle(document: Document): boolean {
  const articles = [...document.querySelectorAll('article')].filter(
    (one) => !one.parentElement?.closest('article'),
  );
  return articles.length === 1;
}

const hasHeadline = (document: Document, weight: ProseWeight): boolean =>
  weight.repeatsTitle || document.querySelector('h1, [itemprop="headline"]') !== null;

const readsLikeArticle = ({ prose, teasers, linked }: ProseWeight, least: number): boolean =>
  prose >= least && prose > 2 * teasers && prose * 2 > linked;

const isShown = (document: Document, selector: string): boolean =>
  [...document.querySelectorAll(selector)]
    .slice(0, 20)
    .some((element) => element.checkVisibility({ visibilityProperty: true }));
