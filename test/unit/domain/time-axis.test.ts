/** The axis and the lines of the timeline: everything dated has its place, every bar stands once, lines join what they are to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber, daysBetween, periodOf, periodsBetween, scales } from '../../../db/domain/days.ts';
import { type ActorRecord, initialRecord } from '../../../db/domain/entities.ts';
import { dependencyCorners, timeAxis } from '../../../db/domain/plan/time-axis.ts';
import { timeline } from '../../../db/domain/plan/timeline.ts';
import { lineAway, timeGroups, timeLines } from '../../../db/domain/plan/timeline-lines.ts';
import type { DerivedRow } from '../../../db/domain/plan/types.ts';
import { datesAfterKey } from '../../../renderer/features/timeline/time-keys.ts';
import { factor } from './analysis-graph.ts';
import { anyDay, anyMeasures } from './planning.ts';

const anyScale = fc.constantFrom(...scales);
const actor = (id: string, name: string): ActorRecord => ({ ...initialRecord('actor', id), name });
const row = (id: string, number: number) => ({ factor: id, number }) as DerivedRow;
const sources = {
  rows: [row('f2', 1), row('f1', 2)],
  factors: [factor('f1'), factor('f2'), factor('f3')],
  actors: [actor('n1', 'Ö-nämnden'), actor('n2', 'Å-nämnden')],
};

describe('months', () => {
  test('a month is named with two figures, so that keys keep the order of time', () => {
    expect(periodOf('2027-02-15', 'month')).toMatchObject({ key: '2027-M02', start: '2027-02-01', end: '2027-02-28' });
    const keys = periodsBetween('2026-11-25', '2027-11-01', 'month').map(({ key }) => key);
    expect(keys).toHaveLength(13);
    expect(keys.toSorted()).toEqual(keys);
  });
});

describe('the axis', () => {
  test('holds every day with room on both sides, in periods without a gap', () => {
    fc.assert(
      fc.property(fc.array(anyDay, { maxLength: 8 }), anyScale, anyDay, (days, scale, today) => {
        const { start, days: length, ticks, years } = timeAxis(days, scale, today);
        for (const day of days) {
          expect(daysBetween(start, day)).toBeGreaterThanOrEqual(31);
          expect(daysBetween(start, day)).toBeLessThan(length - 31);
        }
        let at = 0;
        for (const tick of ticks) {
          expect(tick.at).toBe(at);
          at += tick.days;
        }
        expect(at).toBe(length);
        expect(years.reduce((sum, year) => sum + year.days, 0)).toBe(length);
      }),
    );
  });

  test('today is on it where it is near, and does not stretch it where it is far away', () => {
    const near = timeAxis(['2027-03-01'], 'quarter', '2026-01-10');
    expect(daysBetween(near.start, '2026-01-10')).toBeGreaterThanOrEqual(0);
    expect(timeAxis(['2037-03-01'], 'quarter', '2026-01-10').start > '2036').toBe(true);
    expect(timeAxis([], 'month', '2026-01-10')).toMatchObject({ start: '2025-11-01' });
  });
});

describe('the lines', () => {
  test('every bar stands once, under its first cause or its nämnd; those without stand last', () => {
    fc.assert(
      fc.property(anyMeasures, fc.constantFrom('cause' as const, 'actor' as const), (measures, by) => {
        const { bars } = timeline(measures, 'quarter', '2026-01-01');
        const groups = timeGroups(bars, by, { ...sources, measures });
        const placed = groups.flatMap((group) => group.bars.map(({ measure }) => measure));
        expect(placed.toSorted()).toEqual(bars.map(({ measure }) => measure).toSorted());
        const order = by === 'cause' ? ['f2', 'f1', null] : ['n2', 'n1', null];
        const ids = groups.map(({ id }) => id);
        expect(ids).toEqual(order.filter((id) => ids.includes(id)));
        for (const { id, bars: own } of groups) {
          for (const { measure } of own) {
            const record = measures.find((one) => one.id === measure);
            const first =
              by === 'actor' ? record?.responsibleActor : order.find((one) => record?.factors.includes(one ?? ''));
            expect(first ?? null).toBe(id);
          }
        }
      }),
    );
  });

  test('steps go from bar to bar, past heads, and stop at the ends', () => {
    fc.assert(
      fc.property(anyMeasures, fc.integer({ min: -9, max: 9 }), fc.nat({ max: 12 }), (measures, steps, from) => {
        const { bars } = timeline(measures, 'quarter', '2026-01-01');
        const lines = timeLines(timeGroups(bars, 'cause', { ...sources, measures }));
        const to = lineAway(lines, from, steps);
        if (bars.length === 0) expect(to).toBe(-1);
        else expect(lines[to]?.kind).toBe('bar');
        if (bars.length > 0) expect(lineAway(lines, from, Number.POSITIVE_INFINITY)).toBe(lines.length - 1);
      }),
    );
  });
});

test('the line of a dependency goes from end to start, in right angles, and comes in from the left', () => {
  const place = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: 0, max: 900 }) });
  fc.assert(
    fc.property(place, place, (from, to) => {
      const corners = dependencyCorners(from, to, 30);
      expect(corners[0]).toEqual(from);
      expect(corners.at(-1)).toEqual(to);
      corners.slice(1).forEach((corner, at) => {
        const before = corners[at] ?? from;
        expect(corner.x === before.x || corner.y === before.y).toBe(true);
      });
      expect(corners.at(-2)?.x).toBeLessThan(to.x);
    }),
  );
});

describe('keys', () => {
  const key = (name: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'shiftKey', boolean>>) => ({
    ...{ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
    ...held,
  });
  const dates = { start: '2027-01-31', end: '2027-03-01' };

  test('Alt and an arrow is a day, Ctrl a week, Alt and a page a month; Shift is the end alone', () => {
    expect(datesAfterKey(key('ArrowRight', { altKey: true }), dates)).toEqual({
      start: '2027-02-01',
      end: '2027-03-02',
    });
    expect(datesAfterKey(key('ArrowLeft', { ctrlKey: true }), dates)).toEqual({
      start: '2027-01-24',
      end: '2027-02-22',
    });
    expect(datesAfterKey(key('PageDown', { altKey: true }), dates)).toEqual({ start: '2027-02-28', end: '2027-03-29' });
    expect(datesAfterKey(key('PageUp', { altKey: true, shiftKey: true }), dates)).toEqual({
      ...dates,
      end: '2027-02-01',
    });
    expect(datesAfterKey(key('ArrowRight', {}), dates)).toBe(null);
    expect(datesAfterKey(key('ArrowRight', { altKey: true, ctrlKey: true }), dates)).toBe(null);
  });

  test('a day of its own is drawn longer from where it stands', () => {
    const open = { start: '2027-01-31', end: null };
    expect(datesAfterKey(key('ArrowRight', { altKey: true, shiftKey: true }), open)).toEqual({
      ...open,
      end: '2027-02-01',
    });
  });

  test('moving keeps the length, and the end never comes before the start', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat({ max: 400 }),
        fc.constantFrom('ArrowLeft', 'ArrowRight'),
        fc.boolean(),
        (start, days, name, shiftKey) => {
          const before = { start, end: addDays(start, days) };
          const after = datesAfterKey(key(name, { ctrlKey: true, shiftKey }), before);
          const [first, last] = [after?.start ?? '', after?.end ?? ''];
          expect(first <= last).toBe(true);
          if (shiftKey) expect(first).toBe(start);
          else expect(dayNumber(last) - dayNumber(first)).toBe(days);
        },
      ),
    );
  });
});
