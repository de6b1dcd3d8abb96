import type { PackHeader } from '../core/pack/pack';
import { digestOf } from './digest';
import { nameOf, type PreparedPack } from './library';
import { namesPerShard, writeShards } from './shard';

/**
 * What one version of a pack consists of. It names every part by its digest and is itself named by its own:
 * who trusts a generation's id can check all that it reads. Two versions share the shards that are the same.
 */
export interface Manifest {
  readonly header: PackHeader;
  /** Digest of the bytes that the pack was read from. */
  readonly source: string;
  readonly counts: { readonly entries: number; readonly documents: number };
  /** Digests by the shard's index. `names` holds of each entry what lists and searches need. */
  readonly shards: {
    readonly entries: readonly string[];
    readonly documents: readonly string[];
    readonly names: readonly string[];
  };
  readonly lexicon: { readonly digest: string; readonly byteLength: number };
}

export const shardsOf = ({ shards }: Manifest): string[] => [
  ...new Set([...shards.entries, ...shards.documents, ...shards.names]),
];

/** A whole version, ready to be written: nothing of it is in the database yet. */
export interface Generation {
  /** Digest of `manifestText`. */
  readonly id: string;
  readonly manifest: Manifest;
  readonly manifestText: string;
  /** By digest. */
  readonly shards: ReadonlyMap<string, string>;
  readonly lexicon: ArrayBuffer;
}

/** The same pack always becomes the same generation, so that an install that was cut off can be taken up. */
export async function generationOf(prepared: PreparedPack): Promise<Generation> {
  const { header, source, lexicon } = prepared;
  const shards = new Map<string, string>();
  const digestsOf = (texts: readonly string[]) =>
    Promise.all(
      texts.map(async (text) => {
        const digest = await digestOf(text);
        shards.set(digest, text);
        return digest;
      }),
    );
  const rowOf = <T extends { readonly id: string }>(value: T) => ({ id: value.id, value });
  const manifest: Manifest = {
    header,
    source,
    counts: { entries: prepared.entries.length, documents: prepared.documents.length },
    shards: {
      entries: await digestsOf(writeShards(prepared.entries.map(rowOf))),
      documents: await digestsOf(writeShards(prepared.documents.map(rowOf))),
      names: await digestsOf(
        writeShards(
          prepared.entries.map((entry) => rowOf(nameOf(entry))),
          namesPerShard,
        ),
      ),
    },
    lexicon: { digest: await digestOf(lexicon), byteLength: lexicon.byteLength },
  };
  const manifestText = JSON.stringify(manifest);
  return { id: await digestOf(manifestText), manifest, manifestText, shards, lexicon };
}
