import { formFlags, type Lexicon, pooledString, targetKinds } from '../lexicon/lexicon';
import { grammars } from '../morphology/grammars';
import { grades } from '../pack/pack';
import { unitKinds } from '../text/fold-table';
import { type FoldedText, foldedString, originalEnd } from '../text/fold-text';
import { type Chosen, chooseMeanings } from './choose-meanings';
import type { Hit } from './match-forms';
import type { Evidence, MatchRule, Mention, PageText } from './mention';
import { scanPage } from './page-scan';

/**
 * Finds every mention on a page: its forms in every inflection, those that mean their entry, the longest
 * where several overlap. Which of them are painted is the page's choice.
 *
 * @returns in order of block and start, never overlapping; offsets are UTF-16 code units into the block
 */
export function findMentions(page: PageText, lexicon: Lexicon): readonly Mention[] {
  return chooseMeanings(scanPage(page, lexicon), lexicon).map((chosen) =>
    mentionOf(chosen, page.place, lexicon),
  );
}

function mentionOf(chosen: Chosen, place: string | undefined, lexicon: Lexicon): Mention {
  const { hit, block, entry, text } = chosen.candidate;
  return {
    block,
    ...originalSpan(
      text,
      chosen.isShortForm ? behindDeterminer(text, hit) : hit.start,
      hit.end,
      (lexicon.formFlags[hit.form]! & formFlags.endsInDot) !== 0,
    ),
    entry: pooledString(lexicon.entryIds, lexicon.entryIdStarts, entry),
    confidence: chosen.confidence,
    why: {
      form: pooledString(lexicon.formTexts, lexicon.formTextStarts, hit.form),
      grade: grades[lexicon.formGrades[hit.form]!]!,
      rules: rulesOf(chosen, lexicon),
      evidence: evidenceOf(chosen, place),
    },
  };
}

const determiners = new Set(grammars.flatMap((grammar) => [...grammar.determiners]));

/** Where a short form begins once its article or demonstrative is left outside. */
function behindDeterminer({ units, kinds }: FoldedText, { start, end }: Hit): number {
  let at = start;
  while (at < end && kinds[at] === unitKinds.letter) at++;
  if (!determiners.has(String.fromCharCode(...units.subarray(start, at)))) return start;
  while (at < end && kinds[at] === unitKinds.other) at++;
  return at < end ? at : start;
}

const closingQuotes: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '‟': '”',
  '‹': '›',
  '"': '"',
  '(': ')',
  '[': ']',
};

/** The span in the original text, with the closing quotation mark of one that opens inside it. */
function originalSpan(text: FoldedText, from: number, to: number, endsInDot: boolean) {
  const { source } = text;
  const start = text.starts[from]!;
  let end = originalEnd(text, to);
  if (endsInDot && source[end] === '.') end++;
  for (let at = start; at < end; at++) {
    const closing = closingQuotes[source[at]!];
    if (closing === undefined) continue;
    if (source[end] === closing && !source.slice(at + 1, end).includes(closing)) end++;
    break;
  }
  return { start, end };
}

function rulesOf({ candidate: { hit, text }, isShortForm }: Chosen, lexicon: Lexicon): readonly MatchRule[] {
  const rules: MatchRule[] = [];
  if (isShortForm) rules.push('short-form');
  if (hit.hasProclitic) rules.push('proclitic');
  if (hit.hasArticle) rules.push('article');
  if (lexicon.formTargetKinds[hit.form] === targetKinds.series) {
    rules.push(hit.isOrdinal ? 'ordinal' : 'number');
  } else if (hit.isInflected && !isDictionaryForm(hit, text, lexicon)) {
    rules.push('inflected');
  }
  const { source, starts } = text;
  const end = originalEnd(text, hit.end);
  if (suffixBehind.test(source.slice(end, end + 2))) rules.push('suffix-after-apostrophe');
  if (rules.length > 0) return rules;
  return [isSpelledAlike(source.slice(starts[hit.start]!, end), hit, lexicon) ? 'as-written' : 'spelling'];
}

const suffixBehind = /^['’]\p{L}/u;

/** Whether a text differs from the form in nothing but letter case and what lies between words. */
function isSpelledAlike(written: string, { form }: Hit, lexicon: Lexicon): boolean {
  const letters = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  return letters(written) === letters(pooledString(lexicon.formTexts, lexicon.formTextStarts, form));
}

/** Whether the text has the very letters of the form, its article aside. */
function isDictionaryForm({ form, start, end, hasArticle }: Hit, { units }: FoldedText, lexicon: Lexicon) {
  const words = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const written = words(String.fromCharCode(...units.subarray(start, end)));
  const inPack = words(foldedString(pooledString(lexicon.formTexts, lexicon.formTextStarts, form)));
  return hasArticle ? written.endsWith(inPack) : written === inPack;
}

function evidenceOf({ cues, earlier, fromPlace }: Chosen, place: string | undefined): readonly Evidence[] {
  const evidence: Evidence[] = cues.map(({ hit, text }) => ({
    kind: 'cue',
    word: text.source.slice(text.starts[hit.start]!, originalEnd(text, hit.end)),
  }));
  if (earlier) {
    const { hit, text } = earlier;
    evidence.push({
      kind: 'earlier',
      text: text.source.slice(text.starts[hit.start]!, originalEnd(text, hit.end)),
    });
  }
  if (fromPlace && place !== undefined) evidence.push({ kind: 'place', place });
  return evidence;
}
