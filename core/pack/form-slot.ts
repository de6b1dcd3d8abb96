/** The place of a number in a series' form: `{n}` for a numeral, `{nth}` for an ordinal. */
const slot = /\{(?:n|nth)\}/g;

export type SlotFault = 'no-slot' | 'several-slots' | 'stray-brace' | 'nothing-beside-slot';

/** What keeps a text from being a form of a series, which holds exactly one slot and something beside it. */
export function seriesFormFault(text: string): SlotFault | undefined {
  const slots = text.match(slot)?.length ?? 0;
  const rest = text.replace(slot, ' ');
  if (/[{}]/.test(rest)) return 'stray-brace';
  if (slots === 0) return 'no-slot';
  if (slots > 1) return 'several-slots';
  return /\p{L}/u.test(rest) ? undefined : 'nothing-beside-slot';
}

/** Braces belong to slots, and slots to series. */
export const hasBrace = (text: string): boolean => /[{}]/.test(text);
