/** The highlights' names in `CSS.highlights`; a page can see them there. */
export const highlightNames = {
  mention: 'hashiya',
  /** A mention in a link, whose own line stays the nearer one. */
  linked: 'hashiya-link',
  /** The mention under the pointer, walked to by key, or with an open card. */
  current: 'hashiya-current',
} as const;
export type MarkKind = keyof typeof highlightNames;

const { mention, linked, current } = highlightNames;
const resting = `::highlight(${mention}), ::highlight(${linked})`;

/**
 * One thin dotted line, in an amber that has contrast enough on white and on black: Chromium takes
 * `currentColor` in a highlight for the root's colour, so it can't follow the text. Nothing is printed.
 * Forced colours: Chromium paints every highlight in the colours of the selection, and leaves the line to us.
 */
export const markStyle = `@media screen {
${resting} {
text-decoration: underline dotted max(1px, 0.075em) #b7791f;
text-underline-offset: 0.24em;
}
::highlight(${linked}) { text-underline-offset: 0.42em; }
::highlight(${current}) {
text-decoration: underline solid max(1px, 0.075em) #b7791f;
text-underline-offset: 0.24em;
background-color: color-mix(in srgb, #d69e2e 22%, transparent);
}
@media (prefers-contrast: more) {
${resting}, ::highlight(${current}) {
text-decoration-color: currentColor;
text-decoration-thickness: max(2px, 0.1em);
}}
@media (forced-colors: active) {
${resting} { text-decoration-color: CanvasText; text-underline-offset: auto; }
::highlight(${current}) {
color: HighlightText;
background-color: Highlight;
text-decoration: underline solid max(2px, 0.15em) HighlightText;
text-underline-offset: auto;
}}}`;
