import type { Lexicon } from '../lexicon/lexicon';
import type { Hit } from './hit';

/** The words of one block that known longer names cover: names that are no entry, such as "Astana Pro Team". */
export class BlockedWords {
  readonly #longest = new Map<number, Hit>();

  /** @param blocker where such a name stands */
  add(blocker: Hit): void {
    for (let word = blocker.firstWord; word <= blocker.lastWord; word++) {
      const known = this.#longest.get(word);
      if (!known || lengthOf(known) < lengthOf(blocker)) this.#longest.set(word, blocker);
    }
  }

  /** Whether a longer name swallows `hit`. It does not swallow what holds it whole and goes beyond it. */
  block(hit: Hit, entry: number, lexicon: Lexicon): boolean {
    for (let word = hit.firstWord; word <= hit.lastWord; word++) {
      const blocker = this.#longest.get(word);
      if (blocker && !goesBeyond(hit, blocker) && !keeps(lexicon, blocker, entry)) return true;
    }
    return false;
  }
}

function keeps(
  { formTargets, blockerKeeps, blockerKeepStarts }: Lexicon,
  { form }: Hit,
  entry: number,
): boolean {
  const blocker = formTargets[form]!;
  return blockerKeeps.subarray(blockerKeepStarts[blocker]!, blockerKeepStarts[blocker + 1]!).includes(entry);
}

const lengthOf = ({ start, end }: Hit) => end - start;

const goesBeyond = (hit: Hit, blocker: Hit) =>
  hit.firstWord <= blocker.firstWord && hit.lastWord >= blocker.lastWord && lengthOf(hit) > lengthOf(blocker);
