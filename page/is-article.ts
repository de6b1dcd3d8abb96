import { schemaTypes } from './schema-types';
import { type ProseWeight, weighProse } from './weigh-prose';

/** What a page says of itself in its markup. */
type Declared = 'article' | 'something-else' | 'nothing';

const articleType = /(?:Article|BlogPosting|Report)$/;
const otherType =
  /^(?:(?:Search|Collection|Checkout|Contact|Profile|QA).*Page|Product.*|.*Offer|ItemList|JobPosting|.*Listing)$/;
/** Pages that name so many articles are lists of them. */
const mostArticles = 3;

/** Readers type into these; what they type, or are shown there, is nobody's business. */
const secretFields = 'input:is([type=password i],[autocomplete^=cc- i],[autocomplete=one-time-code i])';
/** In a shop, or where something is being written. */
const workplaces =
  '[itemprop=price],[class*=add-to-cart i],[class*=addtocart i],[id*=add-to-cart i],[contenteditable]:not([contenteditable=false]),[role=textbox]';
/** Signs of an article that other pages carry, too. */
const articleParts =
  'article,[itemprop=articleBody],[itemprop=datePublished],[itemprop=author],[rel=author],[property^=article i],[name=author i],[class*=byline i],time[datetime]';

/** A list of articles has a linked headline to every summary; an article has more text beside its related ones. */
const proseBeside = 250;
/** Of what calls itself an article, a sentence or two are enough. */
const leastDeclared = 80;
/** No doubt is left about what calls itself an article and has so much of it. */
const clearlyProse = 400;

const toolHost =
  /^(?:(?:web)?mail|inbox|outlook|accounts?|login|auth|sso|[\w-]*bank(?:ing)?|checkout|pay\w*|shop|store|cart|docs|drive)\./;
const searchPlace = /\/(?:search|suche|recherche|buscar|arama|poisk)\b|[?&](?:q|query|search|s|keywords?)=/i;
/** "/", "/index.html", "/ar/", "/en-us/home". */
const frontPath = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|default)\.\w+|home)?$/i;

/** Whether a document can be an article at all: text that was sent as HTML. */
export const isHtmlPage = (document: Document): boolean => /html\b/.test(document.contentType);

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
  const place = address.pathname + address.search;
  const isTool = toolHost.test(address.hostname);
  if (declared === 'something-else') return false;
  if (declared === 'nothing' && (isTool || searchPlace.test(place))) return false;

  const isDeclared = declared === 'article';
  const isFront = isTool || frontPath.test(place);
  const weight = weighProse(document.body, isDeclared && !isFront ? clearlyProse : Infinity);
  // A news page may have a small login in its head; a login page has no article under it.
  if (!(isDeclared && weight.prose >= clearlyProse) && isShown(document, secretFields)) return false;
  const hasHeadline = weight.repeatsTitle || document.querySelector('h1,[itemprop=headline]') !== null;
  if (isFront) return isDeclared && hasHeadline && readsLikeArticle(weight, 1_000);
  if (isDeclared) return weight.prose >= leastDeclared;

  if (!hasHeadline || isShown(document, workplaces)) return false;
  if (document.querySelectorAll('article:not(article article)').length === 1)
    return readsLikeArticle(weight, 200);
  const hasSign = weight.hasDate || document.querySelector(articleParts) !== null;
  return hasSign && readsLikeArticle(weight, 1_000);
}

function whatIsDeclared(document: Document): Declared {
  const types = schemaTypes(document);
  const articles = types.filter((type) => articleType.test(type)).length;
  if (articles > 0 && (articles <= mostArticles || types.includes('LiveBlogPosting'))) return 'article';

  const meta = document.querySelector('meta:is([property="og:type" i],[name="og:type" i])');
  // Some pages write `value` for `content`, and are understood.
  const ogType = meta?.getAttribute('content') ?? meta?.getAttribute('value') ?? '';
  const isOther =
    types.some((type) => otherType.test(type)) || /^\W*(?:product|profile|video|music|book)/i.test(ogType);
  // Lists of articles are often declared as an article, too.
  if (articles > 0 || isOther) return 'something-else';
  if (/^\W*(?:article|news|blog|post)\b/i.test(ogType)) return 'article';
  const items = document.querySelectorAll('[itemscope]:is([itemtype*=Article],[itemtype*=BlogPosting])');
  return items.length === 1 ? 'article' : 'nothing';
}

const readsLikeArticle = ({ prose, teasers, linked }: ProseWeight, least: number): boolean =>
  prose >= least && prose > proseBeside * teasers && prose * 2 > linked;

const isShown = (document: Document, selector: string): boolean =>
  [...document.querySelectorAll(selector)].some((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
