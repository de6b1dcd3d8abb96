import type { Lexicon } from '../lexicon/lexicon';
import { firstSlot, type SlotShape, slotShape, slotShift } from '../lexicon/path-slots';

/** Of each end two numbers: the form, and where the shape of its path begins. */
export const END_FIELDS = 2;

/**
 * Looks up which forms end at a path, on a stack that is used again and again: while one end is looked at,
 * a number in its neighbourhood may have to be looked up.
 */
export class PathEnds {
  readonly #lexicon: Lexicon;
  readonly #shape: SlotShape;
  readonly #shift: number;
  readonly #firstExtra: number;
  readonly #firstGroup: number;
  ends = new Uint32Array(END_FIELDS * 64);
  top = 0;

  constructor(lexicon: Lexicon) {
    const { formTargets, extraForms, groupStarts, slots } = lexicon;
    this.#lexicon = lexicon;
    this.#firstExtra = formTargets.length + 1;
    this.#firstGroup = this.#firstExtra + extraForms.length;
    this.#shape = slotShape(this.#firstGroup + groupStarts.length - 2);
    this.#shift = slotShift(slots.length);
  }

  /** Puts on the stack what may end at `key`: a few others have the same fingerprint. */
  read(key: number): void {
    const { slots } = this.#lexicon;
    const { fingerprintMask, referenceMask } = this.#shape;
    let at = firstSlot(key, this.#shift);
    for (let tries = slots.length; tries > 0; tries--) {
      const slot = slots[at]!;
      if (slot === 0) return;
      if (((slot ^ key) & fingerprintMask) === 0) this.#add(slot & referenceMask);
      at = (at + 1) & (slots.length - 1);
    }
  }

  #add(reference: number): void {
    const { profileShapes, formProfiles, extraForms, extraShapes, groupStarts, groupPaths } = this.#lexicon;
    if (reference < this.#firstExtra) {
      const form = reference - 1;
      this.#push(form, profileShapes[formProfiles[form]!]!);
    } else if (reference < this.#firstGroup) {
      const extra = reference - this.#firstExtra;
      this.#push(extraForms[extra]!, extraShapes[extra]!);
    } else {
      const group = reference - this.#firstGroup;
      for (let at = groupStarts[group]!; at < groupStarts[group + 1]!; at++) this.#add(groupPaths[at]!);
    }
  }

  #push(form: number, shape: number): void {
    if (this.top === this.ends.length) {
      const larger = new Uint32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.top] = form;
    this.ends[this.top + 1] = shape;
    this.top += END_FIELDS;
  }
}
