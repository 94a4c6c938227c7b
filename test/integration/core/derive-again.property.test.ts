/** Deriving the plan again after any edits changes nothing that a person wrote, says what it did, and does nothing twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanRowRecord } from '../../../db/domain/entities.ts';
import type { DerivedRow, PlanDerivation } from '../../../db/domain/plan/types.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { canonicalDump, type Edit, writeStep } from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { derivePlanRows, planRows, previewPlan } from '../../../electron/core/services/plan.ts';
import type { Store } from '../../../electron/core/services/store.ts';
import { A, begin, memoryStore, type Op, op, perform } from './random-edits.ts';

const RUNS = Number(process.env['ROTORSAK_RUNS'] ?? 80);

const factorId = fc.constantFrom('f1', 'f2', 'f3', 'f4');
const day = fc.option(fc.constantFrom('2026-01-31', '2024-02-29', '2027-12-31'), { nil: null });
const prose = fc.constantFrom('', ' ', 'alfa', 'Motverka: alfa', 'Stärk: eget', 'Rad ett\nrad två', 'å ä ö 👷');
const patch = { requiredKeys: [] } satisfies fc.RecordConstraints;

const edit = <T>(entity: string, id: fc.Arbitrary<string>, fields: fc.Arbitrary<T>): fc.Arbitrary<Op> =>
  fc.tuple(id, fields).map(([to, set]): Op => ({ kind: 'edit', edit: { entity, id: to, set } as unknown as Edit }));

/** What decides whether a factor has a row, and where. */
const judged = edit(
  'factor',
  factorId,
  fc.record(
    {
      title: fc.constantFrom('alfa', 'beta', 'Åsa'),
      kind: fc.constantFrom('cause', 'pattern', 'protective'),
      state: fc.constantFrom('active', 'active', 'draft', 'rejected'),
      significance: fc.constantFrom('high', 'medium', 'low', 'unset'),
      influenceLevel: fc.constantFrom('own', 'own', 'shared', 'none', 'unset'),
      assumed: fc.boolean(),
      placement: fc.constantFrom(null, null, '1', '3', 'declined'),
      placementReason: fc.constantFrom('', 'Ett skäl'),
    },
    patch,
  ),
);
const out = { state: 'rejected', rejectedReason: 'Ett skäl' } as const;
const back = {
  state: 'active',
  influenceLevel: 'own',
  significance: 'high',
  assumed: true,
  placement: null,
} as const;
/** A factor falls out of the plan or comes into it. */
const turned = edit('factor', factorId, fc.constantFrom(out, back));
const linked = factorId.map((from): Op => {
  const set = { from, to: PROBLEM_ID, strength: 2 } as const;
  return { kind: 'edit', edit: { entity: 'link', id: `${from}~${PROBLEM_ID}`, set } };
});
const measureId = fc.constantFrom('m', 'm2');
const planned = [
  edit(
    'measure',
    measureId,
    fc.record(
      {
        title: fc.constantFrom('Tillsyn', 'Utbildning'),
        goal: prose,
        start: day,
        end: day,
        followUp: day,
        responsibleFunction: prose,
        basis: fc.constantFrom('evaluated', 'proven', 'untried', null),
        notes: prose,
        factors: fc.uniqueArray(factorId),
      },
      { requiredKeys: ['title'] },
    ),
  ),
  edit(
    'measureStep',
    fc.constantFrom('d1', 'd2'),
    fc.record({ measure: measureId, title: fc.constant('D'), due: day }),
  ),
  fc.tuple(factorId, prose, fc.boolean()).map(([factor, goal, goalConfirmed]): Op => {
    const set = { factor, goal, goalConfirmed };
    return { kind: 'edit', edit: { entity: 'planRow', id: factor, set } };
  }),
];

/** All are candidates to begin with, so that there are rows to flag and to restore. */
const candidates = ['f1', 'f2', 'f3', 'f4'].flatMap((id): Edit[] => [
  { entity: 'factor', id, set: back },
  { entity: 'link', id: `${id}~${PROBLEM_ID}`, set: { from: id, to: PROBLEM_ID, strength: 2 } },
  { entity: 'planRow', id, set: { factor: id, goal: id < 'f3' ? 'Ett eget mål' : '', goalConfirmed: id < 'f2' } },
]);

type Step = Op | { readonly kind: 'derive' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: turned },
  { weight: 2, arbitrary: judged },
  { weight: 2, arbitrary: linked },
  { weight: 3, arbitrary: fc.oneof(...planned) },
  { weight: 2, arbitrary: op },
  { weight: 5, arbitrary: fc.constant<Step>({ kind: 'derive' }) },
);

/** Out and in again, of one whose goal is written and of one whose goal is not: every kind of thing that deriving says. */
const turning: Step[] = [out, back].flatMap((set): Step[] => [
  { kind: 'edit', edit: { entity: 'factor', id: 'f1', set } },
  { kind: 'edit', edit: { entity: 'factor', id: 'f4', set } },
  { kind: 'derive' },
]);

