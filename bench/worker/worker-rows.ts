import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serialisePack } from '../../core/pack/serialise-pack';
import type { QuestionMessage } from '../../messaging/protocol';
import { buildExtension } from '../../scripts/build-extension.mjs';
import type { BenchMaterial } from '../bench-material';
import type { BenchRow } from '../bench-row';
import { measuredBrowsers } from '../browsers/measured-browsers';
import { copyExtension, writeExtension } from '../browsers/write-extension';
import { generatePack } from '../packs/generate-pack';
import { measured } from '../side-by-side';
import { sizes, type Wants } from '../sizes';
import { ColdWorker } from './cold-worker';

const rounds = 15;
const packSizes = sizes.filter(({ name }) => name === '100k' || name === '1m');

/** What answers when nothing is to be read, and nothing found. */
const emptyWorker = `chrome.runtime.onMessage.addListener((message, sender, reply) => { reply({ ok: true }); });`;

/**
 * From the text of a usual page to offsets, by a worker that was stopped: with the bundled pack against a
 * worker with nothing in it, and with generated packs against the bundled one.
 */
export async function workerRows(material: BenchMaterial, wants: Wants): Promise<readonly BenchRow[]> {
  const built = buildExtension(resolve('.'), 'chromium');
  const wanted = packSizes.filter(({ name }) => wants(`worker.cold.${name}`));
  const browsers = await measuredBrowsers<string>((folder) => ({
    empty: writeExtension(join(folder, 'empty'), { worker: emptyWorker }),
    bundled: copyExtension(built, join(folder, 'bundled')),
    ...Object.fromEntries(
      wanted.map(({ name, count }) => {
        const file = join(folder, `${name}.jsonl`);
        writeFileSync(file, serialisePack(generatePack(material.forms(count))));
        return [name, copyExtension(built, join(folder, name), { file })];
      }),
    ),
  }));
  try {
    const { pages } = material.texts.en;
    const workers = new Map<string, ColdWorker>();
    for (const [name, session] of Object.entries(browsers.sessions)) {
      const worker = await ColdWorker.of(session);
      const start = performance.now();
      if (name !== 'empty') await worker.installed();
      console.log(`worker ${name}: installed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
      workers.set(name, worker);
    }
    const times = new Map<string, number[]>([...workers.keys()].map((name) => [name, []]));
    for (let round = -1; round < rounds; round++) {
      const question = questionAbout(pages[round + 1]!);
      for (const [name, worker] of workers) {
        const { ms } = await worker.askStopped(question);
        // What a browser does for the first time is nobody's usual cost.
        if (round >= 0) times.get(name)!.push(ms);
      }
    }
    return rowsOf(times);
  } finally {
    await browsers.close();
  }
}

/** An English page as a content script would ask about it. */
const questionAbout = (paragraphs: readonly string[]): QuestionMessage => ({
  question: 'findMentions',
  params: { blocks: paragraphs.map((text) => ({ text })), lang: 'en' },
});

/** Ratios of what followed each other; times for whoever wants to know what they are ratios of. */
function rowsOf(times: ReadonlyMap<string, readonly number[]>): readonly BenchRow[] {
  const ratio = (name: string, a: string, b: string): BenchRow[] => {
    const others = times.get(b)!;
    const { median, spread } = measured((times.get(a) ?? []).map((ms, round) => ms / others[round]!));
    return times.has(a) ? [{ name: `worker.cold.${name}`, value: median, unit: '×', spread }] : [];
  };
  return [
    ...ratio('vs-empty', 'bundled', 'empty'),
    ...packSizes.flatMap(({ name }) => ratio(`${name}.vs-bundled`, name, 'bundled')),
    ...[...times].map(([name, all]): BenchRow => {
      const { median: value, spread } = measured(all);
      return { name: `worker.cold.${name}-ms`, value, unit: 'ms', spread };
    }),
  ];
}
