import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings, withSite } from '../../settings/settings';
import {
  changeSettings,
  readSettings,
  readSettingsPlace,
  watchSettings,
} from '../../settings/settings-store';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** Synchronised storage takes 8,192 bytes an item: the key and its value as JSON. */
function limitItems() {
  const set = fakeBrowser.storage.sync.set.bind(fakeBrowser.storage.sync);
  return vi.spyOn(fakeBrowser.storage.sync, 'set').mockImplementation((async (items: object) => {
    for (const [key, value] of Object.entries(items)) {
      if (key.length + JSON.stringify(value).length > 8192)
        throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    }
    await set(items);
  }) as typeof set);
}

const refuseSync = () =>
  vi
    .spyOn(fakeBrowser.storage.sync, 'set')
    .mockRejectedValue(new Error('Please set webextensions.storage.sync.enabled to true'));

test('an empty storage means the defaults, and nothing is written by reading', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
  expect(await readSettingsPlace()).toBe('sync');
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
});

test('a change is read back, and stores only what was changed', async () => {
  expect(await changeSettings((settings) => ({ ...settings, theme: 'dark' }))).toEqual({
    ok: true,
    value: { ...defaultSettings, theme: 'dark' },
  });
  expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark' });
  expect(await fakeBrowser.storage.sync.get()).toEqual({ settings: { version: 1, theme: 'dark' } });
});

test('changes made at the same moment all arrive', async () => {
  await Promise.all([
    changeSettings((settings) => ({ ...settings, theme: 'dark' })),
    changeSettings((settings) => withSite(settings, 'a.org', 'off')),
    changeSettings((settings) => withSite(settings, 'b.org', 'on')),
  ]);
  expect(await readSettings()).toEqual({
    ...defaultSettings,
    theme: 'dark',
    sites: { 'a.org': 'off', 'b.org': 'on' },
  });
});

test('a thousand sites fit into synchronised storage, and can all be forgotten again', async () => {
  limitItems();
  const hosts = Array.from({ length: 1000 }, (_, index) => `news-site-${index}.example.org`);
  await changeSettings((settings) => hosts.reduce((all, host) => withSite(all, host, 'off'), settings));
  expect(await readSettingsPlace()).toBe('sync');
  expect(Object.keys((await readSettings()).sites).length).toBe(1000);
  await changeSettings((settings) => ({ ...settings, sites: {} }));
  expect((await readSettings()).sites).toEqual({});
});

test('a change to one site writes one item', async () => {
  await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
  const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
  await changeSettings((settings) => withSite(settings, 'a.org', 'off'));
  expect(set).toHaveBeenCalledTimes(1);
  expect(Object.keys(set.mock.calls[0]![0])).toEqual([expect.stringMatching(/^sites-[0-7]$/)]);
});

test('sites that lie in the settings item are read, and move out on the next change', async () => {
  await fakeBrowser.storage.sync.set({ settings: { sites: { 'a.org': 'off' } } });
  expect((await readSettings()).sites).toEqual({ 'a.org': 'off' });
  await changeSettings((settings) => ({ ...settings, dwellMs: 300 }));
  expect((await fakeBrowser.storage.sync.get('settings')).settings).toEqual({ version: 1, dwellMs: 300 });
  expect(await readSettings()).toEqual({ ...defaultSettings, dwellMs: 300, sites: { 'a.org': 'off' } });
});

test('what a newer version stored is not lost by a change made here', async () => {
  await fakeBrowser.storage.sync.set({
    settings: { version: 2, theme: 'sepia', fontScale: 1.2, dwellMs: 900 },
    'sites-0': { 'quiet.org': 'quietly' },
  });
  expect((await readSettings()).theme).toBe('auto');
  await changeSettings((settings) => ({ ...settings, density: 'all' }));
  const stored = await fakeBrowser.storage.sync.get();
  expect(stored.settings).toEqual({
    version: 2,
    theme: 'sepia',
    fontScale: 1.2,
    dwellMs: 900,
    density: 'all',
  });
  expect(stored['sites-0']).toEqual({ 'quiet.org': 'quietly' });
});

test('what nobody knows in this version is dropped by the next change', async () => {
  await fakeBrowser.storage.sync.set({ settings: { version: 1, leftover: true, theme: 'dark' } });
  await changeSettings((settings) => ({ ...settings, density: 'all' }));
  expect((await fakeBrowser.storage.sync.get('settings')).settings).toEqual({
    version: 1,
    theme: 'dark',
    density: 'all',
  });
});

test('where synchronising is refused the settings stay on this device, and it says so', async () => {
  await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
  const refusal = refuseSync();
  expect(await changeSettings((settings) => withSite(settings, 'a.org', 'off'))).toMatchObject({ ok: true });
  expect(await readSettingsPlace()).toBe('local');
  expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', sites: { 'a.org': 'off' } });

  refusal.mockRestore();
  await changeSettings((settings) => ({ ...settings, density: 'all' }));
  expect(await readSettingsPlace()).toBe('sync');
  expect(await readSettings()).toEqual({
    ...defaultSettings,
    theme: 'dark',
    density: 'all',
    sites: { 'a.org': 'off' },
  });
});

test('a site list that no longer fits is kept on this device rather than cut', async () => {
  limitItems();
  const hosts = Array.from(
    { length: 4000 },
    (_, index) => `a-rather-long-name-of-a-site-${index}.example.org`,
  );
  await changeSettings((settings) => ({
    ...settings,
    sites: Object.fromEntries(hosts.map((host) => [host, 'off' as const])),
  }));
  expect(await readSettingsPlace()).toBe('local');
  expect(Object.keys((await readSettings()).sites).length).toBe(4000);
});

test('where nothing can be stored the change fails as a value', async () => {
  refuseSync();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
  const result = await changeSettings((settings) => ({ ...settings, enabled: false }));
  expect(result).toEqual({
    ok: false,
    error: { code: 'not-stored', detail: expect.stringContaining('disk full') },
  });
  expect(await readSettings()).toEqual(defaultSettings);
});

test('where nothing can be read the defaults hold', async () => {
  vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValue(new Error('no'));
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('no'));
  expect(await readSettings()).toEqual(defaultSettings);
  expect(await readSettingsPlace()).toBe('nowhere');
});

test('a watcher hears of every change until it stops, and of nothing else', async () => {
  const heard = vi.fn();
  const stop = watchSettings(heard);
  await changeSettings((settings) => withSite(settings, 'a.org', 'off'));
  await vi.waitFor(() =>
    expect(heard).toHaveBeenCalledWith({ ...defaultSettings, sites: { 'a.org': 'off' } }),
  );
  heard.mockClear();
  await fakeBrowser.storage.local.set({ 'something-else': 1 });
  await fakeBrowser.storage.session.set({ settings: { enabled: false } });
  stop();
  await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
  await Promise.resolve();
  expect(heard).not.toHaveBeenCalled();
});

test('in a page whose extension is gone, watching and changing do nothing', async () => {
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', undefined);
  expect(() => watchSettings(() => {})()).not.toThrow();
  expect(await changeSettings((settings) => settings)).toMatchObject({
    ok: false,
    error: { code: 'not-stored' },
  });
  vi.stubGlobal('browser', fakeBrowser);
  vi.stubGlobal('chrome', fakeBrowser);
});

test('an element of the page that is called "browser" is not taken for the interface', async () => {
  vi.stubGlobal('browser', { storage: { id: 'an element' } });
  await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
  expect((await readSettings()).theme).toBe('dark');
  vi.stubGlobal('browser', fakeBrowser);
});
