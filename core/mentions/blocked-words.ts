import { targetOf } from '../lexicon/form-targets';
import type { Lexicon } from '../lexicon/lexicon';
import type { PlacedHit } from './placed-hit';

/** The words of one block that known longer names cover: names that are no entry, such as "Astana Pro Team". */
export class BlockedWords {
  readonly #longest = new Map<number, PlacedHit>();

  /** @param blocker where such a name stands */
  add(blocker: PlacedHit): void {
    for (let word = blocker.firstWord; word <= blocker.lastWord; word++) {
      const known = this.#longest.get(word);
      if (!known || known.length < blocker.length) this.#longest.set(word, blocker);
    }
  }

  /** Whether a longer name swallows `hit`. It does not swallow what holds it whole and goes beyond it. */
  block(hit: PlacedHit, entry: number, lexicon: Lexicon): boolean {
    for (let word = hit.firstWord; word <= hit.lastWord; word++) {
      const blocker = this.#longest.get(word);
      if (blocker && !goesBeyond(hit, blocker) && !keeps(lexicon, blocker, entry)) return true;
    }
    return false;
  }
}

function keeps(lexicon: Lexicon, { form }: PlacedHit, entry: number): boolean {
  const { blockerKeeps, blockerKeepStarts } = lexicon;
  const blocker = targetOf(lexicon, form);
  return blockerKeeps.subarray(blockerKeepStarts[blocker]!, blockerKeepStarts[blocker + 1]!).includes(entry);
}

const goesBeyond = (hit: PlacedHit, blocker: PlacedHit) =>
  hit.firstWord <= blocker.firstWord && hit.lastWord >= blocker.lastWord && hit.length > blocker.length;
