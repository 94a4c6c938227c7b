/** Every requirement of security.md, section 7, that this product must show has a test that says so in its name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const tests = join(import.meta.dirname, '../..');

const between = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const required = [...between(1, 22), ...between(24, 29), ...between(33, 36), ...between(39, 44), 48, 51, 60];
/** The parts of requirement 60. */
const printed = [...'abcdefghij'];

const testFiles = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(test|spec)\.tsx?$/.test(name),
);

/** A mark such as `(security.md 7, 18 21)` or `(security.md 7, 60 b d)` in the name of a test or of a group of tests. */
const marks = testFiles.flatMap((name) =>
  [...readFileSync(join(tests, name), 'utf8').matchAll(/\(security\.md 7, ([0-9a-j ]+)\)['"`]/g)].map(
    ([, words = '']) => words.split(' '),
  ),
);
const numbers = new Set(
  marks
    .flat()
    .filter((word) => /^\d+$/.test(word))
    .map(Number),
);
const parts = new Set(marks.filter((words) => words.includes('60')).flat());

test('each requirement by its number', () => {
  expect(marks.length).toBeGreaterThan(0);
  expect(required.filter((number) => !numbers.has(number))).toEqual([]);
});

test('each part of what is required of print', () => {
  expect(printed.filter((part) => !parts.has(part))).toEqual([]);
});

test('no mark names a requirement that there is not', () => {
  expect([...numbers].filter((number) => number < 1 || number > 60)).toEqual([]);
});
