import type { Pack } from '../../core/pack/pack';
import { serialisePack } from '../../core/pack/serialise-pack';
import { digestOf } from '../../storage/digest';
import type { PreparedPack } from '../../storage/library';
import { aPack } from './pack';

/** Stands for a lexicon where nobody opens it: bytes that differ from pack to pack. */
export const someLexicon = (pack: Pack): ArrayBuffer => {
  const bytes = new TextEncoder().encode(`lexicon of ${serialisePack(pack)}`);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
};

export const preparedPackOf = async (pack: Pack = aPack()): Promise<PreparedPack> => ({
  header: pack.header,
  entries: pack.entries,
  documents: pack.documents,
  lexicon: someLexicon(pack),
  source: await digestOf(serialisePack(pack)),
});
