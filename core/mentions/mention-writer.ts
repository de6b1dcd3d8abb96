import { formFlags, type Lexicon, targetKinds } from '../lexicon/lexicon';
import { pooledString } from '../lexicon/string-pool';
import { grammars } from '../morphology/grammars';
import { grades } from '../pack/pack';
import { foldedPart, foldedString, sourceEnd, sourceStart } from '../text/fold-text';
import type { Chosen } from './choose-meanings';
import { closingQuote } from './closing-quote';
import type { Hit } from './hit';
import type { Evidence, MatchRule, Mention } from './mention';
import type { ReadPage } from './read-blocks';

const determiners = new Set(grammars.flatMap((grammar) => [...grammar.determiners]));

/** The commonest reasons, made once. */
const asWritten: readonly MatchRule[] = ['as-written'];
const otherSpelling: readonly MatchRule[] = ['spelling'];
const noEvidence: readonly Evidence[] = [];

/** Says of what was chosen on one page where it stands and why. */
export class MentionWriter {
  readonly #lexicon: Lexicon;
  readonly #page: ReadPage;
  readonly #place: string | undefined;
  /** Names come back on a page. */
  readonly #ids = new Map<number, string>();
  readonly #forms = new Map<number, string>();
  readonly #foldedForms = new Map<number, string>();

  constructor(lexicon: Lexicon, page: ReadPage, place: string | undefined) {
    this.#lexicon = lexicon;
    this.#page = page;
    this.#place = place;
  }

  write(chosen: Chosen): Mention {
    const { hit, block, entry } = chosen.candidate;
    const { profileFlags, profileGrades, formProfiles } = this.#lexicon;
    const profile = formProfiles[hit.form]!;
    const { text, blocks } = this.#page;
    const from = chosen.isShortForm ? this.#behindDeterminer(hit) : hit.start;
    const start = sourceStart(text, from);
    const written = sourceEnd(text, hit.end);
    const endsInDot = (profileFlags[profile]! & formFlags.endsInDot) !== 0;
    const end = closingQuote(
      text.source,
      start,
      endsInDot && text.source[written] === '.' ? written + 1 : written,
    );
    const offset = blocks[block]!.start;
    return {
      block,
      start: start - offset,
      end: end - offset,
      entry: this.#idOf(entry),
      confidence: chosen.confidence,
      why: {
        form: this.#formOf(hit.form),
        grade: grades[profileGrades[profile]!]!,
        rules: this.#rulesOf(chosen, written),
        evidence: this.#evidenceOf(chosen),
      },
    };
  }

  /** Where a short form begins once its article or demonstrative is left outside. */
  #behindDeterminer({ start, firstWord, lastWord }: Hit): number {
    const { words } = this.#page.text;
    if (firstWord === lastWord) return start;
    const isDeterminer = determiners.has(foldedPart(this.#page.text, start, words.ends[firstWord]!));
    return isDeterminer ? words.starts[firstWord + 1]! : start;
  }

  #rulesOf({ candidate: { hit }, isShortForm }: Chosen, end: number): readonly MatchRule[] {
    const { formProfiles, profileKinds } = this.#lexicon;
    const rules: MatchRule[] = [];
    if (isShortForm) rules.push('short-form');
    if (hit.hasProclitic) rules.push('proclitic');
    if (hit.hasArticle) rules.push('article');
    if (profileKinds[formProfiles[hit.form]!] === targetKinds.series) {
      rules.push(hit.isOrdinal ? 'ordinal' : 'number');
    } else if (hit.isInflected && !this.#isDictionaryForm(hit)) {
      rules.push('inflected');
    }
    const { source } = this.#page.text;
    const isSuffixed = isApostrophe(source.charCodeAt(end)) && suffixBehind.test(source.slice(end, end + 2));
    if (isSuffixed) rules.push('suffix-after-apostrophe');
    if (rules.length > 0) return rules;
    return this.#isSpelledAlike(hit, end) ? asWritten : otherSpelling;
  }

  /** Whether a text differs from the form in nothing but letter case and what lies between words. */
  #isSpelledAlike({ form, start }: Hit, end: number): boolean {
    const { text } = this.#page;
    const written = text.source.slice(sourceStart(text, start), end);
    const inPack = this.#formOf(form);
    return isSameButForCase(written, inPack) || lettersOf(written) === lettersOf(inPack);
  }

  /** Whether the text has the very letters of the form, its article aside. */
  #isDictionaryForm({ form, start, end, hasArticle }: Hit): boolean {
    const written = wordsOf(foldedPart(this.#page.text, start, end));
    const inPack = this.#foldedWordsOf(form);
    return hasArticle ? written.endsWith(inPack) : written === inPack;
  }

  #evidenceOf({ cues, earlier, fromPlace }: Chosen): readonly Evidence[] {
    if (cues.length === 0 && !earlier && !fromPlace) return noEvidence;
    const evidence: Evidence[] = cues.map(({ hit }) => ({ kind: 'cue', word: this.#written(hit) }));
    if (earlier) evidence.push({ kind: 'earlier', text: this.#written(earlier.hit) });
    if (fromPlace && this.#place !== undefined) evidence.push({ kind: 'place', place: this.#place });
    return evidence;
  }

  #written({ start, end }: Hit): string {
    const { text } = this.#page;
    return text.source.slice(sourceStart(text, start), sourceEnd(text, end));
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
      text = pooledString(this.#lexicon.formTexts, this.#lexicon.formTextStarts, form);
      this.#forms.set(form, text);
    }
    return text;
  }
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
