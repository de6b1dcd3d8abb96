import { oneOf, type Random } from '../seeded-random';

const pageUnits = 8000;

/** Sentences in their order, set as paragraphs of 100 to 800 units as newspapers do; those longer stay whole. */
export function paragraphs(sentences: readonly string[], random: Random): string[] {
  const result: string[] = [];
  let paragraph = '';
  let wanted = 0;
  for (const sentence of sentences) {
    if (paragraph === '') wanted = oneOf([120, 200, 300, 400, 550, 700], random);
    paragraph = paragraph === '' ? sentence : `${paragraph} ${sentence}`;
    if (paragraph.length < wanted) continue;
    result.push(paragraph);
    paragraph = '';
  }
  if (paragraph !== '') result.push(paragraph);
  return result;
}

/** Paragraphs in their order, as pages of about 8,000 units. */
export function pagesOf(blocks: readonly string[]): string[][] {
  const pages: string[][] = [];
  let page: string[] = [];
  let units = 0;
  for (const block of blocks) {
    page.push(block);
    units += block.length;
    if (units < pageUnits) continue;
    pages.push(page);
    page = [];
    units = 0;
  }
  if (page.length > 0) pages.push(page);
  return pages;
}