/** Everything but the rows of the plan and what is told apart by changes. */
const restOf = ({ db }: Store): string =>
  canonicalDump(db, A)
    .split('\n')
    .filter((line) => !/^(planRow|conflict) /.test(line))
    .join('\n');

/** A goal that no rule makes: confirmed, or neither blank nor begun as a draft is. */
const isWritten = ({ goal, goalConfirmed }: PlanRowRecord): boolean =>
  goalConfirmed || (goal.trim() !== '' && !/^(Motverka|Stärk): /.test(goal));

const numbers = (rows: readonly DerivedRow[]) => new Map(rows.map(({ factor, number }) => [factor, number]));
const byFactor = (rows: readonly PlanRowRecord[]) => new Map(rows.map((row) => [row.factor, row]));
const sorted = (ids: Iterable<string>): string[] => [...ids].sort();
const kinds = ['added', 'flagged', 'restored', 'removed', 'moved'] as const;
const quiet = { added: [], flagged: [], restored: [], removed: [], moved: [] };

interface Rows {
  readonly before: ReadonlyMap<string, PlanRowRecord>;
  readonly after: ReadonlyMap<string, PlanRowRecord>;
  readonly numbered: ReadonlyMap<string, number>;
}

/** What the derivation says that it did is what it did. */
const checkSaid = (said: PlanDerivation, { before, after, numbered }: Rows): void => {
  const kept = [...after].flatMap(([id, now]) => {
    const was = before.get(id);
    return was === undefined ? [] : [{ id, was, now }];
  });
  expect(sorted(said.added)).toEqual(sorted([...after.keys()].filter((id) => !before.has(id))));
  expect(sorted(said.removed)).toEqual(sorted([...before.keys()].filter((id) => !after.has(id))));
  const flags = kept.filter(({ was, now }) => was.flag === null && now.flag !== null);
  expect(sorted(said.flagged)).toEqual(sorted(flags.map(({ id }) => id)));
  const grounded = kept.filter(({ was, now }) => was.flag !== null && now.flag === null);
  expect(sorted(said.restored)).toEqual(sorted(grounded.map(({ id }) => id)));
  const moved = said.rows.filter(({ factor, number }) => before.has(factor) && numbered.get(factor) !== number);
  expect(said.moved).toEqual(moved.map(({ factor, number }) => ({ factor, from: numbered.get(factor), to: number })));
  expect(said.rows.map(({ number }) => number)).toEqual(said.rows.map((_, at) => at + 1));
};

/** Nothing that a person wrote is another or gone. */
const checkKept = (store: Store, { before, after }: Rows): void => {
  const measured = new Set(listRecords(store.db, 'measure', A).flatMap(({ factors }) => factors));
  for (const row of before.values()) {
    const now = after.get(row.factor);
    if (isWritten(row)) expect(now).toEqual({ ...row, flag: now?.flag });
    if (measured.has(row.factor)) expect(now).toBeDefined();
  }
};

const derive = (store: Store): PlanDerivation => {
  const rest = restOf(store);
  const before = byFactor(listRecords(store.db, 'planRow', A));
  const numbered = numbers(planRows(store, A));
  const foreseen = previewPlan(store, A);
  const said = derivePlanRows(store, A);
  const after = byFactor(listRecords(store.db, 'planRow', A));
  const rows = { before, after, numbered };
  expect(said).toEqual(foreseen);
  expect(planRows(store, A)).toEqual(said.rows);
  expect(restOf(store)).toBe(rest);
  checkKept(store, rows);
  checkSaid(said, rows);
  const dump = canonicalDump(store.db, A);
  expect(derivePlanRows(store, A)).toEqual({ rows: said.rows, ...quiet });
  expect(canonicalDump(store.db, A)).toBe(dump);
  return said;
};

/** A goal is written in a row that is there to be seen, which that of a deleted factor is not. */
const act = (store: Store, one: Op): void => {
  const row = one.kind === 'edit' && one.edit.entity === 'planRow' ? one.edit.id : null;
  const isThere = row === null || listRecords(store.db, 'factor', A).some(({ id }) => id === row);
  if (isThere) perform(store, one);
};

describe('deriving again', { timeout: 60_000 + RUNS * 600 }, () => {
  it('changes nothing that a person wrote, says what it did, and does nothing twice', () => {
    const seen = { added: 0, flagged: 0, restored: 0, removed: 0, moved: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 30, size: 'max' }), (steps) => {
        const { store, close } = memoryStore('anna', '1');
        try {
          begin(store);
          writeStep(store.db, store.log, A, 'start', candidates, { undoable: false });
          for (const one of steps) {
            if (one.kind !== 'derive') act(store, one);
            else {
              const said = derive(store);
              for (const what of kinds) seen[what] += said[what].length;
            }
          }
          derive(store);
          expect(isFoldOfLog(store.db, A)).toBe(true);
        } finally {
          close();
        }
      }),
      { numRuns: RUNS, examples: [[turning]] },
    );
    // What never happened would have proved nothing.
    for (const [what, count] of Object.entries(seen)) expect({ what, seen: count > 0 }).toEqual({ what, seen: true });
  });
});
