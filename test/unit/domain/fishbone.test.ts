import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BoneCause, fishbone } from '../../../db/domain/fishbone.ts';
import { bones } from '../../../db/domain/values.ts';
import { factor, link } from './analysis-graph.ts';

const flat = (causes: readonly BoneCause[]): string[] => causes.flatMap(({ id, causes: own }) => [id, ...flat(own)]);

test('an indirect cause hangs behind the direct one of its bone that its strongest link leads to', () => {
  const factors = [
    factor('a', { bone: 'system', title: 'Öppen' }),
    factor('b', { bone: 'system', title: 'Ärlig' }),
    factor('c', { bone: 'system' }),
    factor('d', { bone: 'place' }),
    factor('e', { bone: null }),
    factor('f', { bone: 'system', state: 'rejected' }),
  ];
  const links = [
    link('a', 'problem'),
    link('b', 'problem'),
    link('c', 'a', { strength: 1 }),
    link('c', 'b', { strength: 3 }),
    link('d', 'a', { strength: 3 }),
  ];
  const { bones: drawn, tray } = fishbone(factors, links);
  expect(drawn.system).toEqual([
    { id: 'b', causes: [{ id: 'c', causes: [] }] },
    { id: 'a', causes: [] },
  ]);
  expect(drawn.place).toEqual([{ id: 'd', causes: [] }]);
  expect(tray).toEqual(['e']);
});

test('every factor that is not rejected is drawn exactly once, also in loops', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const oneOf = fc.constantFrom(...ids);
  const graph = fc.record({
    bones: fc.array(fc.option(fc.constantFrom(...bones), { nil: null }), { minLength: 7, maxLength: 7 }),
    states: fc.array(fc.constantFrom('active', 'draft', 'rejected'), { minLength: 7, maxLength: 7 }),
    pairs: fc.uniqueArray(
      fc.tuple(oneOf, fc.constantFrom(...ids, 'problem')).filter(([a, b]) => a !== b),
      {
        selector: String,
        maxLength: 20,
      },
    ),
  });
  fc.assert(
    fc.property(graph, ({ bones: chosen, states, pairs }) => {
      const factors = ids.map((id, n) => factor(id, { bone: chosen[n] ?? null, state: states[n] ?? 'active' }));
      const drawn = fishbone(
        factors,
        pairs.map(([from, to]) => link(from, to)),
      );
      const all = [...bones.flatMap((bone) => flat(drawn.bones[bone])), ...drawn.tray].sort();
      expect(all).toEqual(factors.filter(({ state }) => state !== 'rejected').map(({ id }) => id));
      for (const bone of bones) {
        for (const id of flat(drawn.bones[bone])) expect(chosen[ids.indexOf(id)]).toBe(bone);
      }
    }),
  );
});
