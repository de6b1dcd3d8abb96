/**
 * The content script that a careful developer would write for a thousand forms: one regular expression with
 * look-around for the ends of words, over a tree walker, painting a custom highlight with static ranges.
 */
export function regexpPainter(forms: readonly string[]): string {
  const alternatives = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/\\-/g, '\\x2d'));
  return `(${paint})(${JSON.stringify(alternatives.join('|'))})`;
}

/** Runs in a page: nothing of this module is there. */
function paint(alternatives: string) {
  const word = '[\\p{L}\\p{N}\\p{M}_]';
  const forms = new RegExp(`(?<!${word})(?:${alternatives})(?!${word})`, 'giu');
  const unread = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA', 'CODE', 'PRE', 'TITLE']);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(painted) { text-decoration: underline dotted 1px #b7791f; }');
  document.adoptedStyleSheets.push(sheet);
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (unread.has(node.parentElement?.tagName ?? '')) continue;
    const text = node.nodeValue ?? '';
    for (const { 0: found, index } of text.matchAll(forms)) {
      highlight.add(
        new StaticRange({
          startContainer: node,
          startOffset: index,
          endContainer: node,
          endOffset: index + found.length,
        }),
      );
    }
  }
  if (highlight.size > 0) CSS.highlights.set('painted', highlight);
}
