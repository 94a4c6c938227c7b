/** What one comes to in a view by the keys of a comparison. */
import { expect, it } from 'vitest';
import { type MarkedComparison, markedKinds } from '../../../db/domain/compare-marks.ts';
import { stopBeside, stopsOf } from '../../../renderer/features/compared/stops.ts';

const comparison: MarkedComparison = {
  added: [
    { entity: 'factor', id: 'F3', name: 'Öde gator' },
    { entity: 'link', id: 'F1~F2', name: 'Ärgjorda lås → Mörker' },
    { entity: 'evidence', id: 'E1', name: 'Rapport – Ljus' },
    { entity: 'evidence', id: 'E2', name: 'Rapport – Ärgjorda lås → Mörker' },
    { entity: 'link', id: 'problem~F5', name: 'Stölder → Oro' },
    { entity: 'patternTag', id: 'T1', name: 'Natt' },
    { entity: 'measure', id: 'M1', name: 'Belysning' },
  ],
  changed: [{ entity: 'factor', id: 'F4', name: 'Avsaknad av vakter', fields: [] }],
  removed: [{ entity: 'priorityGround', id: 'F6~cost', name: 'Bänkar' }],
  names: {},
  gone: Object.fromEntries(markedKinds.map((kind) => [kind, []])) as unknown as MarkedComparison['gone'],
  rejected: { factor: [], link: [] },
  owners: { E1: 'factor/F7', E2: 'link/F1~F2' },
};

it('goes by Swedish names to what a view chooses: a link by its cause, evidence by what it is for, each once', () => {
  expect(stopsOf(comparison, 'fishbone')).toEqual(['F4', 'F7', 'F1', 'F5', 'F3']);
  expect(stopsOf(comparison, 'coverage')).toEqual(['F4', 'F7', 'F1~F2', 'problem~F5', 'F3']);
});

it('goes to the kinds that only one view has in that view', () => {
  expect(stopsOf(comparison, 'matrix')).toContain('F6');
  expect(stopsOf(comparison, 'patterns')).toContain('T1');
  expect(stopsOf(comparison, 'plan')).toEqual(['M1']);
  expect(stopsOf(comparison, 'sources')).toEqual([]);
});

it('goes on, back and round; from elsewhere to the first or the last', () => {
  const stops = ['a', 'b', 'c'];
  expect(stopBeside(stops, null, 1)).toBe('a');
  expect(stopBeside(stops, 'x', -1)).toBe('c');
  expect(stopBeside(stops, 'c', 1)).toBe('a');
  expect(stopBeside(stops, 'a', -1)).toBe('c');
  expect(stopBeside([], 'a', 1)).toBeUndefined();
});
