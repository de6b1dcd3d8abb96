/** The reader's choices: shape, defaults, and what they mean for a site. Pure. */

export const themes = ['auto', 'light', 'dark'] as const;
export const cardLanguages = ['auto', 'ar', 'en'] as const;
export const densities = ['section', 'article', 'all', 'none'] as const;
export const siteChoices = ['on', 'off'] as const;
export type SiteChoice = (typeof siteChoices)[number];

/** Below, every brush of the pointer opens a card; above, nobody waits for it. */
export const dwellRangeMs = { least: 100, most: 3_000 } as const;

export interface Settings {
  /** Off: nothing is read and nothing is marked, anywhere. */
  readonly enabled: boolean;
  /**
   * Per site, by `siteKey`: `on` reads pages even if they do not look like articles, `off` never reads them.
   * Ask with `siteState`, change with `withSite`.
   */
  readonly sites: Readonly<Record<string, SiteChoice>>;
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

/** `auto`: the page itself decides whether it is an article. */
export type SiteState = 'off-everywhere' | 'off' | 'on' | 'auto';

/** What the reader chose for the site of `host`, which may carry a port. */
export function siteState(settings: Settings, host: string): SiteState {
  if (!settings.enabled) return 'off-everywhere';
  const key = siteKey(host);
  return (Object.hasOwn(settings.sites, key) && settings.sites[key]) || 'auto';
}

/** The settings with another choice for one site; `auto` forgets it. */
export function withSite(settings: Settings, host: string, choice: SiteChoice | 'auto'): Settings {
  const key = siteKey(host);
  const others = Object.entries(settings.sites).filter(([site]) => site !== key);
  const sites = choice === 'auto' ? others : [...others, [key, choice] as const];
  return { ...settings, sites: Object.fromEntries(sites) };
}

/**
 * The name under which a site's choice is kept. Readers take www.example.org and example.org for one site;
 * other subdomains can be other people's (example.github.io), so they stay apart.
 */
export const siteKey = (host: string): string =>
  host
    .toLowerCase()
    .replace(/\.(?=:|$)/, '')
    .replace(/^www\.(?=.*\.)/, '');
