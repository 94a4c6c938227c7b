import { expect, test } from 'vitest';
import { derive } from '../../../db/domain/derivation/derive.ts';
import { initialRecord } from '../../../db/domain/entities.ts';
import { missingOfInfluence, plotCells, priorityMatrix } from '../../../db/domain/priority-matrix.ts';
import { evidence, factor, link, source } from './analysis-graph.ts';

const factors = [
  factor('later', { significance: 'low', influenceLevel: 'own' }),
  factor('first', { significance: 'high', influenceLevel: 'own' }),
  factor('others', { influenceLevel: 'none' }),
  factor('draft', { state: 'draft' }),
  factor('declined', { influenceLevel: 'own', placement: 'declined', placementReason: 'Dyrt' }),
  factor('rejected', { state: 'rejected', rejectedReason: 'Stämmer inte' }),
];

test('every factor is in the matrix once, what is not prioritised last and with its reason', () => {
  const derived = derive({
    analysis: initialRecord('analysis', 'a'),
    actors: [],
    sources: [source('s', '2025')],
    factors,
    links: factors.map(({ id }) => link(id, 'problem')),
    evidence: [evidence('first', 's')],
  });
  const { kept, dropped } = priorityMatrix(factors, derived.factors);
  expect(kept.map(({ factor: { id }, standing }) => [id, standing])).toEqual([
    ['first', { kind: 'group', group: 1 }],
    ['later', { kind: 'group', group: 3 }],
    ['others', { kind: 'role', role: 'others' }],
    ['draft', { kind: 'draft' }],
  ]);
  expect(dropped.map(({ factor: { id }, standing }) => [id, standing])).toEqual([
    ['declined', { kind: 'declined', reason: 'Dyrt' }],
    ['rejected', { kind: 'rejected', reason: 'Stämmer inte' }],
  ]);
});

test('the plot has every factor that is not rejected in the cell of its values', () => {
  const cells = plotCells(factors);
  expect(cells.get('high/own')?.map(({ id }) => id)).toEqual(['first']);
  expect(cells.get('unset/own')?.map(({ id }) => id)).toEqual(['declined']);
  expect([...cells.values()].flat().length).toBe(factors.length - 1);
});

test('what a level of rådighet needs', () => {
  expect(missingOfInfluence(factor('a'))).toEqual([]);
  expect(missingOfInfluence(factor('a', { influenceLevel: 'own' }))).toEqual(['decidingActor', 'influenceMotive']);
  expect(missingOfInfluence(factor('a', { influenceLevel: 'none' }))).toEqual(['otherActors']);
  const judged = { influenceLevel: 'shared', decidingActor: 'n', influenceMotive: 'Uppdrag' } as const;
  expect(missingOfInfluence(factor('a', judged))).toEqual(['otherActors']);
  expect(missingOfInfluence(factor('a', { ...judged, otherActors: ['p'] }))).toEqual([]);
});
