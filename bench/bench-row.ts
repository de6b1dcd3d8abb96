/** One figure of a run, as `npm run bench -- --json FILE` writes it. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Half the distance between the quartiles, in the same unit; 0 for what is counted, not measured. */
  readonly spread: number;
}

/** A table for people: names to the left, figures to the right. */
export function benchTable(rows: readonly BenchRow[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(({ name, value, unit, spread }) => {
      const figure = value.toFixed(value < 10 ? 3 : 1).padStart(10);
      return `${name.padEnd(width)} ${figure} ${unit}${spread > 0 ? ` ± ${spread.toFixed(3)}` : ''}`;
    })
    .join('\n');
}
