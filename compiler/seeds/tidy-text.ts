/** Text of a seed as a card shows it: however the file breaks its lines, one line with single spaces. */
export const tidyText = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Every text within a value, tidied; the keys stay. */
export function tidyTexts<T>(value: T): T {
  if (typeof value === 'string') return tidyText(value) as T;
  if (Array.isArray(value)) return value.map((item) => tidyTexts(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tidyTexts(part)])) as T;
}
