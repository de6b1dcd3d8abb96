import { describe, expect, test } from 'vitest';
import { placesWith, problemsWith, replace, treaty } from './seeds-folder';

describe('a quotation', () => {
  const quote = 'the treaty of 1950 stays in force.';
  const withQuote = (words: string) => ({ [treaty]: replace(`quote: ${quote}`, `quote: ${words}`) });
  const place = `${treaty}:31:16 statements[0].citations[0].quote`;

  test('with any one character lost is refused where it stands', async () => {
    for (let at = 0; at < quote.length; at += 1) {
      const broken = JSON.stringify(quote.slice(0, at) + quote.slice(at + 1));
      // "treaty" without its "t" at the edge and the like cut a word; a lost space joins two.
      const [found] = await placesWith(withQuote(broken));
      expect(found?.slice(found.indexOf(' ') + 1), broken).toBe(place);
    }
  });

  test('that differs is shown beside the nearest that the document has', async () => {
    const [problem] = await problemsWith(withQuote('the treaty of 1951 stays in force.'));
    expect(problem).toMatchObject({ code: 'quote-not-found', file: treaty, line: 31, column: 16 });
    expect(problem?.message).toContain('It reads "the treaty of 1951 stays in force."');
    expect(problem?.message).toContain('"…d that the treaty of 1950 stays in force. Harbou…"');
    expect(problem?.message).toMatch(/port-gazette\.txt:3:46/);
  });

  test('that differs at its very beginning is found by its ending', async () => {
    const [problem] = await problemsWith(withQuote('a treaty of 1950 stays in force.'));
    expect(problem?.code).toBe('quote-not-found');
    expect(problem?.message).toContain('the treaty of 1950');
  });

  test('of which the document has nothing says so', async () => {
    const [problem] = await problemsWith(withQuote('Quite another thing'));
    expect(problem?.message).toContain('has nothing like this');
  });

  test('that begins or ends within a word is refused: "recognised" is not "unrecognised"', async () => {
    expect(await placesWith(withQuote('recognised claims would not be heard.'))).toEqual([
      `quote-cuts-word ${place}`,
    ]);
    expect(await placesWith(withQuote('and that the treaty of'))).toEqual([`quote-cuts-word ${place}`]);
  });

  test("that stands in the page's furniture is refused", async () => {
    expect(await placesWith(withQuote('Share this page'))).toEqual([`quote-in-furniture ${place}`]);
    expect(await placesWith(withQuote('heard. Share'))).toEqual([`quote-in-furniture ${place}`]);
  });

  test('from a document whose text is not here is refused', async () => {
    expect(
      await placesWith({ [treaty]: replace('locator: sheet 4', 'quote: The waters are blue.') }),
    ).toEqual([`quote-unverifiable ${treaty}:39:16 statements[1].citations[0].quote`]);
  });

  test('is needed wherever it is not background', async () => {
    expect(await placesWith({ [treaty]: replace(`        quote: ${quote}\n`, '') })).toEqual([
      `missing ${treaty}:30:9 statements[0].citations[0].quote`,
    ]);
  });
});
