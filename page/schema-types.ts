/** More scripts, or longer ones, are not what a page says about itself. */
const mostScripts = 20;
const longestScript = 500_000;

/** Parts that are about other pages, or about who made this one. */
const elsewhere = new Set([
  ...['itemListElement', 'hasPart', 'isPartOf', 'publisher', 'author', 'creator', 'breadcrumb', 'comment'],
  ...['relatedLink', 'mentions', 'citation', 'about', 'isBasedOn', 'liveBlogUpdate', 'review', 'offers'],
]);

/**
 * The schema.org types by which a page declares what it is about, from JSON-LD, one for each thing: "Article",
 * "Product". Read leniently, since a third of such scripts on the web would be refused by a strict parser.
 */
export function schemaTypes(document: Document): string[] {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')].slice(0, mostScripts);
  return scripts.flatMap((script) => {
    const source = script.textContent ?? '';
    return source.length > longestScript ? [] : typesIn(source);
  });
}

function typesIn(source: string): string[] {
  try {
    // Some wrap it into a comment, as scripts were once.
    return typesOf(JSON.parse(source.slice(source.search(/[[{]/), source.search(/[\]}][^\]}]*$/) + 1)), 0);
  } catch {
    // A trailing comma, a bare line feed in a string, a template that was not filled in: the first thing
    // that is named is what the rest hangs on.
    const first = /"@type"\s*:\s*\[?\s*"([^"]{1,100})"/.exec(source);
    return first ? [plainType(first[1]!)] : [];
  }
}

function typesOf(value: unknown, depth: number): string[] {
  if (depth > 6 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => typesOf(item, depth + 1));
  return Object.entries(value).flatMap(([key, part]) => {
    if (key === '@type')
      return [part]
        .flat()
        .filter((type) => typeof type === 'string')
        .map(plainType);
    return elsewhere.has(key) ? [] : typesOf(part, depth + 1);
  });
}

/** "https://schema.org/NewsArticle" and "schema:NewsArticle" are "NewsArticle". */
const plainType = (type: string): string => type.replace(/^.*[/:#]/, '');
