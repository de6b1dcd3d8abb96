/** Which mentions of an entry are marked: the first in each section, the first on the page, all, none. */
export type Density = 'section' | 'article' | 'all' | 'none';

/** What the choice needs to know of a mention. In order of appearance. */
export interface MarkCandidate {
  readonly entry: string;
  readonly isHeading: boolean;
  /** Goes up with every heading. */
  readonly section: number;
}

/**
 * The mentions to mark. Headings are left alone whatever the density: they are the author's signposts, and
 * the paragraph below says the same again.
 */
export function chooseMarks<T extends MarkCandidate>(mentions: readonly T[], density: Density): T[] {
  if (density === 'none') return [];
  const inText = mentions.filter(({ isHeading }) => !isHeading);
  if (density === 'all') return inText;
  const seen = new Set<string>();
  return inText.filter(({ entry, section }) => {
    const place = density === 'section' ? `${section} ${entry}` : entry;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
