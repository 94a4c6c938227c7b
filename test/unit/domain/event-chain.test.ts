import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialRecord } from '../../../db/domain/entities.ts';
import { orderedSteps, outsideChain, placingAt, reachOf } from '../../../db/domain/event-chain.ts';
import { factor } from './analysis-graph.ts';

const step = (id: string, position: number, factors: string[] = []) => ({
  ...initialRecord('chainStep', id),
  position,
  factors,
});

test('steps come by position, then by id', () => {
  expect(orderedSteps([step('c', 2), step('b', 1), step('a', 2)]).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

test('a step goes between two without touching them as long as there is room', () => {
  const others = [step('a', 1), step('b', 2)];
  expect(placingAt(others, 1)).toEqual({ position: 1.5, renumbered: [] });
  expect(placingAt(others, 0)).toEqual({ position: 0, renumbered: [] });
  expect(placingAt(others, 2)).toEqual({ position: 3, renumbered: [] });
  expect(placingAt([], 0)).toEqual({ position: 1, renumbered: [] });
});

test('wherever a step is put, it stands there and the others keep their order', () => {
  const position = fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.constantFrom(1e9, -1e9, Number.MIN_VALUE, 1, 1 + Number.EPSILON),
  );
  fc.assert(
    fc.property(fc.array(position, { maxLength: 8 }), fc.nat(), (positions, seed) => {
      const others = orderedSteps(positions.map((at, index) => step(`s${index}`, at)));
      const at = seed % (others.length + 1);
      const { position: placed, renumbered } = placingAt(others, at);
      const changed = new Map(renumbered.map((one) => [one.id, one.position]));
      const after = orderedSteps([
        ...others.map((one) => ({ ...one, position: changed.get(one.id) ?? one.position })),
        step('new', placed),
      ]);
      expect(Math.abs(placed)).toBeLessThanOrEqual(1e9);
      expect(after.map(({ id }) => id)).toEqual(others.map(({ id }) => id).toSpliced(at, 0, 'new'));
    }),
  );
});

test('a step is broken where a factor of it is within reach, best where that is in the smallest intervention set', () => {
  const factors = new Map(
    [
      factor('own', { influenceLevel: 'own' }),
      factor('shared', { influenceLevel: 'shared' }),
      factor('none', { influenceLevel: 'none' }),
      factor('gone', { influenceLevel: 'own', state: 'rejected' }),
    ].map((one) => [one.id, one]),
  );
  const own = step('s', 1, ['gone', 'none', 'own', 'shared', 'unknown']);
  expect(reachOf(own, factors, new Set(['shared', 'gone', 'none']))).toEqual({ inCut: ['shared'], beside: ['own'] });
});

test('what no step has waits outside, without what is rejected', () => {
  const factors = [
    factor('a', { title: 'Öppen' }),
    factor('b', { title: 'Ärlig' }),
    factor('c', { state: 'rejected' }),
    factor('d'),
  ];
  expect(outsideChain(factors, [step('s', 1, ['d'])]).map(({ id }) => id)).toEqual(['b', 'a']);
});
