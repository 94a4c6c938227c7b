import type { Measurement } from './report.ts';

const heads = ['what', 'p50', 'p95', 'unit', 'runs', 'note'];

/** Three significant figures below a hundred, whole numbers above. */
const figure = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** A table in columns of equal width, one line for each row. */
export function asTable(rows: readonly Measurement[]): string {
  const cells = rows.map((row) => [
    row.what,
    figure(row.p50),
    figure(row.p95),
    row.unit,
    String(row.runs),
    row.note ?? '',
  ]);
  const lines = [heads, ...cells];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
