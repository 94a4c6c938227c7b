/** Rounds of follow-up: their order through the nämnder, what two say differently, and indicators with their chart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialRecord } from '../../../db/domain/entities.ts';
import { indicatorProgress } from '../../../db/domain/plan/follow-up.ts';
import { indicatorChart, labelHeights, roundAxis } from '../../../db/domain/plan/indicator-chart.ts';
import { indicatorGroups, indicatorStanding } from '../../../db/domain/plan/indicator-groups.ts';
import { roundReport } from '../../../db/domain/plan/round-report.ts';
import { byResponsible, inRound, lastBefore, nextMeasure, roundSums } from '../../../db/domain/plan/rounds.ts';
import { factor, measure } from './analysis-graph.ts';
import { anyDay, made } from './planning.ts';

const actor = (id: string, name: string) => ({ ...initialRecord('actor', id), name });
const round = (id: string, opened: string) => ({ ...initialRecord('followUpRound', id), title: id, opened });
const followUp = (id: string, fields: object) => made('followUp', id, fields);

const actors = [actor('n1', 'Ängsnämnden'), actor('n2', 'Miljönämnden')];
const measures = [
  measure('m1', { title: 'Öppna', responsibleActor: 'n1' }),
  measure('m2', { title: 'Åka', responsibleActor: 'n1' }),
  measure('m3', { title: 'Mäta', responsibleActor: 'n2' }),
  measure('m4', { title: 'Lös', responsibleActor: 'borta' }),
];
const groups = byResponsible(measures, actors);

describe('a round', () => {
  it('goes through one nämnd at a time in Swedish order, and what nobody is responsible for last', () => {
    expect(groups.map((group) => [group.actor?.name, group.measures.map(({ id }) => id)])).toEqual([
      ['Miljönämnden', ['m3']],
      ['Ängsnämnden', ['m2', 'm1']],
      [undefined, ['m4']],
    ]);
    const order = (followed: readonly string[], from: string | null) =>
      nextMeasure(groups, new Map(followed.map((id) => [id, 0])), from);
    expect(order([], null)).toBe('m3');
    expect(order(['m3'], 'm3')).toBe('m2');
    expect(order(['m4', 'm1'], 'm4')).toBe('m3');
    expect(order(['m1', 'm2', 'm3', 'm4'], 'm1')).toBe(null);
    expect(order(['m1', 'm3', 'm4'], 'm2')).toBe(null);
  });

  it('knows the last follow-up before it, of an earlier round or outside of rounds', () => {
    const rounds = [round('g1', '2027-01-01'), round('g2', '2027-06-01')];
    const list = [
      followUp('g1~m1', { round: 'g1', measure: 'm1', date: '2027-01-10' }),
      followUp('u', { measure: 'm1', date: '2027-03-01' }),
      followUp('later', { measure: 'm1', date: '2027-07-01' }),
      followUp('g2~m1', { round: 'g2', measure: 'm1', date: '2027-06-02' }),
    ];
    expect(lastBefore(list, rounds, round('g2', '2027-06-01'), 'm1')?.id).toBe('u');
    expect(lastBefore(list.slice(0, 1), rounds, round('g2', '2027-06-01'), 'm1')?.id).toBe('g1~m1');
    expect(lastBefore(list, rounds, round('g1', '2027-01-01'), 'm1')).toBe(null);
  });

  it('is told against another nämnd by nämnd, and its sums hold all that was followed up', () => {
    const list = [
      followUp('g1~m1', { round: 'g1', measure: 'm1', status: 'ongoing', light: 'red', date: '2027-01-10' }),
      followUp('g2~m1', { round: 'g2', measure: 'm1', status: 'ongoing', light: 'green', deviations: ' Sen. ' }),
      followUp('g1~m2', { round: 'g1', measure: 'm2', status: 'done', date: '2027-01-10' }),
      followUp('g2~m2', { round: 'g2', measure: 'm2', status: 'done', date: '2027-06-01' }),
      followUp('g2~m3', { round: 'g2', measure: 'm3', status: 'notStarted' }),
    ];
    const said = (id: string) => ({
      ...{ round: round(id, '2027-01-01'), actors, measures },
      followUps: list.filter((one) => one.round === id),
    });
    const report = roundReport(said('g1'), said('g2'));
    expect(report).toMatchObject({ changed: 2, better: 1, worse: 0 });
    expect(report.all.after).toMatchObject({ total: 4, followed: 3, light: { green: 1, yellow: 0, red: 0 } });
    const lines = report.groups.flatMap(({ actor: own, lines: all }) =>
      all.map((line) => [own?.id, line.measure, line.fields, line.isChanged, line.newDeviations]),
    );
    expect(lines).toEqual([
      ['n2', 'm3', [], true, ''],
      ['n1', 'm2', [], false, ''],
      ['n1', 'm1', ['light', 'deviations'], true, 'Sen.'],
    ]);
    const sums = roundSums(measures, inRound(list, 'g1'));
    expect(sums).toMatchObject({ followed: 2, status: { notStarted: 0, ongoing: 1, done: 1, cancelled: 0 } });
  });
});

describe('a report of two rounds', () => {
  it('counts each as it says itself, and calls a measure as the later does', () => {
    const one = (id: string, at: string) => followUp(`${at}~${id}`, { round: at, measure: id, status: 'done' });
    const before = {
      ...{ round: round('g1', '2027-01-01'), actors, measures },
      followUps: [one('m1', 'g1'), one('m2', 'g1'), one('m4', 'g1')],
    };
    const moved = measure('m1', { title: 'Öppnas', responsibleActor: 'n2' });
    const after = {
      round: round('g2', '2027-06-01'),
      actors: [actor('n2', 'Miljönämnden'), actor('n3', 'Ny nämnd')],
      measures: [moved, measure('m5', { title: 'Ny', responsibleActor: 'n3' })],
      followUps: [one('m1', 'g2'), one('m5', 'g2')],
    };
    const report = roundReport(before, after);
    expect(
      report.groups.map(({ actor: own, lines, sums }) => [
        own?.name,
        lines.map(({ title, titleBefore }) => [title, titleBefore]),
        [sums.before.followed, sums.before.total],
        [sums.after.followed, sums.after.total],
      ]),
    ).toEqual([
      ['Miljönämnden', [['Öppnas', 'Öppna']], [0, 1], [1, 1]],
      ['Ny nämnd', [['Ny', null]], [0, 0], [1, 1]],
      ['Ängsnämnden', [['Åka', null]], [2, 2], [0, 0]],
      [undefined, [['Lös', null]], [1, 1], [0, 0]],
    ]);
    expect([report.all.before.total, report.all.after.total]).toEqual([4, 2]);
  });
});

describe('indicators', () => {
  it('stand in the order of the plan: the goal of a cause before its measures, what is outside of it last', () => {
    const indicator = (id: string, of: object) => made('indicator', id, { title: id, ...of });
    const found = indicatorGroups(
      [
        indicator('z', { measure: 'a2' }),
        indicator('å', { measure: 'a2' }),
        indicator('own', { measure: 'a3' }),
        indicator('g2', { factor: 'f2' }),
        indicator('g1', { factor: 'f1' }),
        indicator('left', { factor: 'f9' }),
        indicator('gone', { factor: 'nowhere' }),
      ],
      {
        factors: [factor('f1'), factor('f2'), factor('f9')],
        measures: [measure('a2', { factors: ['f2', 'f1'] }), measure('a3', { title: 'Lös' })],
        numbers: new Map([
          ['f1', 7],
          ['f2', 2],
        ]),
      },
    );
    expect(found.map(({ owner, indicators }) => [owner.id, owner.number, indicators.map(({ id }) => id)])).toEqual([
      ['f2', 2, ['g2']],
      ['a2', 2, ['z', 'å']],
      ['f1', 7, ['g1']],
      ['f9', null, ['left']],
      ['a3', null, ['own']],
    ]);
  });

  it('are late where the day of the target has passed without it', () => {
    const one = made('indicator', 'i', { target: 10, targetDate: '2027-01-31' });
    const value = (at: number) => [made('measurement', 'v', { indicator: 'i', date: '2027-01-01', value: at })];
    expect(indicatorStanding(one, value(9), '2027-01-31')).toBe('under way');
    expect(indicatorStanding(one, value(9), '2027-02-01')).toBe('late');
    expect(indicatorStanding(one, value(10), '2027-02-01')).toBe('reached');
    expect(indicatorStanding(one, [], '2027-01-01')).toBe('unmeasured');
  });
});

const frame = { left: 10, top: 20, width: 200, height: 100 };
const anyValue = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -500, max: 500 }).map((n) => n / 100),
);

describe('the chart of an indicator', () => {
  it('has an axis from zero of round, even steps that holds all values', () => {
    expect(roundAxis([0, 24, 80])).toEqual([0, 20, 40, 60, 80]);
    expect(roundAxis([-3, 12])).toEqual([-5, 0, 5, 10, 15]);
    expect(roundAxis([0.1, 0.35])).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(roundAxis([0])).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.array(anyValue, { minLength: 1, maxLength: 6 }), (values) => {
        const axis = roundAxis(values);
        expect(axis).toContain(0);
        expect(axis.length).toBeGreaterThan(1);
        expect(axis.length).toBeLessThan(9);
        for (const value of values) expect(value >= (axis[0] ?? 0) && value <= (axis.at(-1) ?? 0)).toBe(true);
      }),
    );
  });

  it('keeps everything within its frame, higher values higher, and the good side on the side of the direction', () => {
    const values = fc.array(fc.record({ date: anyDay, value: anyValue }), { minLength: 1, maxLength: 8 });
    const own = fc.record({
      baseline: fc.option(anyValue),
      baselineDate: fc.option(anyDay),
      target: fc.option(anyValue),
      targetDate: fc.option(anyDay),
      direction: fc.constantFrom('higher' as const, 'lower' as const),
    });
    fc.assert(
      fc.property(own, values, (fields, list) => {
        const indicator = made('indicator', 'i', fields);
        const measured = list.map((one, at) => made('measurement', `v${at}`, { indicator: 'i', ...one }));
        const chart = indicatorChart(indicator, measured, frame);
        expect(chart?.points.length).toBe(indicatorProgress(indicator, measured).points.length);
        const within = (at: number | null | undefined, from: number, size: number) =>
          at == null || (at >= from - 1e-6 && at <= from + size + 1e-6);
        const points = chart?.points ?? [];
        for (const { x, y } of points) {
          expect(within(x, frame.left, frame.width) && within(y, frame.top, frame.height)).toBe(true);
        }
        expect(within(chart?.targetY, frame.top, frame.height) && within(chart?.targetX, frame.left, frame.width)).toBe(
          true,
        );
        for (const one of points) {
          for (const other of points) if (one.value > other.value) expect(one.y).toBeLessThanOrEqual(other.y);
        }
        const { latest, reached } = indicatorProgress(indicator, measured);
        const last = points.findLast(({ kind }) => kind === 'measurement');
        expect(last?.value).toBe(latest?.value);
        const { good } = chart ?? {};
        if (good == null || last === undefined) return;
        const isIn = last.y >= good.from - 1e-9 && last.y <= good.to + 1e-9;
        if (reached === true) expect(isIn).toBe(true);
      }),
    );
  });

  it('leaves room beyond a target at its end, and draws nothing without a value', () => {
    const indicator = made('indicator', 'i', {
      baseline: 0,
      baselineDate: '2027-01-01',
      target: 80,
      direction: 'higher',
    });
    const good = indicatorChart(indicator, [], frame)?.good;
    expect((good?.to ?? 0) - (good?.from ?? 0)).toBeGreaterThan(10);
    expect(indicatorChart({ ...indicator, baselineDate: null }, [], frame)).toBe(null);
  });

  it('keeps labels apart and above the bottom, in their order', () => {
    expect(labelHeights([50, 52], 30, 200)).toEqual([50, 80]);
    expect(labelHeights([198, 190], 30, 200)).toEqual([200, 170]);
    expect(labelHeights([10], 30, 200)).toEqual([10]);
  });
});
