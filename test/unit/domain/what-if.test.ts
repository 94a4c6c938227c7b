import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../db/domain/derivation/derive.ts';
import { applyChanges, type WhatIfChange, whatIf } from '../../../db/domain/what-if.ts';
import { analysisGraph, factor, link } from './analysis-graph.ts';

const change = (parts: Partial<WhatIfChange>): WhatIfChange => ({
  factor: null,
  link: null,
  off: false,
  influenceLevel: null,
  ...parts,
});

const graph = analysisGraph({
  factors: [
    factor('a', { influenceLevel: 'own' }),
    factor('b', { influenceLevel: 'none' }),
    factor('c', { influenceLevel: 'own', effort: 'large' }),
  ],
  links: [link('a', 'b'), link('b', 'problem'), link('c', 'problem'), link('b', 'a')],
});

describe('what if', () => {
  it('without changes nothing differs', () => {
    const { factors, rootGroups, loops, cut, now, tried } = whatIf(graph, []);
    expect(tried).toEqual(now);
    expect({ factors, rootGroups, loops, cut }).toEqual({
      factors: [],
      rootGroups: { gone: [], come: [] },
      loops: { gone: [], come: [] },
      cut: { gone: [], come: [] },
    });
  });

  it('a factor is away: its links too, and the loop that it was in', () => {
    const result = whatIf(graph, [change({ factor: 'a', off: true })]);
    expect(result.factors).toContainEqual(expect.objectContaining({ id: 'a', tried: null }));
    expect(result.loops.gone).toHaveLength(1);
    expect(result.tried).toEqual(derive({ ...graph, factors: graph.factors.filter(({ id }) => id !== 'a') }));
    expect(result.rootGroups.come).toContainEqual(expect.objectContaining({ members: ['b'], separable: false }));
  });

  it('a link is away, or a factor is out of reach: groups, roles and the cut follow', () => {
    expect(whatIf(graph, [change({ link: 'c~problem', off: true })]).cut.gone).toEqual(['c']);
    const { factors, cut } = whatIf(graph, [change({ factor: 'c', influenceLevel: 'none' })]);
    expect(cut).toEqual({ gone: ['c'], come: [] });
    expect(factors.find(({ id }) => id === 'c')).toMatchObject({
      now: { role: 'candidate' },
      tried: { role: 'others', group: null },
    });
  });

  it('never changes what it is given, and changes of nothing change nothing', () => {
    const before = structuredClone(graph);
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c']), fc.constantFrom('own', 'shared', 'none', 'unset'), (ids, level) => {
        whatIf(
          graph,
          ids.map((id) => change({ factor: id, off: id === 'b', influenceLevel: level })),
        );
        expect(graph).toEqual(before);
        expect(
          applyChanges(
            graph,
            ids.map((id) => change({ factor: id })),
          ),
        ).toEqual(graph);
      }),
    );
  });
});
