import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../db/domain/app-error.ts';
import type { Change, Json } from '../../../db/domain/change.ts';
import { changeLine, parseChangeLine } from '../../../electron/bundle/change-line.ts';

const id = fc
  .stringMatching(/^[A-Za-z0-9._~-]{1,40}$/)
  .filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key));
const key = fc
  .string({ unit: 'grapheme', maxLength: 8 })
  .filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const count = fc.nat();
const change: fc.Arbitrary<Change> = fc.record({
  id,
  actor: id,
  seq: count.map((value) => value + 1),
  hlc: fc.stringMatching(/^[0-9]{15}-[0-9a-f]{4}$/),
  deps: fc.dictionary(
    id,
    fc.oneof(
      count,
      count.map((upto) => [upto, upto + 2, upto + 9]),
    ),
    { maxKeys: 4, noNullPrototype: true },
  ),
  entity: fc.tuple(fc.stringMatching(/^[a-z][A-Za-z]{0,9}$/), id).map((parts) => parts.join('/')),
  field: fc.oneof(fc.constant('$deleted'), fc.stringMatching(/^[a-z][A-Za-z]{0,9}(\/[a-z0-9]{1,9})?$/)),
  value: json,
  schemaVersion: fc.integer({ min: 1, max: 9 }),
});

test('every change reads back as it was, and its line is its only form', () => {
  fc.assert(
    fc.property(change, (given) => {
      const line = changeLine(given);
      const read = parseChangeLine(Buffer.from(line), { line: 1 });
      expect(read).toEqual({ change: JSON.parse(JSON.stringify(given)), raw: null });
      expect(changeLine(read.change)).toBe(line);
      expect(line.includes('\n')).toBe(false);
    }),
  );
});

test('the order in which keys were set does not matter', () => {
  const line = (value: Json, deps: Change['deps']) =>
    changeLine({ schemaVersion: 1, value, field: 'a', entity: 'b/c', deps, hlc: '1', seq: 1, actor: 'a', id: 'i' });
  expect(line({ b: 1, a: [{ d: 1, c: 2 }] }, { z: 1, y: 2 })).toBe(line({ a: [{ c: 2, d: 1 }], b: 1 }, { y: 2, z: 1 }));
});

test('a line with more in it is kept as it came', () => {
  const [given] = fc.sample(change, 1) as [Change];
  const line = changeLine(given).replace(/}$/, ' , "mood" : 1.50}');
  expect(parseChangeLine(Buffer.from(line), { line: 1 })).toMatchObject({ raw: line });
});

test('whatever the bytes, the answer is a change or a refusal', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.json().map((text) => Buffer.from(text)),
    fc.tuple(change, fc.nat(), fc.nat(255)).map(([given, at, byte]) => {
      const line = Buffer.from(changeLine(given));
      line[at % line.length] = byte;
      return line;
    }),
  );
  fc.assert(
    fc.property(bytes, (line) => {
      try {
        const { change: read } = parseChangeLine(line, { line: 1 });
        expect(Object.keys(read)).toHaveLength(9);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
    { numRuns: 2000 },
  );
});
