/**
 * How settings lie in a storage area: the item `settings` holds everything but the sites, which lie in
 * `sites-0` to `sites-7` by a hash of their name. Synchronised storage takes 8 KB an item, about 300 sites;
 * spread over eight, one device's change to a site also rarely meets another device's. Pure.
 */
import { asStored, parseSettings, parseSites, type Stored, settingsVersion } from './parse-settings';
import type { Settings, SiteChoice } from './settings';

const shards = 8;
const shardKeys = Array.from({ length: shards }, (_, index) => `sites-${index}`);

export const settingsKeys: readonly string[] = ['settings', ...shardKeys];

/** Items of a storage area, by key. */
export type Items = Readonly<Record<string, unknown>>;

export const settingsFrom = (items: Items): Settings =>
  parseSettings(items.settings, ...shardKeys.map((key) => items[key]));

/**
 * The items to store for a change, complete; those that stay as they are, are left out. Only what the change
 * touched is written, and what a newer version of the extension stored beside it stays: settings are
 * synchronised between devices that are not updated on the same day.
 */
export function itemsToStore(items: Items, before: Settings, after: Settings): Record<string, Stored> {
  const stored = asStored(items.settings);
  const version = typeof stored.version === 'number' ? stored.version : 0;
  const isNewer = version > settingsVersion;
  const fields = changedFields(stored, before, after, isNewer);
  const next = { ...fields, version: isNewer ? version : settingsVersion };

  const result: Record<string, Stored> = {};
  if (!isSame(stored, next)) result.settings = next;
  for (const [index, sites] of sitesByShard(after).entries()) {
    const key = shardKeys[index]!;
    const known = new Set(parseSites(items[key]).map(([site]) => site));
    const unknown = Object.entries(asStored(items[key])).filter(([site]) => isNewer && !known.has(site));
    const shard = Object.fromEntries([...unknown, ...sites]);
    if (!isSame(asStored(items[key]), shard)) result[key] = shard;
  }
  return result;
}

function changedFields(stored: Stored, before: Settings, after: Settings, keepUnknown: boolean): Stored {
  const { sites: _, ...known } = after;
  const fields: Record<string, unknown> = keepUnknown ? { ...stored } : {};
  delete fields.sites;
  for (const [key, value] of Object.entries(known)) {
    const changed = value !== before[key as keyof Settings];
    // What was never chosen is not stored: a later version's better default reaches the reader.
    if (changed) fields[key] = value;
    else if (Object.hasOwn(stored, key)) fields[key] = stored[key];
  }
  return fields;
}

function sitesByShard(settings: Settings): [string, SiteChoice][][] {
  const byShard: [string, SiteChoice][][] = shardKeys.map(() => []);
  for (const [site, choice] of Object.entries(settings.sites).sort(([a], [b]) => (a < b ? -1 : 1))) {
    byShard[shardOf(site)]!.push([site, choice]);
  }
  return byShard;
}

/** FNV-1a over the ASCII letters of a host. */
function shardOf(site: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < site.length; index++) {
    hash = Math.imul(hash ^ site.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % shards;
}

/** Both hold plain JSON. The order of keys counts: at worst an item is written without need. */
const isSame = (a: Stored, b: Stored): boolean => JSON.stringify(a) === JSON.stringify(b);
