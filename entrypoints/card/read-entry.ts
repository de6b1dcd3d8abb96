import type { Reading } from '../../components/use-entry-visits';
import type { Why } from '../../core/mentions/mention';
import { ask } from '../../messaging/ask';

/** @param why of the mention that led to the entry: its evidence may name further entries */
export async function readEntry(entry: string, why?: Why): Promise<Reading> {
  const labelsOf = (why?.evidence ?? []).flatMap((piece) => (piece.kind === 'entry' ? [piece.entry] : []));
  const reply = await ask('readCard', labelsOf.length > 0 ? { entry, labelsOf } : { entry });
  if (reply.ok) return { type: 'shown', content: reply.value };
  if (reply.error.code === 'no-such-entry') return { type: 'failed', reason: 'unknown-entry' };
  if (reply.error.code === 'extension-gone') return { type: 'failed', reason: 'outdated' };
  return { type: 'failed', reason: 'unreadable' };
}
