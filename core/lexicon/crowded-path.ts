import { formText } from './form-places';
import type { Lexicon } from './lexicon';
import { slotShape } from './path-slots';

/**
 * How many paths may have one hash: several times what names and cue words share. Each is compared with
 * every text that the path stands in.
 */
export const MOST_ON_PATH = 256;
/** Taken slots in a row: the longest run of a large lexicon has some two hundred. */
const MOST_SLOTS_IN_ROW = 4096;

/**
 * Looks for what would make matching slow: many forms that are read alike, or whose hashes lie together. No
 * names do that by themselves; a pack that does is to be refused.
 *
 * @returns one of the forms, as the pack writes it; nothing where all is well
 */
export function crowdedPath(lexicon: Lexicon): string | undefined {
  const { groupStarts, groupPaths, slots } = lexicon;
  for (let group = 0; group + 1 < groupStarts.length; group++) {
    const start = groupStarts[group]!;
    if (groupStarts[group + 1]! - start > MOST_ON_PATH) return formOf(lexicon, groupPaths[start]!);
  }
  let run = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    run = slots[slot] === 0 ? 0 : run + 1;
    if (run > MOST_SLOTS_IN_ROW) return formOf(lexicon, slots[slot]! & slotMask(lexicon));
  }
  return undefined;
}

const slotMask = ({ formProfiles, extraForms, groupStarts }: Lexicon): number =>
  slotShape(formProfiles.length + extraForms.length + groupStarts.length - 1).referenceMask;

/** @param reference see `path-slots.ts` */
function formOf(lexicon: Lexicon, reference: number): string {
  const { formProfiles, extraForms, groupStarts, groupPaths } = lexicon;
  const extra = reference - formProfiles.length - 1;
  if (extra < 0) return formText(lexicon, reference - 1);
  if (extra < extraForms.length) return formText(lexicon, extraForms[extra]!);
  return formOf(lexicon, groupPaths[groupStarts[extra - extraForms.length]!]!);
}
