import { targetOf } from '../lexicon/form-targets';
import { type Lexicon, targetKinds } from '../lexicon/lexicon';
import type { Hit } from './hit';

/**
 * @returns the entry that a hit names; of a series the member with the hit's number, or what stands for
 * all other numbers; `undefined` where that number names nothing
 */
export function namedEntry(
  lexicon: Lexicon,
  { form, number }: Pick<Hit, 'form' | 'number'>,
): number | undefined {
  const { formProfiles, profileKinds, seriesMembers, seriesOthers } = lexicon;
  const target = targetOf(lexicon, form);
  if (profileKinds[formProfiles[form]!] === targetKinds.entry) return target;
  const at = firstMember(lexicon, target, number);
  if (seriesMembers[at] === target && seriesMembers[at + 1] === number) return seriesMembers[at + 2];
  const others = seriesOthers[target]!;
  return others > 0 ? others - 1 : undefined;
}

/** @returns the entries of the series that a hit belongs to */
export function membersOf(lexicon: Lexicon, { form }: Pick<Hit, 'form'>): readonly number[] {
  const { seriesMembers } = lexicon;
  const series = targetOf(lexicon, form);
  const members: number[] = [];
  for (let at = firstMember(lexicon, series, 0); seriesMembers[at] === series; at += 3) {
    members.push(seriesMembers[at + 2]!);
  }
  return members;
}

/** Where the members of a series begin that have this number or a higher one. */
function firstMember({ seriesMembers }: Lexicon, series: number, number: number): number {
  let low = 0;
  let high = seriesMembers.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    const own = seriesMembers[middle * 3]!;
    const isBefore = own < series || (own === series && seriesMembers[middle * 3 + 1]! < number);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}
