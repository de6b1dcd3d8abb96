import type { Document, Statement } from '../../core/pack/pack';
import { oneOf, type Random } from '../seeded-random';

/** A source text as long as they are told of in packs. */
export const benchDocument = (index: number): Document => ({
  id: `document-${index}`,
  title: { ar: `وثيقة القياس رقم ${index}`, en: `Document number ${index} of the bench` },
  publisher: { name: { ar: 'حاشية', en: 'Hashiya' }, kind: 'organisation' },
  date: '2024-05-17',
  lang: 'en',
  url: `https://example.org/documents/${index}`,
});

/** A statement of a card, with the words that it rests on: some 700 bytes. */
export function benchStatement(id: string, name: string, document: string, random: Random): Statement {
  const kind = oneOf(['decision', 'claim', 'event', 'background'] as const, random);
  const statement = {
    id,
    kind,
    text: {
      ar: `ذُكر ${name} في الوثيقة عند الحديث عن الاجتماع الذي عُقد في ذلك الشهر وعن القرار الذي اتُّخذ فيه.`,
      en: `The document names ${name} where it speaks of the meeting of that month and of what was decided there.`,
    },
    date: '2024-05',
    citations: [
      {
        document,
        quote: `the participants took note of ${name} and agreed to meet again before the end of the year`,
      },
    ],
  };
  return kind === 'claim' ? { ...statement, speaker: { name: { ar: name, en: name } } } : statement;
}
