import { browser } from 'wxt/browser';
import type { MessageKey } from '../../components/messages';
import { makeWording, type Wording } from '../../components/wording';

/** The interface's sentences as the browser gives them: in its own language, or in English. */
export function interfaceMessages(): Wording<MessageKey> {
  // WXT types only the keys that it found when it last ran; these are typed by `MessageKey`.
  const i18n = browser.i18n as unknown as {
    getMessage(key: string, substitutions?: readonly string[]): string;
  };
  return makeWording<MessageKey>({
    language: i18n.getMessage('interfaceLanguage'),
    preferred: navigator.languages,
    // Empty where there is no such message: a plural form that the language does not need.
    lookUp: (key, substitutions) => i18n.getMessage(key, substitutions) || undefined,
  });
}
