import type { Language, Localized } from '../core/pack/pack';
import { useCardWording } from './card-wording';
import { directionOf } from './text-direction';

/** The text in the wanted language, else in English, else in any: better foreign than missing. */
export function pickLanguage(text: Localized, wanted: Language): { text: string; language: Language } {
  const language = [wanted, 'en', ...Object.keys(text)].find((tag) => Object.hasOwn(text, tag)) ?? wanted;
  return { text: text[language] ?? '', language };
}

/** A pack's text, isolated from its surroundings, and marked where it is in another language than they. */
export function LocalizedText({ text }: { readonly text: Localized }) {
  const { language } = useCardWording();
  const picked = pickLanguage(text, language);
  if (picked.language === language) return <bdi>{picked.text}</bdi>;
  return (
    <bdi lang={picked.language} dir={directionOf(picked.language)}>
      {picked.text}
    </bdi>
  );
}
