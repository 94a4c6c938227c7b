import { describe, expect, test } from 'vitest';
import { hasRunOut, validBeyond } from '../../../db/domain/plan/agreement.ts';
import { isUnanswered, outOfReach, unasked } from '../../../db/domain/plan/requests.ts';
import { techniqueColumns, techniques } from '../../../db/domain/planning-values.ts';
import { dayOfState } from '../../../renderer/features/requests/request-cells.ts';

const factor = (
  id: string,
  title: string,
  influenceLevel: 'own' | 'none' = 'none',
  state: 'active' | 'draft' = 'active',
) => ({ id, title, influenceLevel, state }) as const;

describe('requests to others', () => {
  const factors = [
    factor('a', 'Österut'),
    factor('b', 'Alldeles'),
    factor('c', 'Egen', 'own'),
    factor('d', 'Utkast', 'none', 'draft'),
    factor('e', 'Ånger'),
  ];

  test('only active factors out of reach need one', () => {
    expect(outOfReach(factors).map(({ id }) => id)).toEqual(['a', 'b', 'e']);
  });

  test('those without one come in Swedish order; one that was taken back asks nobody', () => {
    expect(unasked(factors, []).map(({ id }) => id)).toEqual(['b', 'e', 'a']);
    expect(unasked(factors, [{ factor: 'b', state: 'draft' }]).map(({ id }) => id)).toEqual(['e', 'a']);
    expect(unasked(factors, [{ factor: 'b', state: 'withdrawn' }]).map(({ id }) => id)).toEqual(['b', 'e', 'a']);
  });

  test('an answer is missing from the day after the one it was asked for by', () => {
    expect(isUnanswered({ state: 'sent', answerBy: '2026-03-01' }, '2026-03-01')).toBe(false);
    expect(isUnanswered({ state: 'sent', answerBy: '2026-03-01' }, '2026-03-02')).toBe(true);
    expect(isUnanswered({ state: 'answered', answerBy: '2026-03-01' }, '2026-03-02')).toBe(false);
    expect(isUnanswered({ state: 'sent', answerBy: null }, '2026-03-02')).toBe(false);
  });

  test('a state that comes without a day gets the day at hand, and no other is changed', () => {
    const blank = { sentOn: null, answeredOn: null };
    expect(dayOfState('sent', blank, '2026-03-04')).toEqual({ sentOn: '2026-03-04' });
    expect(dayOfState('sent', { ...blank, sentOn: '2026-01-01' }, '2026-03-04')).toEqual({});
    expect(dayOfState('answered', blank, '2026-03-04')).toEqual({ answeredOn: '2026-03-04' });
    expect(dayOfState('withdrawn', blank, '2026-03-04')).toEqual({});
    expect(dayOfState(undefined, blank, '2026-03-04')).toEqual({});
  });
});

test('an agreement that is known to the month or year lasts to its last day', () => {
  expect(hasRunOut('2027-06', '2027-06-30')).toBe(false);
  expect(hasRunOut('2027-06', '2027-07-01')).toBe(true);
  expect(hasRunOut('2026', '2026-12-31')).toBe(false);
  expect(hasRunOut(null, '2099-01-01')).toBe(false);
  expect(validBeyond('2027-06-30', '2027-12-31')).toBe(false);
});

test('the five columns hold each technique once, in order', () => {
  expect(Object.values(techniqueColumns).flat()).toEqual([...techniques]);
  for (const column of Object.values(techniqueColumns)) expect(column).toHaveLength(5);
});
