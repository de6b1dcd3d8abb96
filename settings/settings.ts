/** The reader's choices: shape, defaults and reading of what an older version stored. Pure. */

export const themes = ['auto', 'light', 'dark'] as const;
export const cardLanguages = ['auto', 'ar', 'en'] as const;
export const densities = ['section', 'article', 'all', 'none'] as const;

export interface Settings {
  /** Off: nothing is read and nothing is marked, anywhere. */
  readonly enabled: boolean;
  /** Per host: `on` reads pages even if they do not look like articles, `off` never reads them. */
  readonly sites: Readonly<Record<string, 'on' | 'off'>>;
  /** Which mentions of an entry are marked: the first in a section, in the article, all, none. */
  readonly density: (typeof densities)[number];
  /** Language of cards; `auto` is the browser's. */
  readonly cardLanguage: (typeof cardLanguages)[number];
  readonly theme: (typeof themes)[number];
  /** How long the pointer rests on a mention before the card opens, in milliseconds. */
  readonly dwellMs: number;
}

export const defaultSettings: Settings = {
  enabled: true,
  sites: {},
  density: 'section',
  cardLanguage: 'auto',
  theme: 'auto',
  dwellMs: 500,
};
