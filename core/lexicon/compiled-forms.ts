import { formPlaces } from './form-places';
import { FormTargets } from './form-targets';
import { FormText } from './form-text';
import { GrowingList } from './growing-list';
import { formFlags } from './lexicon';
import { ListPool, NO_NUMBERS } from './list-pool';
import { ROOT_KEY } from './path-slots';
import { EXTRA, PathTable } from './path-table';
import { ProfileTable, profileFields } from './profile-table';
import { StringPool } from './string-pool';
import type { Step } from './word-steps';

/** Above this profiles are numbered in 32 bits. */
const MOST_SHORT_NUMBERS = 0x10000;

/** What is compiled of a form beside its paths. */
export interface FormFacts {
  readonly kind: number;
  readonly target: number;
  readonly grade: number;
  readonly flags: number;
  readonly language: number;
  readonly coverage: number;
  /** Numbers of cue sets. */
  readonly cues: readonly number[];
  readonly against: readonly number[];
}

/** The forms so far, in the order in which they are numbered. */
export class CompiledForms {
  readonly #paths: PathTable;
  readonly #shapes = new ListPool();
  readonly #profiles = new ProfileTable();
  readonly #profile = new Uint32Array(profileFields.count);
  readonly #lists = new ListPool();
  readonly #texts = new StringPool();
  readonly #targets: FormTargets;
  readonly #formProfiles: Uint32Array;
  readonly #extraForms = new GrowingList();
  readonly #extraShapes = new GrowingList();
  readonly #asRead = new FormText();
  #count = 0;
  // Of the form whose paths are being followed.
  #steps: readonly (readonly Step[])[] = [];
  #hasPath = false;
  #firstShape = 0;

  /**
   * @param most how many there may be
   * @param targets how many there are of each of `targetKinds` but numbers
   */
  constructor(most: number, targets: readonly number[]) {
    this.#paths = new PathTable(most);
    this.#targets = new FormTargets(targets);
    this.#formProfiles = new Uint32Array(most);
    // So that it is the list of number `EMPTY_LIST`.
    this.#lists.add([]);
  }

  /**
   * @param taken the form, taken apart
   * @param steps of each of its words those that a path may take
   */
  add(text: string, taken: FormText, steps: readonly (readonly Step[])[], facts: FormFacts): void {
    const form = this.#count++;
    const start = this.#texts.length;
    this.#texts.add(text);
    const flags = facts.flags | this.#irregularity(taken, start);
    this.#steps = steps;
    this.#hasPath = false;
    const shape = this.#shapes.goOn(NO_NUMBERS, steps.length);
    if (steps.length > 0) this.#follow(form, 0, ROOT_KEY, shape);
    else this.#firstShape = this.#shapes.listAt(shape);

    const profile = this.#profile;
    profile[profileFields.kind] = facts.kind;
    profile[profileFields.grade] = facts.grade;
    profile[profileFields.flags] = flags;
    profile[profileFields.language] = facts.language;
    profile[profileFields.coverage] = facts.coverage;
    profile[profileFields.shape] = this.#shapes.startOf(this.#firstShape);
    profile[profileFields.cues] = this.#lists.add(facts.cues);
    profile[profileFields.against] = this.#lists.add(facts.against);
    this.#targets.add(facts.kind, facts.target);
    this.#formProfiles[form] = this.#profiles.add(profile);
  }

  /** How many paths there are so far beside the first of each form. */
  get extraPaths(): number {
    return this.#extraForms.length;
  }

  /** Follows every path of a form from its word at `part` on. @param shape node of the shape so far */
  #follow(form: number, part: number, key: number, shape: number): void {
    const isLast = part === this.#steps.length - 1;
    for (const step of this.#steps[part]!) {
      const next = this.#paths.goOn(key, step.hash, part === 0, step.isNumber);
      let node = shape;
      for (const number of step.shape) node = this.#shapes.goOn(node, number);
      if (isLast) this.#end(form, next, this.#shapes.listAt(node));
      else this.#follow(form, part + 1, next, node);
    }
  }

  #end(form: number, key: number, shape: number): void {
    if (!this.#hasPath) {
      this.#hasPath = true;
      this.#firstShape = shape;
      this.#paths.end(key, form);
      return;
    }
    this.#extraForms.push(form);
    this.#extraShapes.push(this.#shapes.startOf(shape));
    this.#paths.end(key, (EXTRA | (this.#extraForms.length - 1)) >>> 0);
  }

  /** Whether reading a form from its bytes gives other words than taking it apart does. */
  #irregularity(taken: FormText, start: number): number {
    const isRegular =
      this.#asRead.read(this.#texts.room, start, this.#texts.length) && this.#asRead.equals(taken);
    return isRegular ? 0 : formFlags.isIrregular;
  }

  /** Once all are added. It can be interrupted at every `yield`. */
  *layOut() {
    const isShort = this.#profiles.length <= MOST_SHORT_NUMBERS;
    const profiles = this.#formProfiles.subarray(0, this.#count);
    const paths = yield* this.#paths.layOut(this.#count, this.#extraForms.length);
    return {
      ...paths,
      ...this.#profiles.layOut(),
      formTexts: this.#texts.bytes,
      ...formPlaces(this.#texts.starts),
      ...this.#targets.layOut(),
      formProfiles: isShort ? new Uint16Array(profiles) : profiles,
      extraForms: this.#extraForms.values(),
      extraShapes: this.#extraShapes.values(),
      shapes: new Uint16Array(this.#shapes.values),
      listStarts: this.#lists.starts,
      lists: new Uint16Array(this.#lists.values),
    };
  }
}
