import { toReading } from '../../components/to-reading';
import type { Reading } from '../../components/use-entry-visits';
import type { Why } from '../../core/mentions/mention';
import { ask } from '../../messaging/ask';

/** @param why of the mention that led to the entry: its evidence may name further entries */
export async function readEntry(entry: string, why?: Why): Promise<Reading> {
  const labelsOf = (why?.evidence ?? []).flatMap((piece) => (piece.kind === 'entry' ? [piece.entry] : []));
  return toReading(await ask('readCard', labelsOf.length > 0 ? { entry, labelsOf } : { entry }));
}
