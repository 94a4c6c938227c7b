import { expect, test } from 'vitest';
import { createReport, type Measurement, quantile } from '../../../build/bench/report.ts';
import { asTable } from '../../../build/bench/table.ts';

test('quantiles are by nearest rank', () => {
  expect(quantile([5, 1, 3, 2, 4], 0.5)).toBe(3);
  expect(quantile([5, 1, 3, 2, 4], 0.95)).toBe(5);
  expect(quantile([7], 0.5)).toBe(7);
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});

test('a timed piece of work runs once unmeasured and then as often as asked', async () => {
  const rows: Measurement[] = [];
  let calls = 0;
  await createReport((row) => rows.push(row)).time('work', 3, () => {
    calls += 1;
  });
  expect(calls).toBe(4);
  expect(rows).toMatchObject([{ what: 'work', unit: 'ms', runs: 3 }]);
});

test('the table lines its columns up', () => {
  const table = asTable([{ what: 'derive', unit: 'ms', p50: 1.23456, p95: 1234.5, runs: 9, note: 'bare: 1' }]);
  expect(table.split('\n')).toEqual([
    'what    p50   p95   unit  runs  note',
    'derive  1.23  1235  ms    9     bare: 1',
  ]);
});
