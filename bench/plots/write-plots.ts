import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchRow } from '../bench-row';
import { sizes } from '../sizes';
import { type Curve, logChart, type Panel } from './log-chart';

const languages = { en: 'English', ar: 'Arabic' } as const;
/** Told apart by people who can't tell red from green: Okabe and Ito's palette, darkened for text. */
const rivals = [
  { name: 'stll', label: 'aho-corasick (Rust)', colour: '#b3541e' },
  { name: 'monyone', label: '@monyone/…/fast', colour: '#8a4f7d' },
  { name: 'ahocorasick', label: 'ahocorasick', colour: '#3d7a5a' },
  { name: 'modern-ahocorasick', label: 'modern-ahocorasick', colour: '#6b7280' },
  { name: 'regexp', label: 'RegExp (Chromium)', colour: '#a38a00' },
] as const;
const ours = { label: 'Hashiya', colour: '#0b5cad', isOurs: true } as const;

/**
 * Draws what rows there are into a folder: `bench-speed.svg`, `bench-growth.svg`.
 *
 * @param rows of a run, or of the file that one wrote
 */
export async function writePlots(rows: readonly BenchRow[], folder: string): Promise<void> {
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  await mkdir(folder, { recursive: true });
  const speed = Object.entries(languages).map(([tag, name]) => speedPanel(values, tag, name));
  await writeIfAny(join(folder, 'bench-speed.svg'), speed, 'How fast matchers search, by number of forms');
  const growth = [formsPanel(values), textPanel(values)];
  await writeIfAny(join(folder, 'bench-growth.svg'), growth, 'How cost grows with forms and with text');
}

async function writeIfAny(file: string, panels: readonly Panel[], description: string): Promise<void> {
  if (panels.some(({ curves }) => curves.length === 0)) return;
  await writeFile(file, logChart(panels, description));
}

type Values = ReadonlyMap<string, number>;

/** What a rival does is ours divided by how many times as fast ours was, side by side. */
function speedPanel(values: Values, tag: string, language: string): Panel {
  const pointsOf = (of: (row: string) => number | undefined) =>
    sizes.flatMap(({ name, count }) => {
      const value = of(`matcher.${name}.${tag}`);
      return value === undefined ? [] : [[count, value] as const];
    });
  const own = pointsOf((row) => values.get(`${row}.mchars`));
  const others = rivals.map(({ name, label, colour }): Curve => {
    const points = pointsOf((row) => {
      const ratio = values.get(`${row}.vs-${name}`);
      const speed = values.get(`${row}.mchars`);
      return ratio === undefined || speed === undefined ? undefined : speed / ratio;
    });
    return { label, colour, points };
  });
  return {
    title: `Matching alone, ${language}`,
    xTitle: 'surface forms',
    yTitle: 'million characters a second',
    xTicks: sizes.map(({ count }) => count),
    yTicks: [0.1, 0.3, 1, 3, 10, 30, 100, 300],
    curves: [{ ...ours, points: own }, ...others].filter(({ points }) => points.length > 0),
  };
}

function formsPanel(values: Values): Panel {
  const curve = (prefix: string, label: string, colour: string): Curve => ({
    label,
    colour,
    points: sizes.flatMap(({ name, count }) => pointOf(values, `${prefix}.${name}.time-per-unit`, count)),
  });
  return {
    title: 'Time for the same text, by number of forms',
    xTitle: 'surface forms',
    yTitle: 'times that with 1,000',
    xTicks: sizes.map(({ count }) => count),
    yTicks: [0.5, 1, 2, 5, 10],
    curves: [
      curve('growth.forms', 'English', ours.colour),
      curve('growth.forms.ar', 'Arabic', rivals[0].colour),
    ].filter(({ points }) => points.length > 0),
  };
}

function textPanel(values: Values): Panel {
  const lengths = { '10k': 1e4, '30k': 3e4, '100k': 1e5, '300k': 3e5, '1m': 1e6, '3m': 3e6 };
  const points = Object.entries(lengths).flatMap(([name, length]) =>
    pointOf(values, `growth.text.${name}.time-per-unit`, length).map(
      ([x, relative]) => [x, relative * (length / 1e4)] as const,
    ),
  );
  return {
    title: 'Time of the whole detection, by length of text',
    xTitle: 'characters',
    yTitle: 'times that of 10,000',
    xTicks: Object.values(lengths),
    yTicks: [1, 3, 10, 30, 100, 300, 1000],
    curves: points.length > 0 ? [{ label: '100,000 forms', colour: ours.colour, points }] : [],
  };
}

function pointOf(values: Values, name: string, x: number): (readonly [number, number])[] {
  const value = values.get(name);
  return value === undefined ? [] : [[x, value]];
}
