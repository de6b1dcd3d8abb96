/** The scripts that names of one thing are told apart by. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'other';

/** @param unit a folded letter */
export function scriptOf(unit: number): Script {
  if (unit < 0x250) return 'latin';
  if (unit >= 0x400 && unit < 0x530) return 'cyrillic';
  if (unit >= 0x600 && unit < 0x780) return 'arabic';
  return 'other';
}
