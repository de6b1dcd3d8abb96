import { writeFile } from 'node:fs/promises';
import { serialisePack } from '../core/pack/serialise-pack';
import type { BenchMaterial } from './bench-material';
import { generatePack } from './packs/generate-pack';

/**
 * Writes a pack file of generated forms, as a channel would publish it and the extension installs it.
 *
 * @param count of surface forms; a tenth as many entries
 */
export async function writePack(file: string, count: number, material: BenchMaterial): Promise<void> {
  await writeFile(file, serialisePack(generatePack(material.forms(count))));
}
