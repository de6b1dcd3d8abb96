import { fail, type Result } from '../core/result';
import { checkParams } from './check-params';
import { type AnswerProblem, type Params, type QuestionName, type Reply, whoMayAsk } from './protocol';

/** Who asks, as the browser itself says. */
export interface Asker {
  /** The frame of a page, where a content script asks. */
  readonly frame?: { readonly tabId: number; readonly frameId: number };
  /** Of the page that it runs in. */
  readonly host?: string;
}

/** One answer for each question. What can be expected to fail is a value; what throws is a bug. */
export type Answers = {
  readonly [Name in QuestionName]: (
    params: Params<Name>,
    asker: Asker,
  ) => Promise<Result<Reply<Name>, AnswerProblem>>;
};

/** The part of `runtime.MessageSender` that is looked at. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** The extension itself. */
export interface Own {
  readonly id: string;
  /** Of its pages, with a slash at the end. */
  readonly address: string;
}

type Listener = (message: unknown, sender: Sender, reply: (answer: unknown) => void) => true | undefined;

/**
 * The listener for `runtime.onMessage`. It answers only this extension's own programs, checks every field,
 * and replies with a `Result` to every question, whatever happens.
 */
export function answer(answers: Answers, own: Own): Listener {
  return (message, sender, reply) => {
    // Other extensions' messages come by another event; a sender without our id is nobody we know.
    if (sender.id !== own.id || !isQuestion(message)) return undefined;
    answerOne(answers, own, message, sender).then(reply);
    // Keeps the channel open; a promise as return value is not understood by every supported Chrome.
    return true;
  };
}

async function answerOne(
  answers: Answers,
  own: Own,
  { question, params }: { readonly question: string; readonly params?: unknown },
  sender: Sender,
): Promise<Result<unknown, AnswerProblem>> {
  if (!isQuestionName(question)) return fail({ code: 'unknown-question', detail: 'No such question.' });
  const isOwnPage = isFromOwnPage(sender, own);
  if (whoMayAsk[question] === 'own-page' && !isOwnPage) {
    return fail({ code: 'not-allowed', detail: `${question} is for the extension's own pages.` });
  }
  // A content script always has a tab. What has neither a tab nor our origin is not one of our programs.
  if (!isOwnPage && sender.tab?.id === undefined) {
    return fail({ code: 'not-allowed', detail: 'The sender is no page of a tab.' });
  }
  return answerChecked(answers, question, params, sender);
}

async function answerChecked<Name extends QuestionName>(
  answers: Answers,
  name: Name,
  params: unknown,
  sender: Sender,
): Promise<Result<Reply<Name>, AnswerProblem>> {
  const checked = checkParams[name](params);
  if (!checked.ok) return fail({ code: 'bad-params', detail: `${name}: ${checked.error}` });
  const tabId = sender.tab?.id;
  try {
    return await answers[name](
      checked.value,
      tabId === undefined ? {} : { frame: { tabId, frameId: sender.frameId ?? 0 }, ...hostOf(sender) },
    );
  } catch (error) {
    // Its words may hold the page's text, so they stay here.
    console.error(`Hashiya could not answer ${name}.`, error);
    return fail({ code: 'failed', detail: `${name} failed.` });
  }
}

const hostOf = ({ url }: Sender): { readonly host?: string } =>
  url !== undefined && URL.canParse(url) ? { host: new URL(url).hostname } : {};

const isQuestion = (message: unknown): message is { readonly question: string; readonly params?: unknown } =>
  typeof message === 'object' &&
  message !== null &&
  'question' in message &&
  typeof message.question === 'string';

const isQuestionName = (name: string): name is QuestionName => Object.hasOwn(whoMayAsk, name);

/** By address and, where the browser tells it, by origin: a content script has its page's in both. */
function isFromOwnPage({ url, origin }: Sender, own: Own): boolean {
  if (!url?.startsWith(own.address)) return false;
  return origin === undefined || `${origin}/` === own.address;
}
