import { describe, expect, it } from 'vitest';
import { ageOn, dateInProse, swedishTime } from '../../../electron/documents/dates.ts';

describe('dates', () => {
  it('writes a date as exactly as it is known', () => {
    expect(['2026-03-04', '2026-03', '2026'].map(dateInProse)).toEqual(['4 mars 2026', 'mars 2026', '2026']);
  });

  it('shows a time as the clocks in Sweden show it, in summer and winter, over midnight', () => {
    expect(swedishTime('2026-03-04T13:02:00.000Z')).toEqual({ day: '2026-03-04', time: '14.02' });
    expect(swedishTime('2026-07-31T22:30:00.000Z')).toEqual({ day: '2026-08-01', time: '00.30' });
  });

  it.each([
    ['2025-12-19', '2 månader'],
    ['2026-02-04', '1 månad'],
    ['2026-02-05', 'under en månad'],
    ['2024-03-05', '23 månader'],
    ['2024-03-04', '2 år'],
    ['2017-10', '8 år'],
    ['2023', 'cirka 3 år'],
    ['2026', 'samma år'],
    ['2026-03-05', 'daterad efter utskriften'],
  ])('says that %s is %s old on 4 March 2026', (date, age) => {
    expect(ageOn(date, '2026-03-04')).toBe(age);
  });
});
