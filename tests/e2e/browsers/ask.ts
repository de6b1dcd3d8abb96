import type { Result } from '../../../core/result';
import type { Params, QuestionName, Reply } from '../../../messaging/protocol';
import type { ExtensionWorld } from './extension-world';
import type { Reader } from './reader';

/** Asks the background what one of the extension's own pages may ask. */
export async function ask<Name extends QuestionName>(
  { desk }: Reader,
  question: Name,
  params: Params<Name>,
): Promise<Reply<Name>> {
  const result = await desk.evaluate(
    (message) => {
      const world = globalThis as unknown as ExtensionWorld;
      return (world.browser ?? world.chrome).runtime.sendMessage(message);
    },
    { question, params },
  );
  const answer = result as Result<Reply<Name>, unknown>;
  if (!answer?.ok) throw new Error(`${question}: ${JSON.stringify(answer)}`);
  return answer.value;
}
