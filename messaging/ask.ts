import { fail, ok, type Result } from '../core/result';
import { nativeRuntime } from './native-runtime';
import type { AnswerProblem, Params, QuestionMessage, QuestionName, Reply } from './protocol';

export type AskProblem =
  | AnswerProblem
  /** The background did not answer. Asking again later may help. */
  | { readonly code: 'unreachable'; readonly detail: string }
  /** The extension was updated or removed; this page's content script is an orphan and should fall silent. */
  | { readonly code: 'extension-gone'; readonly detail: string };

/** Past the slowest honest answer: a library that waits for a stuck database gives up after ten seconds. */
const patienceMs = 30_000;

/** A worker that was just stopped, or is just being started, is there a moment later. */
const secondTryMs = 200;

/** Asks the background. Never rejects; what goes wrong is a value. */
export async function ask<Name extends QuestionName>(
  name: Name,
  params: Params<Name>,
): Promise<Result<Reply<Name>, AskProblem>> {
  const message: QuestionMessage = { question: name, params };
  const first = await send<Reply<Name>>(message);
  if (first.ok || first.error.code !== 'unreachable') return first;
  // Every question may be asked twice: none changes more than asking it once does.
  await new Promise((resolve) => setTimeout(resolve, secondTryMs));
  return send(message);
}

async function send<T>(message: QuestionMessage): Promise<Result<T, AskProblem>> {
  const runtime = nativeRuntime();
  if (!runtime?.id) return fail({ code: 'extension-gone', detail: 'The runtime has no id.' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patienceMs, undefined);
  });
  try {
    const reply = await Promise.race([runtime.sendMessage(message), silence]);
    if (isResult<T>(reply)) return reply.ok ? ok(reply.value) : fail(reply.error);
    return fail({ code: 'unreachable', detail: 'No answer.' });
  } catch (error) {
    const detail = String(error);
    const isOrphan = detail.includes('context invalidated') || !nativeRuntime()?.id;
    return fail({ code: isOrphan ? 'extension-gone' : 'unreachable', detail });
  } finally {
    clearTimeout(timer);
  }
}

/** The background is the extension's own and is believed; an undefined reply comes when nobody listened. */
const isResult = <T>(reply: unknown): reply is Result<T, AnswerProblem> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply;
