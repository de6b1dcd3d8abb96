import { fail, ok, type Result } from '../core/result';
import { nativeStorage, type StorageArea } from './native-storage';
import type { Settings } from './settings';
import { type Items, itemsToStore, settingsFrom, settingsKeys } from './settings-items';

/**
 * Where the settings are. `local`: the browser refused to synchronise them, they stay on this device.
 * `nowhere`: it refuses to store anything; the defaults hold.
 */
export type SettingsPlace = 'sync' | 'local' | 'nowhere';

/** The settings could not be stored, neither synchronised nor on this device. `detail`: the browser's words. */
export interface SettingsProblem {
  readonly code: 'not-stored';
  readonly detail: string;
}

export const readSettings = async (): Promise<Settings> => settingsFrom((await readItems()).items);

/** For the reader to see: whether the choices reach their other devices. */
export const readSettingsPlace = async (): Promise<SettingsPlace> => (await readItems()).place;

let lastChange: Promise<unknown> = Promise.resolve();

/** Reads, changes, stores; changes from one program are done one after the other. */
export function changeSettings(
  change: (settings: Settings) => Settings,
): Promise<Result<Settings, SettingsProblem>> {
  const result = lastChange.then(() => changeNow(change));
  lastChange = result.catch(() => {});
  return result;
}

/**
 * Calls `listener` after every change, whichever program or device made it.
 *
 * @returns ends the watch
 */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const storage = nativeStorage();
  if (!storage) return () => {};
  let newest = 0;
  let isOver = false;
  const onChange = async (changes: Record<string, unknown>, area: string) => {
    if (area !== 'sync' && area !== 'local') return;
    if (!settingsKeys.some((key) => Object.hasOwn(changes, key))) return;
    const turn = ++newest;
    const { items, place } = await readItems();
    // Unreadable settings change nothing for who is reading with the last ones.
    if (turn === newest && !isOver && place !== 'nowhere') listener(settingsFrom(items));
  };
  storage.onChanged.addListener(onChange);
  return () => {
    isOver = true;
    storage.onChanged.removeListener(onChange);
  };
}

async function changeNow(
  change: (settings: Settings) => Settings,
): Promise<Result<Settings, SettingsProblem>> {
  const { items, place } = await readItems();
  const before = settingsFrom(items);
  const after = change(before);
  const changed = itemsToStore(items, before, after);
  const everything = { ...items, ...changed };
  const storage = nativeStorage();
  if (!storage) return fail({ code: 'not-stored', detail: 'The extension was updated or removed.' });

  const synced = await store(storage.sync, place === 'sync' ? changed : everything);
  if (synced === undefined) {
    // The copy on this device would stand in front of the synchronised one.
    const kept = place === 'local' ? await tryTo(() => storage.local.remove([...settingsKeys])) : undefined;
    return kept === undefined ? ok(after) : fail({ code: 'not-stored', detail: kept });
  }
  const local = await store(storage.local, everything);
  return local === undefined ? ok(after) : fail({ code: 'not-stored', detail: `${synced}; ${local}` });
}

const store = (area: StorageArea, items: Record<string, unknown>) =>
  tryTo(() => (Object.keys(items).length > 0 ? area.set(items) : Promise.resolve()));

/** @returns what the browser said where it refused */
async function tryTo(act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Settings on this device are there only while synchronising is refused, and then they are the newer ones. */
async function readItems(): Promise<{ items: Items; place: SettingsPlace }> {
  const storage = nativeStorage();
  const [local, sync] = await Promise.all([tryGet(storage?.local), tryGet(storage?.sync)]);
  if (Object.values(local ?? {}).some((item) => item !== undefined)) {
    return { items: local ?? {}, place: 'local' };
  }
  if (sync) return { items: sync, place: 'sync' };
  return { items: {}, place: local ? 'local' : 'nowhere' };
}

async function tryGet(area: StorageArea | undefined): Promise<Items | undefined> {
  try {
    return await area?.get([...settingsKeys]);
  } catch {
    return undefined;
  }
}
