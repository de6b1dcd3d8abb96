import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { buildLexicon } from '../core/lexicon/build-lexicon';
import type { BenchMaterial } from './bench-material';
import type { BenchRow } from './bench-row';
import { ourMatcher } from './matcher/our-matcher';
import { generatePack } from './packs/generate-pack';
import { cpuTime, measured } from './side-by-side';

const count = 1_000_000;
const loads = 21;

/** What a lexicon of a million forms weighs, and what it takes until it can be asked. */
export function lexiconRows(material: BenchMaterial): readonly BenchRow[] {
  const forms = material.forms(count);
  const pack = generatePack(forms, { statements: [0, 0] });
  let bytes = new ArrayBuffer(0);
  // Once, since it takes half a minute: what is counted is whether a reader's machine can do it.
  const build = cpuTime(() => {
    bytes = buildLexicon(pack);
  });
  const opened = Array.from({ length: loads }, () => opening(bytes));
  const load = measured(opened.map(({ milliseconds }) => milliseconds));
  const heap = measured(opened.slice(0, 5).map(() => heapBeside(bytes)));
  const text = forms.reduce((sum, form) => sum + Buffer.byteLength(form.text) + 1, 0);
  const counted = (name: string, value: number, unit = 'bytes'): BenchRow => ({
    name,
    value,
    unit,
    spread: 0,
  });
  return [
    counted('lexicon.1m.bytes', bytes.byteLength),
    counted('lexicon.1m.gzip-bytes', gzipSync(new Uint8Array(bytes)).byteLength),
    counted('lexicon.1m.forms-bytes', text),
    counted('lexicon.1m.build-ms', build, 'ms'),
    { name: 'lexicon.1m.load-ms', value: load.median, unit: 'ms', spread: load.spread },
    { name: 'lexicon.1m.heap-bytes', value: heap.median, unit: 'bytes', spread: heap.spread },
    counted('lexicon.1m.plain.bytes', material.plainLexicon(count).byteLength),
  ];
}

/** From the bytes in memory to the first thing found. */
function opening(bytes: ArrayBuffer): { milliseconds: number } {
  const start = performance.now();
  ourMatcher.open(bytes).search('the president of the united states');
  return { milliseconds: performance.now() - start };
}

/** What is kept on the heap for a lexicon that is open. */
function heapBeside(bytes: ArrayBuffer): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const matcher = ourMatcher.open(bytes);
  matcher.search('the president of the united states');
  collectGarbage();
  const after = process.memoryUsage().heapUsed;
  // Or it would be collected, too.
  matcher.search('');
  return Math.max(0, after - before);
}

let collect: (() => void) | undefined;

/** Node gives its collector to who asks for it by a flag, at run time as well. */
function collectGarbage(): void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  collect();
}
