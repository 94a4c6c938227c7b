/** Marks of what differs, and what says something of a record that is as it was. */
import { expect, it } from 'vitest';
import { type MarkedComparison, markedKinds, marksOf } from '../../../db/domain/compare-marks.ts';

const comparison = (part: Partial<MarkedComparison>): MarkedComparison => ({
  added: [],
  removed: [],
  changed: [],
  names: {},
  gone: Object.fromEntries(markedKinds.map((kind) => [kind, []])) as unknown as MarkedComparison['gone'],
  owners: {},
  rejected: { factor: [], link: [] },
  ...part,
});

const field = { field: 'title', before: 'Förr', after: 'Nu' };

it('says what happened to a record, and which fields', () => {
  const { mark } = marksOf(
    comparison({
      added: [{ entity: 'factor', id: 'F1', name: 'Ny' }],
      changed: [{ entity: 'factor', id: 'F2', name: 'Nu', fields: [field] }],
      removed: [{ entity: 'source', id: 'S1', name: 'Rapport' }],
    }),
  );
  expect(mark('factor', 'F1')).toEqual({ how: 'added', fields: [], near: [] });
  expect(mark('factor', 'F2')).toEqual({ how: 'changed', fields: [field], near: [] });
  expect(mark('source', 'S1')).toEqual({ how: 'removed', fields: [], near: [] });
  expect(mark('factor', 'F3')).toBeUndefined();
  expect(mark('source', 'F1')).toBeUndefined();
});

it('tells a factor of its links, evidence and answers, in Swedish order, and a link of its evidence', () => {
  const { mark } = marksOf(
    comparison({
      added: [
        { entity: 'link', id: 'F1~problem', name: 'Öppen port → Stölder' },
        { entity: 'evidence', id: 'E1', name: 'Rapport – Ända fram' },
        { entity: 'evidence', id: 'E2', name: 'Rapport – Samband' },
      ],
      removed: [{ entity: 'priorityGround', id: 'F1~cost', name: 'Öde plats' }],
      owners: { E1: 'factor/F1', E2: 'link/F1~problem' },
    }),
  );
  expect(mark('factor', 'F1')?.how).toBe('near');
  expect(mark('factor', 'F1')?.near.map(({ id, how }) => `${id} ${how}`)).toEqual([
    'E1 added',
    'F1~cost removed',
    'F1~problem added',
  ]);
  expect(mark('link', 'F1~problem')).toMatchObject({ how: 'added', near: [{ id: 'E2' }] });
});
