import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../core/pack/pack';
import { type CardKey, type CardLanguage, cardStrings } from './card-strings';
import { makeWording, type Wording } from './wording';

const isCardLanguage = (language: string): language is CardLanguage => Object.hasOwn(cardStrings, language);

/** A pack may have texts in a language that the card itself does not speak: it then frames them in English. */
export function cardWording(language: Language): Wording<CardKey> {
  const spoken: CardLanguage = isCardLanguage(language) ? language : 'en';
  const strings: Readonly<Record<string, string>> = cardStrings[spoken];
  return makeWording({
    language: spoken,
    preferred: navigator.languages,
    lookUp: (key, substitutions) =>
      strings[key]?.replace(/\$(\d)/g, (slot, number) => substitutions[Number(number) - 1] ?? slot),
  });
}

const CardWordingContext = createContext<Wording<CardKey> | undefined>(undefined);
export const CardWordingProvider = CardWordingContext.Provider;

export function useCardWording(): Wording<CardKey> {
  const wording = useContext(CardWordingContext);
  if (!wording) throw new Error('a part of a card is drawn outside of a card');
  return wording;
}
