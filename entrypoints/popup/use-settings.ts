import { useCallback, useEffect, useState } from 'preact/hooks';
import { defaultSettings, type Settings } from '../../settings/settings';
import {
  changeSettings,
  readSettings,
  readSettingsPlace,
  type SettingsPlace,
  watchSettings,
} from '../../settings/settings-store';

export interface KeptSettings {
  /** Undefined until they are read: what is not known is not shown. */
  readonly settings: Settings | undefined;
  readonly place: SettingsPlace;
  /** The browser refused to keep the last change. */
  readonly isLost: boolean;
  readonly change: (change: (settings: Settings) => Settings) => void;
}

export function useSettings(): KeptSettings {
  const [settings, setSettings] = useState<Settings>();
  const [place, setPlace] = useState<SettingsPlace>('sync');
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    readSettings().then(setSettings);
    readSettingsPlace().then(setPlace);
    return watchSettings(setSettings);
  }, []);
  const change = useCallback(async (wanted: (settings: Settings) => Settings) => {
    const result = await changeSettings(wanted);
    setLost(!result.ok);
    setSettings(result.ok ? result.value : await readSettings());
    setPlace(await readSettingsPlace());
  }, []);
  return { settings, place, isLost, change };
}

/** How the popup looks until the settings are read. */
export const themeOf = (settings: Settings | undefined): Settings['theme'] =>
  (settings ?? defaultSettings).theme;
