/** Every row of domain.md, F.3, that concerns the analysis has an end-to-end test that ends its name with the row. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const specs = join(import.meta.dirname, '../../e2e/specs');

/** Rows in the order of the table. */
const analysis = [
  'cause tree / map',
  'several parents per cause',
  'AND-combination of causes',
  'feedback loops',
  'fishbone',
  '5 whys',
  'timeline / course of events',
  'evidence on cause',
  'unknowns marked',
  'cause library / dictionary',
  'control/influence mark on factor',
  'network measures',
  'report / print',
  'spreadsheet in/out',
  'merge of two people',
  'change history',
  'local install / offline',
  'signed exchange file',
];

/** Rows that are not of the analysis, with why; `plan.spec.ts` has what there is of the first three. */
const elsewhere: Readonly<Record<string, string>> = {
  'action tied to cause': 'of the plan: a measure is made at its cause in Åtgärdsplan',
  'choose actions by effect/effort': 'of the plan: chosen among the measures, not among causes',
  'owner, due date, tracking': 'of the plan and its follow-up',
  'de-identified sharing': 'of the sharing that masks, which is of its own',
  'Swedish law 2023:196 form': 'of the form that the law gives plan and follow-up',
};

const marked = readdirSync(specs)
  .filter((name) => name.endsWith('.spec.ts'))
  .flatMap((name) =>
    readFileSync(join(specs, name), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('test('))
      .flatMap((line) => [...line.matchAll(/\(F\.3, ([^()]+)\)/g)].map(([, row = '']) => row)),
  );

test('each row has a test', () => {
  expect(analysis.filter((row) => !marked.includes(row))).toEqual([]);
});

test('no test names a row that there is not', () => {
  expect(marked.filter((row) => !analysis.includes(row))).toEqual([]);
});

test('the table has no other rows', () => {
  expect(new Set([...analysis, ...Object.keys(elsewhere)]).size).toBe(23);
});
