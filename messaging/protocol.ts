/**
 * The whole conversation between the extension's programs. A message is a question; each has one typed
 * reply. `ask.ts` asks, `answer.ts` checks shape and sender and answers.
 *
 * A content script lives in a page that may be hostile, and may be taken over by it: what it sends is
 * checked like a stranger's, and it may only ask what `whoMayAsk` gives to anyone.
 */

import type { LibraryState } from '../core/library-state';
import type { TextBlock, Why } from '../core/mentions/mention';
import type { Document, Entry, Language, PackHeader } from '../core/pack/pack';

/** Every question, with what it is asked with and what is replied. Limits: `message-limits.ts`. */
export interface Questions {
  /** Which entries these blocks of a page name, and where. The blocks are judged as one page, and forgotten. */
  findMentions: {
    readonly params: {
      readonly blocks: readonly TextBlock[];
      /** The page's declared language. */
      readonly lang?: Language;
    };
    readonly reply: FoundMentions;
  };
  /** What the card of an entry shows. */
  readCard: {
    readonly params: {
      readonly entry: string;
      /** Further entries whose labels the asker needs: those that a mention's evidence names. */
      readonly labelsOf?: readonly string[];
    };
    readonly reply: CardContent;
  };
  /** Put the card's program into the frame that asks. */
  injectCard: { readonly params: NoParams; readonly reply: NoReply };
  /** Entries by name, best first. */
  searchEntries: { readonly params: { readonly query: string }; readonly reply: readonly SearchHit[] };
  /** What answers at the moment, and why. */
  libraryState: { readonly params: NoParams; readonly reply: LibraryState };
  /** The reader's "try again": install the bundled pack anew, over whatever stands in the way. */
  reinstallLibrary: { readonly params: NoParams; readonly reply: LibraryState };
}

export type QuestionName = keyof Questions;
export type Params<Name extends QuestionName> = Questions[Name]['params'];
export type Reply<Name extends QuestionName> = Questions[Name]['reply'];

/** `anyone`: content scripts too. `own-page`: the extension's own pages only. */
export const whoMayAsk = {
  findMentions: 'anyone',
  readCard: 'anyone',
  injectCard: 'anyone',
  searchEntries: 'own-page',
  libraryState: 'own-page',
  reinstallLibrary: 'own-page',
} as const satisfies Record<QuestionName, 'anyone' | 'own-page'>;

/** A question as it travels. The reply travels as a `Result` of the reply or an `AnswerProblem`. */
export interface QuestionMessage {
  readonly question: string;
  readonly params: unknown;
}

export const answerProblemCodes = [
  /** No such question: an older page of the extension speaks to a newer worker, or a stranger tries. */
  'unknown-question',
  /** A field is missing, has the wrong type, or is over its limit. */
  'bad-params',
  /** The sender may not ask this. */
  'not-allowed',
  /** The library knows no such entry. */
  'no-such-entry',
  /** Neither the stored nor the bundled packs could answer. */
  'library-broken',
  /** The browser does not let the card into this page. */
  'not-injectable',
  /** A bug: the handler threw. Its own words stay in the worker's console. */
  'failed',
] as const;

/** Why a question got no reply. */
export interface AnswerProblem {
  readonly code: (typeof answerProblemCodes)[number];
  /** One English sentence for a log; never shown as it is. */
  readonly detail: string;
}

/** Empty, and nothing but empty: an unknown key is refused. */
export type NoParams = Readonly<Record<string, never>>;
export type NoReply = Readonly<Record<string, never>>;

/** Spans found in the blocks of one question, four numbers each: block, start, end, index into `entries`. */
export interface FoundMentions {
  /** UTF-16 code units into the block's text, end exclusive; in order of block and start. */
  readonly spans: readonly number[];
  /** Each entry found, once: its id and its label in the language of cards. */
  readonly entries: readonly { readonly id: string; readonly label: string }[];
  /** One for each span. */
  readonly whys: readonly Why[];
}

/** Everything a card shows. Public facts only: a page can read what is drawn in it. */
export interface CardContent {
  readonly entry: Entry;
  /** The documents that the entry's statements cite. */
  readonly documents: readonly Document[];
  /** By id: labels of related entries, of speakers, and of `labelsOf`, in the language of the card. */
  readonly labels: Readonly<Record<string, string>>;
  readonly pack: PackHeader;
  readonly language: Language;
}

/** One hit of a search by name. */
export interface SearchHit {
  readonly id: string;
  readonly label: string;
  readonly kind: Entry['kind'];
  /** The surface form that matched, where it is not the label. */
  readonly form?: string;
}

/** What a page's content script tells the popup. */
export interface PageReport {
  readonly host: string;
  readonly status:
    | 'marked'
    | 'nothing-found'
    | 'not-an-article'
    | 'off-everywhere'
    | 'off-here'
    | 'refused-by-publisher'
    | 'highlights-unsupported'
    | 'over-budget'
    | 'reading'
    | 'failed';
  /** In order of appearance. */
  readonly mentions: readonly { readonly entry: string; readonly label: string; readonly text: string }[];
}
