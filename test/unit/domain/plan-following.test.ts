/** The plan in time, and how it goes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../db/domain/days.ts';
import { ringOf } from '../../../db/domain/plan/dependencies.ts';
import { compareSaid, indicatorProgress, measureState } from '../../../db/domain/plan/follow-up.ts';
import { dependencyFaults, movedBar, timeline } from '../../../db/domain/plan/timeline.ts';
import { measure } from './analysis-graph.ts';
import { anyDay, anyMeasures, made } from './planning.ts';

describe('the timeline', () => {
  it('places bars, ticks and today by whole days', () => {
    const measures = [
      measure('a', { start: '2026-02-01', end: '2026-02-28' }),
      measure('b', { start: '2026-02-15', end: '2026-07-01', dependsOn: ['a'] }),
      measure('c', { end: '2026-01-02' }),
      measure('d'),
    ];
    const { ticks, bars, faults, ...rest } = timeline(measures, 'quarter', '2026-01-01');
    expect(rest).toEqual({
      scale: 'quarter',
      start: '2026-01-01',
      end: '2026-09-30',
      days: 273,
      today: 0,
      undated: ['d'],
    });
    expect(ticks.map(({ period, at, days }) => [period.key, at, days])).toEqual([
      ['2026-Q1', 0, 90],
      ['2026-Q2', 90, 91],
      ['2026-Q3', 181, 92],
    ]);
    expect(bars.map(({ measure: id, at, days, open }) => [id, at, days, open])).toEqual([
      ['c', 1, 1, 'start'],
      ['a', 31, 28, null],
      ['b', 45, 137, null],
    ]);
    expect(faults).toEqual([{ measure: 'b', before: 'a', kind: 'overlap', days: 14 }]);
  });

  it("holds every bar, its ticks touch, and a bar moved by a fault's days has it no longer", () => {
    fc.assert(
      fc.property(
        anyMeasures,
        fc.constantFrom('quarter' as const, 'tertial' as const),
        anyDay,
        (measures, scale, today) => {
          const made = timeline(measures, scale, today);
          expect([...made.bars.map((bar) => bar.measure), ...made.undated].sort()).toEqual(
            measures.map(({ id }) => id).sort(),
          );
          let next = 0;
          for (const { at, days } of made.ticks) {
            expect(at).toBe(next);
            next = at + days;
          }
          expect(next).toBe(made.days);
          for (const { at, days, start, end } of made.bars) {
            expect(at >= 0 && days >= 1 && at + days <= made.days).toBe(true);
            expect(addDays(made.start ?? '', at)).toBe(start);
            expect(addDays(start, days - 1)).toBe(end);
          }
          for (const fault of made.faults.filter(({ kind }) => kind === 'overlap')) {
            const moved = measures.map((one) =>
              one.id === fault.measure ? { ...one, ...movedBar(one, 'whole', fault.days) } : one,
            );
            const left = dependencyFaults(moved);
            expect(left.some((one) => one.measure === fault.measure && one.before === fault.before)).toBe(false);
          }
        },
      ),
    );
  });

  it('finds a ring exactly where one can walk back to the start, and tells of it instead of looping', () => {
    fc.assert(
      fc.property(anyMeasures, (measures) => {
        const dependsOn = new Map(measures.map(({ id, dependsOn: before }) => [id, before]));
        for (const { id } of measures) {
          const reached = new Set<string>();
          const walk = (at: string): void => {
            for (const to of dependsOn.get(at) ?? []) {
              if (reached.has(to)) continue;
              reached.add(to);
              walk(to);
            }
          };
          walk(id);
          const ring = ringOf(dependsOn, id);
          expect(ring !== null).toBe(reached.has(id));
          if (ring === null) continue;
          expect(ring[0]).toBe(id);
          expect(new Set(ring).size).toBe(ring.length);
          for (const [n, at] of ring.entries()) expect(dependsOn.get(at)).toContain(ring[n + 1] ?? id);
          expect(dependencyFaults(measures).some((one) => one.measure === id && one.kind === 'ring')).toBe(true);
        }
      }),
    );
  });

  it('moves a bar whole or at one end, never to less than a day', () => {
    const dates = { start: '2026-02-10', end: '2026-02-20' };
    expect(movedBar(dates, 'whole', -10)).toEqual({ start: '2026-01-31', end: '2026-02-10' });
    expect(movedBar(dates, 'start', 30)).toEqual({ start: '2026-02-20', end: '2026-02-20' });
    expect(movedBar(dates, 'end', -30)).toEqual({ start: '2026-02-10', end: '2026-02-10' });
    expect(movedBar({ start: null, end: '2026-02-20' }, 'whole', 1)).toEqual({ start: null, end: '2026-02-21' });
  });
});

describe('follow-up', () => {
  const followUp = (id: string, fields: object) => made('followUp', id, fields);

  it('says how a measure stands by its latest', () => {
    const list = [
      followUp('u1', { measure: 'm', status: 'ongoing', date: '2027-01-01' }),
      followUp('u2', { measure: 'm', status: 'done', light: 'green', date: '2027-06-01' }),
      followUp('u3', { measure: 'm', status: 'notStarted' }),
    ];
    expect(measureState(list, 'm')).toMatchObject({ status: 'done', light: 'green', followUp: { id: 'u2' } });
    expect(measureState(list, 'other')).toEqual({ status: 'notStarted', light: null, followUp: null });
  });

  it('compares two rounds measure by measure', () => {
    const list = [
      followUp('g1~a', { round: 'g1', measure: 'a', status: 'ongoing', light: 'red', notes: 'x' }),
      followUp('g2~a', { round: 'g2', measure: 'a', status: 'done', light: 'yellow', notes: 'y' }),
      followUp('g1~b', { round: 'g1', measure: 'b', light: 'green' }),
      followUp('g2~c', { round: 'g2', measure: 'c' }),
      followUp('u', { measure: 'a', status: 'cancelled' }),
    ];
    const said = (round: string) => list.filter((one) => one.round === round);
    const told = compareSaid(said('g1'), said('g2')).map((one) => [
      one.measure,
      one.before?.id,
      one.after?.id,
      one.fields,
      one.trend,
    ]);
    expect(told).toEqual([
      ['a', 'g1~a', 'g2~a', ['status', 'light'], 'better'],
      ['b', 'g1~b', undefined, [], null],
      ['c', undefined, 'g2~c', [], null],
    ]);
    const swapped = compareSaid(said('g2'), said('g1'));
    expect(swapped.map(({ trend }) => trend)).toEqual(['worse', null, null]);
  });

  it('says how far an indicator has come towards its target', () => {
    const indicator = made('indicator', 'i', {
      baseline: 40,
      baselineDate: '2026-01-01',
      target: 20,
      targetDate: '2027-12-31',
      direction: 'lower',
    });
    const values = [
      made('measurement', 'v2', { indicator: 'i', date: '2027-01-01', value: 25 }),
      made('measurement', 'v1', { indicator: 'i', date: '2026-07-01', value: 44 }),
      made('measurement', 'x', { indicator: 'other', date: '2027-02-01', value: 1 }),
    ];
    expect(indicatorProgress(indicator, values)).toMatchObject({
      points: [{ value: 40, kind: 'baseline' }, { value: 44 }, { value: 25 }],
      latest: { date: '2027-01-01', value: 25 },
      trend: 'better',
      share: 0.75,
      reached: false,
    });
    expect(indicatorProgress(indicator, values.slice(1))).toMatchObject({
      trend: 'worse',
      share: -0.2,
      reached: false,
    });
    expect(indicatorProgress(indicator, [])).toMatchObject({ latest: null, trend: null, share: null, reached: null });
    const higher = { ...indicator, direction: 'higher' as const, target: 40 };
    expect(indicatorProgress(higher, values.slice(1))).toMatchObject({ trend: 'better', share: null, reached: true });
  });
});
