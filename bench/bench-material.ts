import type { GoldPassage } from '../compiler/evaluation/gold-passage';
import type { BenchForm } from './forms/bench-form';
import { generateForms } from './forms/generate-forms';
import { ourMatcher } from './matcher/our-matcher';
import { plainPack } from './packs/plain-pack';
import { type BenchTexts, benchTexts } from './texts/bench-texts';

/** What several rows of a run are measured on, each made when it is first asked for and then kept. */
export class BenchMaterial {
  readonly #passages: readonly GoldPassage[];
  #texts: BenchTexts | undefined;
  #forms: readonly BenchForm[] = [];
  readonly #plainLexicons = new Map<number, ArrayBuffer>();

  /** @param passages of `tests/gold` */
  constructor(passages: readonly GoldPassage[]) {
    this.#passages = passages;
  }

  get texts(): BenchTexts {
    this.#texts ??= benchTexts(this.#passages);
    return this.#texts;
  }

  /** A shorter list is the beginning of a longer one. */
  forms(count: number): readonly BenchForm[] {
    if (this.#forms.length < count) this.#forms = generateForms(count, this.texts);
    return this.#forms.slice(0, count);
  }

  /** The lexicon of forms without grammar, for matching alone. */
  plainLexicon(count: number): ArrayBuffer {
    const known = this.#plainLexicons.get(count);
    if (known) return known;
    const bytes = ourMatcher.build(plainPack(this.forms(count)));
    this.#plainLexicons.set(count, bytes);
    return bytes;
  }
}
