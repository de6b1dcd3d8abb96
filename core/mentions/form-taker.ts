import { targetOf } from '../lexicon/form-targets';
import { partKinds } from '../lexicon/form-text';
import { formFlags, type Lexicon, targetKinds } from '../lexicon/lexicon';
import { firstSlot, type SlotShape, slotShape, slotShift } from '../lexicon/path-slots';
import { enumeratedHits } from './enumerated-numbers';
import { FormChecker } from './form-checker';
import { HitList, hitTraits } from './hit-list';
import { beginnings, type Path } from './path';
import type { NumberReader, NumberWordRead } from './read-number';

/** Takes the forms that end where a path has come to: those whose letters agree with the text's become hits. */
export class FormTaker {
  readonly #lexicon: Lexicon;
  readonly #checker: FormChecker;
  readonly #shape: SlotShape;
  readonly #shift: number;
  readonly #firstExtra: number;
  readonly #firstGroup: number;
  readonly #reader: NumberReader;
  readonly #path: Path;
  readonly hits = new HitList();
  /** Where words are looked at for the numbers that they stand for, and not for forms. */
  numbers: NumberWordRead[] | undefined;
  /** Whether a word for a number was met since this was last set to false. */
  hasMetNumber = false;

  /** @param reader of the text that `path` is in */
  constructor(lexicon: Lexicon, reader: NumberReader, path: Path) {
    const { formProfiles, extraForms, groupStarts, slots } = lexicon;
    this.#lexicon = lexicon;
    this.#checker = new FormChecker(lexicon);
    this.#reader = reader;
    this.#path = path;
    this.#firstExtra = formProfiles.length + 1;
    this.#firstGroup = this.#firstExtra + extraForms.length;
    this.#shape = slotShape(this.#firstGroup + groupStarts.length - 2);
    this.#shift = slotShift(slots.length);
  }

  /**
   * Takes every form that ends at `key`. A few others have the same fingerprint.
   *
   * @param depth how many parts the path has
   * @param nextWord index of the word behind it
   * @param end folded offset of its end
   */
  takeAt(key: number, depth: number, nextWord: number, end: number): void {
    const { slots } = this.#lexicon;
    const { fingerprintMask, referenceMask } = this.#shape;
    let at = firstSlot(key, this.#shift);
    for (let tries = slots.length; tries > 0; tries--) {
      const slot = slots[at]!;
      if (slot === 0) return;
      if (((slot ^ key) & fingerprintMask) === 0) this.#take(slot & referenceMask, depth, nextWord, end);
      at = (at + 1) & (slots.length - 1);
    }
  }

  #take(reference: number, depth: number, nextWord: number, end: number): void {
    const { profileShapes, formProfiles, extraForms, extraShapes, groupStarts, groupPaths } = this.#lexicon;
    if (reference < this.#firstExtra) {
      const form = reference - 1;
      this.#takeForm(form, profileShapes[formProfiles[form]!]!, depth, nextWord, end);
    } else if (reference < this.#firstGroup) {
      const extra = reference - this.#firstExtra;
      this.#takeForm(extraForms[extra]!, extraShapes[extra]!, depth, nextWord, end);
    } else {
      const group = reference - this.#firstGroup;
      for (let at = groupStarts[group]!; at < groupStarts[group + 1]!; at++) {
        this.#take(groupPaths[at]!, depth, nextWord, end);
      }
    }
  }

  #takeForm(form: number, shape: number, depth: number, nextWord: number, end: number): void {
    const { formProfiles, profileKinds, profileFlags } = this.#lexicon;
    const profile = formProfiles[form]!;
    const kind = profileKinds[profile]!;
    const isNumber = kind >= targetKinds.ordinal;
    if (isNumber) this.hasMetNumber = true;
    if (isNumber !== (this.numbers !== undefined)) return;
    const path = this.#path;
    // A number is looked at behind the path so far, as a path of one part.
    const first = isNumber ? depth - 1 : 0;
    if (!this.#checker.agrees(this.#reader.text, path, first, depth, form, shape)) return;
    if (this.numbers) {
      const isRoman = kind === targetKinds.roman;
      this.numbers.push({ value: targetOf(this.#lexicon, form), isRoman, spanStart: path.spanStart });
      return;
    }
    const traits = this.#traitsOf(depth, shape);
    this.hits.push(form, path.spanStart, end, path.firstWord, nextWord - 1, traits, path.number);
    const flags = profileFlags[profile]!;
    if (path.isOrdinal || (flags & (formFlags.beginsWithSlot | formFlags.endsWithSlot)) === 0) return;
    this.#takeEnumerated(form, flags, traits);
  }

  #traitsOf(depth: number, shape: number): number {
    const path = this.#path;
    const hasProclitic =
      path.kinds[0] === partKinds.word && (path.beginnings[0]! & beginnings.proclitic) !== 0;
    return (
      (hasProclitic ? hitTraits.hasProclitic : 0) |
      (this.#checker.isArticleAdded(path, 0, depth, shape) ? hitTraits.hasArticle : 0) |
      (path.isInflected(depth) ? hitTraits.isInflected : 0) |
      (path.isOrdinal ? hitTraits.isOrdinal : 0)
    );
  }

  /** The further numbers of an enumeration that shares the noun of the last hit. */
  #takeEnumerated(form: number, flags: number, traits: number): void {
    const hit = this.hits.at(this.hits.length - 1);
    const members = [
      ...(flags & formFlags.endsWithSlot ? enumeratedHits(this.#reader, hit, false) : []),
      ...(flags & formFlags.beginsWithSlot ? enumeratedHits(this.#reader, hit, true) : []),
    ];
    for (const { start, end, firstWord, lastWord, number } of members) {
      this.hits.push(form, start, end, firstWord, lastWord, traits, number);
    }
  }
}
