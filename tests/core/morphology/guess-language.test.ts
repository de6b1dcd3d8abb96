import { expect, test } from 'vitest';
import { countFunctionWords, likeliestLanguage } from '../../../core/morphology/guess-language';
import { foldText } from '../../../core/text/fold-text';

const guess = (source: string, declared?: string) =>
  likeliestLanguage(countFunctionWords(foldText(source)), declared);

test.each([
  ['ar', 'قال الوزير في بيان إن الوفد وصل إلى المدينة بعد اجتماع مع الرئيس'],
  ['fa', 'رئیس هیئت گفت که این نشست در روز دوم برگزار شد و با حضور نمایندگان بود'],
  ['en', 'The minister said that the delegation had arrived for the talks with the president'],
  [
    'fr',
    'Le ministre a déclaré que la délégation est arrivée dans la capitale pour les pourparlers avec le président',
  ],
  ['ru', 'Министр заявил, что делегация прибыла в столицу на переговоры с президентом'],
  ['tr', 'Bakan, heyetin görüşmeler için başkente geldiğini ve bir açıklama yapılacağını söyledi'],
  [
    'es',
    'El ministro dijo que los delegados llegaron a la capital para las conversaciones con el presidente',
  ],
  [
    'de',
    'Der Minister sagte, die Delegation sei mit dem Flugzeug in der Hauptstadt und für die Gespräche bereit',
  ],
])('knows %s by its small words', (language, text) => {
  expect(guess(text)).toBe(language);
});

test('says nothing of a text that is too short', () => {
  expect(guess('Astana')).toBeUndefined();
});

test('believes a declaration unless the words clearly say otherwise', () => {
  expect(guess('Talks in Astana', 'fr-FR')).toBe('fr');
  const english =
    'The minister said that the delegation was to arrive for the talks with the president of the council';
  expect(guess(english, 'tr')).toBe('en');
});
