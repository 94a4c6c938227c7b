/** How far the plan has come, two versions as one table, and what is due by when. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../db/domain/days.ts';
import { initialRecord, type RecordOf } from '../../../db/domain/entities.ts';
import { clocksOf, dueGroups } from '../../../db/domain/plan/due-groups.ts';
import { dues } from '../../../db/domain/plan/dues.ts';
import { comparePlanTables, type TableRow } from '../../../db/domain/plan/plan-table.ts';
import { newestFirst, planStanding, stepStanding, stepsByDate } from '../../../db/domain/plan/standing.ts';
import { anyDay, anyMeasures, dueInput } from './planning.ts';

type Version = RecordOf<'planVersion'>;
const version = (id: string, kind: Version['kind'], madeAt: string | null): Version => ({
  ...initialRecord('planVersion', id),
  kind,
  madeAt,
});
const step = (id: string, date: string | null, done = false): RecordOf<'decisionStep'> => ({
  ...initialRecord('decisionStep', id),
  title: id,
  date,
  done,
});

describe('where the plan stands', () => {
  it('is what the newest version says, and in force is the latest that was decided', () => {
    expect(planStanding([])).toEqual({ state: 'draft', passed: ['draft'], latest: null, inForce: null });
    const remiss = version('r', 'referral', '2026-02-01T10:00:00.000Z');
    const decided = version('d', 'decided', '2026-03-04T10:00:00.000Z');
    const again = version('r2', 'referral', '2026-09-01T10:00:00.000Z');
    const revised = version('v', 'revised', '2026-10-01T10:00:00.000Z');
    expect(planStanding([remiss])).toMatchObject({ state: 'referral', inForce: null });
    expect(planStanding([decided])).toMatchObject({ state: 'decided', passed: ['draft', 'decided'], inForce: decided });
    expect(planStanding([again, remiss, decided])).toMatchObject({
      state: 'referral',
      latest: again,
      inForce: decided,
    });
    expect(planStanding([revised, again, remiss, decided])).toMatchObject({ state: 'revised', inForce: revised });
    expect(newestFirst([remiss, revised, decided]).map(({ id }) => id)).toEqual(['v', 'd', 'r']);
  });

  it('tells a step by its day and warns two weeks ahead; what has no day comes last', () => {
    const at = (date: string | null, done = false) => stepStanding(step('s', date, done), '2026-02-23');
    expect([at('2026-02-22'), at('2026-02-23'), at('2026-03-09'), at('2026-03-10'), at(null)]).toEqual([
      'overdue',
      'soon',
      'soon',
      'later',
      'undated',
    ]);
    expect(at('2026-02-22', true)).toBe('done');
    const steps = [step('b', null), step('c', '2027-03-31'), step('a', '2026-03-04'), step('d', '2026-03-04')];
    expect(stepsByDate(steps).map(({ id }) => id)).toEqual(['a', 'd', 'c', 'b']);
  });
});

const measure = (id: string, more: Partial<TableRow['measures'][number]> = {}): TableRow['measures'][number] => ({
  id,
  title: `Åtgärd ${id}`,
  goal: '',
  start: null,
  end: null,
  actor: 'Miljönämnden',
  function: '',
  followUp: null,
  ...more,
});
const row = (factor: string, more: Partial<TableRow> = {}): TableRow => ({
  factor,
  number: 1,
  cause: `Orsak ${factor}`,
  goal: '',
  flagged: false,
  measures: [],
  ...more,
});

describe('two versions as one table', () => {
  it('has the rows of the later in its order, then those that are gone, each with how it differs', () => {
    const before = [
      row('a', { measures: [measure('m1'), measure('m2')] }),
      row('b', { number: 2 }),
      row('c', { number: 3 }),
    ];
    const after = [
      row('d'),
      row('a', { number: 2, measures: [measure('m1', { end: '2027-06-30' }), measure('m3')] }),
      row('c', { number: 3 }),
    ];
    const compared = comparePlanTables(before, after);
    expect(compared.map(({ factor, standing, own }) => [factor, standing, own])).toEqual([
      ['d', 'added', 'added'],
      ['a', 'changed', 'changed'],
      ['c', 'same', 'same'],
      ['b', 'removed', 'removed'],
    ]);
    const measures = compared[1]?.measures.map(({ id, standing }) => [id, standing]);
    expect(measures).toEqual([
      ['m1', 'changed'],
      ['m3', 'added'],
      ['m2', 'removed'],
    ]);
    const onlyMeasure = comparePlanTables([row('a', { measures: [measure('m')] })], [row('a')]);
    expect(onlyMeasure).toMatchObject([{ standing: 'changed', own: 'same', measures: [{ standing: 'removed' }] }]);
  });

  it('differs in nothing from itself, and the other way round what came is what went', () => {
    const anyRows = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .record({
              number: fc.nat(3),
              goal: fc.constantFrom('', 'Mål'),
              measures: fc
                .uniqueArray(fc.tuple(fc.constantFrom('m', 'n'), fc.constantFrom('', 'Chef')), { selector: ([m]) => m })
                .map((pairs) => pairs.map(([m, role]) => measure(m, { function: role }))),
            })
            .map((more) => row(id, more)),
        ),
      ),
    );
    const count = (rows: ReturnType<typeof comparePlanTables>, wanted: string): number =>
      rows.filter(({ standing }) => standing === wanted).length;
    fc.assert(
      fc.property(anyRows, anyRows, (one, two) => {
        expect(comparePlanTables(one, one).every(({ standing }) => standing === 'same')).toBe(true);
        const [there, back] = [comparePlanTables(one, two), comparePlanTables(two, one)];
        expect(count(there, 'added')).toBe(count(back, 'removed'));
        expect(count(there, 'changed')).toBe(count(back, 'changed'));
        expect(there.length).toBe(new Set([...one, ...two].map(({ factor }) => factor)).size);
      }),
    );
  });
});

describe('what is due', () => {
  it('is grouped by how near it is: overdue, a week, a month, three months, then by year', () => {
    const today = '2026-11-25';
    const days = [-1, 0, 7, 8, 30, 31, 90, 91].map((ahead) => addDays(today, ahead));
    const decisionSteps = [...days, '2028-01-01'].map((date, at) => step(`s${at}`, date));
    const groups = dueGroups(dues(dueInput({ decisionSteps }), today), today);
    expect(groups.map(({ key, dues: own }) => [key, own.length])).toEqual([
      ['overdue', 1],
      ['week', 2],
      ['month', 2],
      ['quarter', 2],
      ['2027', 1],
      ['2028', 1],
    ]);
  });

  it('is all there in its order, whatever the measures', () => {
    fc.assert(
      fc.property(anyMeasures, anyDay, (measures, today) => {
        const all = dues(dueInput({ measures }), today);
        const groups = dueGroups(all, today);
        expect(groups.flatMap(({ dues: own }) => own)).toEqual(all);
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      }),
    );
  });

  it('has two clocks of 24 months that say the same days as the list', () => {
    const base = dueInput({});
    const analysis = { ...base.analysis, situationPictureDate: '2024-02-29' };
    const round = { ...initialRecord('followUpRound', 'o'), title: 'Omgång', closed: '2026-05-31' };
    const planVersions = [{ ...version('d', 'decided', null), date: '2025-01-15' }];
    const wound = { ...base, analysis, planVersions, followUpRounds: [round] };
    expect(clocksOf({ ...base, analysis: base.analysis }, '2026-01-01')).toEqual([
      { kind: 'situationPicture', since: null, due: null, left: null, passed: 0 },
      { kind: 'planFollowUp', since: null, due: null, left: null, passed: 0 },
    ]);
    const [picture, plan] = clocksOf(wound, '2026-03-10');
    expect(picture).toMatchObject({ since: '2024-02-29', due: '2026-02-28', left: -10, passed: 1 });
    expect(plan).toMatchObject({ since: '2026-05-31', due: addMonths('2026-05-31', 24), passed: 0 });
    const listed = dues(wound, '2026-03-10').map(({ kind, date }) => [kind, date]);
    expect(listed).toEqual([
      ['situationPicture', picture?.due],
      ['planFollowUp', plan?.due],
    ]);
  });
});
