import fc from 'fast-check';
import { expect, test } from 'vitest';
import { causeTree, pathTo, type TreeCause } from '../../../db/domain/cause-tree.ts';
import { factor, link } from './analysis-graph.ts';

const flat = (causes: readonly TreeCause[]): TreeCause[] => causes.flatMap((cause) => [cause, ...flat(cause.causes)]);

test('a shared cause is shown once, nearest to the problem, and referred to elsewhere', () => {
  const tree = causeTree(
    [factor('a'), factor('b'), factor('c'), factor('d'), factor('e')],
    [
      link('a', 'problem', { strength: 3 }),
      link('b', 'problem'),
      link('c', 'a'),
      link('c', 'b'),
      link('d', 'c'),
      link('a', 'd'),
    ],
  );
  const shape = (causes: readonly TreeCause[]): unknown => causes.map((one) => [one.id, one.as, shape(one.causes)]);
  expect(shape(tree.causes)).toEqual([
    ['a', 'shown', [['c', 'shown', [['d', 'shown', [['a', 'loop', []]]]]]]],
    ['b', 'shown', [['c', 'referred', []]]],
  ]);
  expect(tree.loose).toEqual(['e']);
  expect(pathTo(tree, 'd')).toEqual(['a', 'c', 'd']);
  expect(pathTo(tree, 'e')).toEqual([]);
});

test('causes that are required together stand beside each other, where the first of them stands', () => {
  const tree = causeTree(
    [factor('a'), factor('b'), factor('c')],
    [
      link('a', 'problem', { strength: 3, together: 'A' }),
      link('b', 'problem', { strength: 2 }),
      link('c', 'problem', { strength: 1, together: 'A' }),
    ],
  );
  expect(tree.causes.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
});

test('every link towards the problem stands once, every factor is shown once or loose', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const pair = fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...ids, 'problem'))
    .filter(([from, to]) => from !== to);
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector: String, maxLength: 18 }), (pairs) => {
      const links = pairs.map(([from, to]) => link(from, to));
      const tree = causeTree(
        ids.map((id) => factor(id)),
        links,
      );
      const all = flat(tree.causes);
      const shown = all.filter(({ as }) => as === 'shown').map(({ id }) => id);
      expect([...shown, ...tree.loose].sort()).toEqual(ids);
      const reaching = links.filter(({ to }) => to === 'problem' || shown.includes(to));
      expect(all.map((cause) => cause.link).sort()).toEqual(reaching.map(({ id }) => id).sort());
    }),
  );
});
