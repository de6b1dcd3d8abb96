import {
  cardLanguages,
  defaultSettings,
  densities,
  dwellRangeMs,
  type Settings,
  type SiteChoice,
  siteChoices,
  siteKey,
  themes,
} from './settings';

/** Goes up when a field changes its meaning; a new field needs no new version. */
export const settingsVersion = 1;

/** A plain object as storage returns it; its fields are anything. */
export type Stored = Readonly<Record<string, unknown>>;

export const asStored = (value: unknown): Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Stored) : {};

/**
 * Reads what any version stored, or anything else that lies there: every field that makes sense is taken,
 * every other has its default, none is ever refused. `sites` may be spread over several objects.
 */
export function parseSettings(stored: unknown, ...sites: readonly unknown[]): Settings {
  const fields = asStored(stored);
  const { enabled, density, cardLanguage, theme, dwellMs } = fields;
  return {
    enabled: typeof enabled === 'boolean' ? enabled : defaultSettings.enabled,
    sites: Object.fromEntries([fields.sites, ...sites].flatMap(parseSites)),
    density: oneOf(densities, density) ?? defaultSettings.density,
    cardLanguage: oneOf(cardLanguages, cardLanguage) ?? defaultSettings.cardLanguage,
    theme: oneOf(themes, theme) ?? defaultSettings.theme,
    dwellMs:
      typeof dwellMs === 'number' && Number.isFinite(dwellMs)
        ? Math.min(Math.max(Math.round(dwellMs), dwellRangeMs.least), dwellRangeMs.most)
        : defaultSettings.dwellMs,
  };
}

/** Letters, digits and dots of a host in ASCII form, an IPv6 address in brackets, a port. */
const host = /^[a-z0-9._[\]:-]{1,260}$/;

export function parseSites(stored: unknown): [string, SiteChoice][] {
  return Object.entries(asStored(stored)).flatMap(([name, value]) => {
    const key = siteKey(name);
    const choice = oneOf(siteChoices, value);
    return choice && host.test(key) ? [[key, choice] as [string, SiteChoice]] : [];
  });
}

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((item) => item === value);
