import { formText } from '../lexicon/form-places';
import { formFlags, type Lexicon, targetKinds } from '../lexicon/lexicon';
import { pooledString } from '../lexicon/string-pool';
import { grammars } from '../morphology/grammars';
import { grades } from '../pack/pack';
import { foldedString, foldText } from '../text/fold-text';
import { foldedPart, sourceStart } from '../text/folded-text';
import type { Chosen } from './choose-meanings';
import { closingQuote } from './closing-quote';
import type { Evidence, MatchRule, Mention, PageText } from './mention';
import type { PlacedHit } from './placed-hit';

const determiners = new Set(grammars.flatMap((grammar) => [...grammar.determiners]));

/** The commonest reasons, made once. */
const asWritten: readonly MatchRule[] = ['as-written'];
const otherSpelling: readonly MatchRule[] = ['spelling'];
const noEvidence: readonly Evidence[] = [];

/** Says of what was chosen on one page where it stands and why. */
export class MentionWriter {
  readonly #lexicon: Lexicon;
  readonly #page: PageText;
  /** Names come back on a page. */
  readonly #ids = new Map<number, string>();
  readonly #forms = new Map<number, string>();
  readonly #foldedForms = new Map<number, string>();

  constructor(lexicon: Lexicon, page: PageText) {
    this.#lexicon = lexicon;
    this.#page = page;
  }

  write(chosen: Chosen): Mention {
    const { hit, entry } = chosen.candidate;
    const { profileFlags, profileGrades, formProfiles } = this.#lexicon;
    const profile = formProfiles[hit.form]!;
    const { text } = this.#page.blocks[hit.block]!;
    const start = chosen.isShortForm ? behindDeterminer(hit, text) : hit.start;
    const endsInDot = (profileFlags[profile]! & formFlags.endsInDot) !== 0;
    return {
      block: hit.block,
      start,
      end: closingQuote(text, start, endsInDot && text[hit.end] === '.' ? hit.end + 1 : hit.end),
      entry: this.#idOf(entry),
      confidence: chosen.confidence,
      why: {
        form: this.#formOf(hit.form),
        grade: grades[profileGrades[profile]!]!,
        rules: this.#rulesOf(chosen, text),
        evidence: this.#evidenceOf(chosen),
      },
    };
  }

  #rulesOf({ candidate: { hit }, isShortForm }: Chosen, text: string): readonly MatchRule[] {
    const { formProfiles, profileKinds } = this.#lexicon;
    const rules: MatchRule[] = [];
    if (isShortForm) rules.push('short-form');
    if (hit.hasProclitic) rules.push('proclitic');
    if (hit.hasArticle) rules.push('article');
    if (profileKinds[formProfiles[hit.form]!] === targetKinds.series) {
      rules.push(hit.isOrdinal ? 'ordinal' : 'number');
    } else if (hit.isInflected && !this.#isDictionaryForm(hit, text)) {
      rules.push('inflected');
    }
    const isSuffixed =
      isApostrophe(text.charCodeAt(hit.end)) && suffixBehind.test(text.slice(hit.end, hit.end + 2));
    if (isSuffixed) rules.push('suffix-after-apostrophe');
    if (rules.length > 0) return rules;
    return this.#isSpelledAlike(hit, text) ? asWritten : otherSpelling;
  }

  /** Whether a text differs from the form in nothing but letter case and what lies between words. */
  #isSpelledAlike({ form, start, end }: PlacedHit, text: string): boolean {
    const written = text.slice(start, end);
    const inPack = this.#formOf(form);
    return isSameButForCase(written, inPack) || lettersOf(written) === lettersOf(inPack);
  }

  /** Whether the text has the very letters of the form, its article aside. */
  #isDictionaryForm({ form, start, end, hasArticle }: PlacedHit, text: string): boolean {
    const written = wordsOf(foldedString(text.slice(start, end)));
    const inPack = this.#foldedWordsOf(form);
    return hasArticle ? written.endsWith(inPack) : written === inPack;
  }

  #evidenceOf({ cues, earlier, fromPlace }: Chosen): readonly Evidence[] {
    if (cues.length === 0 && !earlier && !fromPlace) return noEvidence;
    const evidence: Evidence[] = cues.map(({ hit }) => ({ kind: 'cue', word: this.#written(hit) }));
    if (earlier) evidence.push({ kind: 'earlier', text: this.#written(earlier.hit) });
    if (fromPlace && this.#page.place !== undefined)
      evidence.push({ kind: 'place', place: this.#page.place });
    return evidence;
  }

  #written({ block, start, end }: PlacedHit): string {
    return this.#page.blocks[block]!.text.slice(start, end);
  }

  #idOf(entry: number): string {
    let id = this.#ids.get(entry);
    if (id === undefined) {
      id = pooledString(this.#lexicon.entryIds, this.#lexicon.entryIdStarts, entry);
      this.#ids.set(entry, id);
    }
    return id;
  }

  /** A form's letters as they are compared with the text's. */
  #foldedWordsOf(form: number): string {
    let words = this.#foldedForms.get(form);
    if (words === undefined) {
      words = wordsOf(foldedString(this.#formOf(form)));
      this.#foldedForms.set(form, words);
    }
    return words;
  }

  #formOf(form: number): string {
    let text = this.#forms.get(form);
    if (text === undefined) {
      text = formText(this.#lexicon, form);
      this.#forms.set(form, text);
    }
    return text;
  }
}

/** Where a short form begins once its article or demonstrative is left outside. */
function behindDeterminer({ start, end, firstWord, lastWord }: PlacedHit, text: string): number {
  if (firstWord === lastWord) return start;
  const folded = foldText(text.slice(start, end));
  const { starts, ends } = folded.words;
  const isDeterminer = determiners.has(foldedPart(folded, starts[0]!, ends[0]!));
  return isDeterminer ? start + sourceStart(folded, starts[1]!) : start;
}

const suffixBehind = /^['’]\p{L}/u;
const isApostrophe = (unit: number) => unit === 0x27 || unit === 0x2019;

/** Whether two texts are the same, small and capital ASCII letters aside. */
function isSameButForCase(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) {
    const unit = a.charCodeAt(at);
    if (unit === b.charCodeAt(at)) continue;
    const small = unit | 0x20;
    if (small < 0x61 || small > 0x7a || small !== (b.charCodeAt(at) | 0x20)) return false;
  }
  return true;
}

const lettersOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
