/** From a place that a check names to where it is mended. */
import { expect, test } from 'vitest';
import type { CheckPlace } from '../../../db/domain/checks/types.ts';
import { entityNames } from '../../../db/domain/entities.ts';
import { addressOf } from '../../../renderer/features/checks/check-places.ts';

const none = { evidence: [], links: [], views: [] };
const to = (place: Partial<CheckPlace>): string =>
  addressOf('a', { entity: 'factor', id: 'x', field: 'title', text: '', ...place }, none).replace('/analysis/a/', '');

test('records that stand in the form of another lead to that one', () => {
  expect(to({ entity: 'measureStep', id: 's', at: 'M1' })).toBe('plan/M1');
  expect(to({ entity: 'secrecyMark', id: 'M1~title', at: 'M1' })).toBe('plan/M1');
  expect(to({ entity: 'refusedSuggestion', id: 'F1~B-01', at: 'F1' })).toBe('plan/F1');
  expect(to({ entity: 'measurement', id: 'v', at: 'I1' })).toBe('indicators/I1');
  expect(to({ entity: 'actorFunction', id: 'f', at: 'A1' })).toBe('sources/A1');
  expect(to({ entity: 'priorityGround', id: 'F1~severe', at: 'F1' })).toBe('matrix/F1');
  expect(to({ entity: 'learning', id: 'l', at: 'F1' })).toBe('factors/F1');
});

test('every kind that has a room of its own leads there, the others to the overview', () => {
  const rooms = Object.fromEntries(entityNames.map((entity) => [entity, to({ entity, id: 'x' }).split('/')[0]]));
  const atOverview = Object.keys(rooms).filter((entity) => rooms[entity] === 'overview');
  expect(atOverview.sort()).toEqual(['analysis', 'author', 'mapNode', 'scenarioChange']);
  expect(rooms).toMatchObject({
    decisionStep: 'decision',
    followUp: 'followup',
    request: 'requests',
    comment: 'comments',
  });
});
