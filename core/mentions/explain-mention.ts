import type { Language } from '../pack/pack';
import type { Evidence, MatchRule, Why } from './mention';

/** The sentences of one language. */
interface Wording {
  readonly marked: (form: string) => string;
  readonly rules: Readonly<Record<MatchRule, string | undefined>>;
  readonly alone: string;
  readonly evidence: (pieces: string) => string;
  readonly cue: (word: string) => string;
  readonly entry: (label: string) => string;
  readonly earlier: (text: string) => string;
  readonly place: (country: string) => string;
}

const english: Wording = {
  marked: (form) => `Marked because the text has the name “${form}”`,
  rules: {
    'as-written': undefined,
    proclitic: 'with a word joined to it that is no part of the name',
    article: 'with the article',
    inflected: 'in an inflected form',
    'suffix-after-apostrophe': 'with a suffix behind it',
    spelling: 'in another spelling',
    number: 'with this number',
    ordinal: 'with this ordinal number',
    'short-form': 'shortened, after the full name',
  },
  alone: 'The name stands for this alone.',
  evidence: (pieces) => `The name can mean other things; here ${pieces}.`,
  cue: (word) => `“${word}” stands near it`,
  entry: (label) => `the page also mentions ${label}`,
  earlier: (text) => `“${text}” meant the same earlier on the page`,
  place: (country) => `the page is published in ${country}`,
};

const arabic: Wording = {
  marked: (form) => `وُضعت العلامة لأن في النص الاسم «${form}»`,
  rules: {
    'as-written': undefined,
    proclitic: 'متصلًا بحرف ليس منه',
    article: 'معرّفًا بأل',
    inflected: 'بصيغة مصرّفة',
    'suffix-after-apostrophe': 'متبوعًا بلاحقة',
    spelling: 'بتهجئة أخرى',
    number: 'مع هذا الرقم',
    ordinal: 'مع هذا العدد الترتيبي',
    'short-form': 'مختصرًا بعد ذكر الاسم الكامل',
  },
  alone: 'وهذا الاسم لا يدل على غيره.',
  evidence: (pieces) => `وقد يدل هذا الاسم على غير ذلك، لكن ${pieces}.`,
  cue: (word) => `كلمة «${word}» ترد قريبًا منه`,
  entry: (label) => `الصفحة تذكر أيضًا ${label}`,
  place: (country) => `الصفحة منشورة في ${country}`,
  earlier: (text) => `«${text}» دلّ على المعنى نفسه قبل ذلك في الصفحة`,
};

const wordings: Readonly<Record<string, Wording>> = { ar: arabic, en: english };

/** Two pieces of evidence convince; more are a list that nobody reads. */
const MOST_PIECES = 2;

/**
 * Answers "why is this marked?" in plain sentences: the matched form, the rule that led to it, the evidence.
 *
 * @param language a language of cards; others are answered in English
 * @param labels labels of the entries that the evidence names
 */
export function explainMention(
  why: Why,
  language: Language,
  labels: Readonly<Record<string, string>>,
): string {
  const wording = wordings[language] ?? english;
  const comma = language === 'ar' ? '، ' : ', ';
  const rules = why.rules.map((rule) => wording.rules[rule]).filter((text) => text !== undefined);
  const marked = [wording.marked(formAsRead(why.form)), ...rules].join(comma);
  const pieces = why.evidence
    .slice(0, MOST_PIECES)
    .map((piece) => pieceText(piece, wording, labels, language));
  const and = new Intl.ListFormat(language === 'ar' ? 'ar' : 'en', { type: 'conjunction' });
  const reason = pieces.length > 0 ? wording.evidence(and.format(pieces)) : wording.alone;
  return `${marked}. ${reason}`;
}

function pieceText(
  piece: Evidence,
  wording: Wording,
  labels: Readonly<Record<string, string>>,
  language: Language,
): string {
  if (piece.kind === 'cue') return wording.cue(isolated(piece.word));
  if (piece.kind === 'place') {
    const name = new Intl.DisplayNames([language], { type: 'region' }).of(piece.place.toUpperCase());
    return wording.place(isolated(name ?? piece.place));
  }
  if (piece.kind === 'earlier') return wording.earlier(isolated(piece.text));
  return wording.entry(isolated(labels[piece.entry] ?? piece.entry));
}

/** A slot is shown as the gap that it is. */
const formAsRead = (form: string) => isolated(form.replace(/\{n(?:th)?\}/u, '…'));

/** Words of the other direction keep to themselves (Unicode bidi algorithm, isolates). */
const isolated = (text: string) => `\u2068${text}\u2069`;
