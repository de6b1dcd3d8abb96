import { type Lexicon, targetKinds } from '../lexicon/lexicon';
import type { Hit } from './match-forms';

/**
 * @returns the entry that a hit names; of a series the member with the hit's number, or what stands for
 * all other numbers; `undefined` where that number names nothing
 */
export function namedEntry(
  { formTargetKinds, formTargets, seriesMembers, seriesOthers }: Lexicon,
  { form, number }: Hit,
): number | undefined {
  const target = formTargets[form]!;
  if (formTargetKinds[form] === targetKinds.entry) return target;
  for (let at = 0; at < seriesMembers.length; at += 3) {
    if (seriesMembers[at] === target && seriesMembers[at + 1] === number) return seriesMembers[at + 2];
  }
  const others = seriesOthers[target]!;
  return others > 0 ? others - 1 : undefined;
}

/** @returns the entries of the series that a hit belongs to */
export function membersOf({ formTargets, seriesMembers }: Lexicon, { form }: Hit): readonly number[] {
  const members: number[] = [];
  for (let at = 0; at < seriesMembers.length; at += 3) {
    if (seriesMembers[at] === formTargets[form]) members.push(seriesMembers[at + 2]!);
  }
  return members;
}
