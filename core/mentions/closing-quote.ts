const closingQuotes: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '‟': '”',
  '‹': '›',
  '"': '"',
  '(': ')',
  '[': ']',
};

/** Letters of most scripts, digits and spaces, which spans are made of, open no quotation. */
const isPlain = (unit: number) =>
  (unit > 0x5b && unit < 0xab) ||
  (unit > 0xab && unit < 0x2000) ||
  (unit > 0x28 && unit < 0x5b) ||
  unit === 0x20;

/**
 * @param end of a span, exclusive
 * @returns the end with the closing quotation mark or bracket of one that opens inside the span
 */
export function closingQuote(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    if (isPlain(source.charCodeAt(at))) continue;
    const closing = closingQuotes[source[at]!];
    if (closing === undefined) continue;
    return source[end] === closing && !source.slice(at + 1, end).includes(closing) ? end + 1 : end;
  }
  return end;
}
