/** Merging as algebra (security.md 52-57): random people, edits, bundles and clocks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../db/domain/app-error.ts';
import { type EntityName, entityNames } from '../../../db/domain/entities.ts';
import {
  canonicalDump,
  changesForExport,
  deleteWithDependents,
  type Edit,
  merge,
  mergedTexts,
  openConflicts,
  recordHistory,
  redo,
  stateAt,
  stepStatus,
  undo,
  versionVector,
  writeStep,
} from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { actorId, anyEdit, factorId } from './arbitrary-edits.ts';
import { type MemoryReplica, memoryReplica, wholeLog } from './replica.ts';

const ANALYSIS = 'case';
const RUNS = Number(process.env['ROTORSAK_RUNS'] ?? 150);
const YEAR = 365 * 24 * 3600 * 1000;

type Op =
  | { readonly kind: 'edit'; readonly who: number; readonly edit: Edit }
  | { readonly kind: 'delete'; readonly who: number; readonly entity: EntityName; readonly id: string }
  | { readonly kind: 'undelete'; readonly who: number; readonly entity: EntityName; readonly id: string }
  | { readonly kind: 'settle'; readonly who: number; readonly which: number }
  | { readonly kind: 'undo'; readonly who: number }
  | { readonly kind: 'redo'; readonly who: number }
  | { readonly kind: 'clock'; readonly who: number; readonly ms: number }
  | { readonly kind: 'whole'; readonly who: number; readonly to: number; readonly notes: boolean }
  | { readonly kind: 'part'; readonly who: number; readonly to: number; readonly mask: number };

const who = fc.nat(4);

const record: fc.Arbitrary<{ entity: EntityName; id: string }> = fc.oneof(
  factorId.map((id) => ({ entity: 'factor' as const, id })),
  actorId.map((id) => ({ entity: 'actor' as const, id })),
  fc.constantFrom<{ entity: EntityName; id: string }>(
    { entity: 'link', id: 'f1~f2' },
    { entity: 'source', id: 's1' },
    { entity: 'evidence', id: 'e1' },
    { entity: 'measure', id: 'm1' },
    { entity: 'patternTag', id: 'p1' },
    { entity: 'openQuestion', id: 'q1' },
    { entity: 'chainStep', id: 'c1' },
    { entity: 'priorityGround', id: 'f1~cost' },
    { entity: 'mapNode', id: 'map~problem' },
    { entity: 'savedView', id: 'v1' },
    { entity: 'scenario', id: 'z1' },
    { entity: 'scenarioChange', id: 'z1~f1' },
    { entity: 'comment', id: 'k1' },
    { entity: 'measureStep', id: 'd1' },
    { entity: 'indicator', id: 'i1' },
    { entity: 'measurement', id: 'v1' },
    { entity: 'actorFunction', id: 'u1' },
    { entity: 'agreement', id: 'o1' },
    { entity: 'request', id: 'r1' },
    { entity: 'refusedSuggestion', id: 'f1~M1' },
    { entity: 'secrecyMark', id: 'm1~title' },
    { entity: 'decisionStep', id: 'b1' },
    { entity: 'planVersion', id: 'w1' },
    { entity: 'followUpRound', id: 'g1' },
    { entity: 'followUp', id: 'g1~m1' },
    { entity: 'learning', id: 'l1' },
  ),
);

const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('edit' as const), who, edit: anyEdit }) },
  { weight: 2, arbitrary: fc.tuple(who, record).map(([by, r]): Op => ({ kind: 'delete', who: by, ...r })) },
  { weight: 1, arbitrary: fc.tuple(who, record).map(([by, r]): Op => ({ kind: 'undelete', who: by, ...r })) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('settle' as const), who, which: fc.nat(9) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      who,
      ms: fc.integer({ min: -10 * YEAR, max: 10 * YEAR }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('whole' as const), who, to: who, notes: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('part' as const), who, to: who, mask: fc.integer({ min: 0, max: 255 }) }),
  },
);

/** Refusals that a person would see are part of the game; everything else is a fault. */
const expected = new Set(['invalid-value', 'not-found', 'nothing-to-undo', 'nothing-to-redo']);
const attempt = (work: () => unknown): void => {
  try {
    work();
  } catch (error) {
    if (!(error instanceof AppError && expected.has(error.code))) throw error;
  }
};

const share = (from: MemoryReplica, to: MemoryReplica, notes: boolean): void => {
  const changes = [...changesForExport(from.db, ANALYSIS, { notes })];
  const adopt = versionVector(from.db, ANALYSIS, { notes });
  merge(to.db, to.context, ANALYSIS, changes, { receivedIn: null, adopt });
};

/** What a person may choose of one that waits: any of its versions, or, of a deletion, that it stays. */
const choices = (db: MemoryReplica['db'], which: number): Edit[] => {
  const open = openConflicts(db, ANALYSIS);
  const conflict = open[which % Math.max(1, open.length)];
  if (conflict === undefined) return [];
  const { entity, id, field } = conflict;
  if (conflict.kind !== 'value') return [{ entity, id, undelete: true }];
  const value = conflict.choices[which % conflict.choices.length]?.value ?? null;
  return [{ entity, id, choose: { field, value } }];
};

/** Deleting again what others need is another deletion of the same. */
const comparable = (db: MemoryReplica['db']): string =>
  canonicalDump(db, ANALYSIS).replaceAll(/"choices":\[[^\]]*\](?=.*"kind":"needed")/g, '');

/** A bundle taken in as a step that can be undone. */
const takeIn = (from: MemoryReplica, { db, context, clock }: MemoryReplica): void => {
  clock.ms += 1000;
  const changes = [...changesForExport(from.db, ANALYSIS, { notes: false })];
  const adopt = versionVector(from.db, ANALYSIS);
  merge(db, context, ANALYSIS, changes, { receivedIn: null, adopt, undoAs: 'import' });
};

const perform = (replicas: readonly MemoryReplica[], step: Op): void => {
  const at = (index: number): MemoryReplica => replicas[index % replicas.length] as MemoryReplica;
  const { db, context, clock } = at(step.who);
  clock.ms += 1000;
  if (step.kind === 'edit') attempt(() => writeStep(db, context, ANALYSIS, 'edit', [step.edit]));
  else if (step.kind === 'delete') {
    attempt(() => deleteWithDependents(db, context, ANALYSIS, 'delete', step.entity, [step.id]));
  } else if (step.kind === 'undelete') {
    const { entity, id } = step;
    attempt(() => writeStep(db, context, ANALYSIS, 'undelete', [{ entity, id, undelete: true }]));
  } else if (step.kind === 'settle') attempt(() => writeStep(db, context, ANALYSIS, 'settle', choices(db, step.which)));
  else if (step.kind === 'undo') attempt(() => undo(db, context, ANALYSIS));
  else if (step.kind === 'redo') attempt(() => redo(db, context, ANALYSIS));
  else if (step.kind === 'clock') clock.ms += step.ms;
  else if (step.kind === 'whole') share(at(step.who), at(step.to), step.notes);
  else if (step.kind === 'part') {
    const { mask } = step;
    const part = wholeLog(db, ANALYSIS).filter((_, index) => ((mask >> (index % 8)) & 1) === 1);
    const target = at(step.to);
    merge(target.db, target.context, ANALYSIS, part, { receivedIn: null, adopt: null });
  }
};

const play = (count: number, ops: readonly Op[]): MemoryReplica[] => {
  const replicas = Array.from({ length: count }, (_, index) => memoryReplica(`person-${index}`, String(index + 1)));
  for (const step of ops) perform(replicas, step);
  return replicas;
};

const game = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.array(op, { minLength: 1, maxLength: 40 }));

const tables = (db: MemoryReplica['db']) =>
  Object.fromEntries(entityNames.map((entity) => [entity, listRecords(db, entity, ANALYSIS)]));

/** Every value that is found in the history of any record. */
const typedValues = (db: MemoryReplica['db']): ReadonlySet<string> => {
  const records = new Set(wholeLog(db, ANALYSIS).map(({ change }) => change.entity));
  const values = [...records].flatMap((record) => {
    const [entity, id = ''] = record.split('/');
    const entries = recordHistory(db, ANALYSIS, entity as EntityName, id); // the log holds kinds that we know only
    return entries.map(({ changeId, field, value }) => `${record} ${field} ${changeId} ${JSON.stringify(value)}`);
  });
  return new Set(values);
};

const within = (replicas: readonly MemoryReplica[], check: () => void): void => {
  try {
    check();
  } finally {
    for (const replica of replicas) replica.close();
  }
};

const dumpOf = (changes: ReturnType<typeof wholeLog>, batch: number): string => {
  const empty = memoryReplica('reader', 'f');
  try {
    for (let at = 0; at < changes.length; at += batch) {
      const part = changes.slice(at, at + batch);
      merge(empty.db, empty.context, ANALYSIS, part, { receivedIn: null, adopt: null });
    }
    return canonicalDump(empty.db, ANALYSIS);
  } finally {
    empty.close();
  }
};

describe('merge', { timeout: 60_000 + RUNS * 400 }, () => {
  it('ends equal everywhere when all bundles have come, whoever made them and whatever their clocks', () => {
    fc.assert(
      fc.property(game, ([count, ops]) => {
        const replicas = play(count, ops);
        within(replicas, () => {
          const written = replicas.map(({ db }) => typedValues(db));
          for (let round = 0; round < 3; round += 1) {
            for (const from of replicas) for (const to of replicas) if (from !== to) share(from, to, true);
          }
          const dumps = new Set(replicas.map(({ db }) => canonicalDump(db, ANALYSIS)));
          expect([...dumps]).toHaveLength(1);
          const together = replicas.map(({ db }) => mergedTexts(db, ANALYSIS));
          for (const texts of together) expect(texts).toEqual(together[0]);
          replicas.forEach(({ db }, at) => {
            const found = typedValues(db);
            expect([...(written[at] ?? [])].filter((value) => !found.has(value))).toEqual([]);
          });
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('gives the same whatever the order, the batches and the repetitions', () => {
    fc.assert(
      fc.property(
        game,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 997 }),
        ([count, ops], batch, seed) => {
          const replicas = play(count, ops);
          within(replicas, () => {
            const union = [
              ...new Map(replicas.flatMap(({ db }) => wholeLog(db, ANALYSIS)).map((c) => [c.change.id, c])).values(),
            ];
            const shuffled = union
              .map((change, index) => ({ change, key: ((index + 1) * 7919 * seed) % 104_729 }))
              .sort((a, b) => a.key - b.key)
              .map(({ change }) => change);
            const once = dumpOf(union, union.length + 1);
            expect(dumpOf(shuffled, batch)).toBe(once);
            expect(dumpOf([...shuffled, ...union, ...shuffled], batch)).toBe(once);
          });
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('keeps the tables the fold of the log, and every value that was ever written', () => {
    fc.assert(
      fc.property(game, ([count, ops]) => {
        const replicas = play(count, ops);
        within(replicas, () => {
          for (const { db } of replicas) {
            const log = wholeLog(db, ANALYSIS);
            expect(isFoldOfLog(db, ANALYSIS)).toBe(true);
            expect(wholeLog(db, ANALYSIS)).toEqual(log);
            expect(stateAt(db, ANALYSIS, null)).toEqual(tables(db));
            expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
          }
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('is undone and done again exactly, also what was chosen where versions stood against each other', () => {
    const own = fc.array(
      op.filter(({ kind }) => ['edit', 'delete', 'undelete', 'settle'].includes(kind)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(game, own, ([count, ops], steps) => {
        const replicas = play(count, ops);
        within(replicas, () => {
          const [{ db, context }] = replicas as [MemoryReplica];
          const dump = (): string => comparable(db);
          const stepId = (): string | null => stepStatus(db, ANALYSIS).undo?.stepId ?? null;
          const dumps = [dump()];
          for (const step of steps) {
            const before = stepId();
            perform(replicas.slice(0, 1), { ...step, who: 0 });
            if (stepId() !== before) dumps.push(dump());
          }
          for (let at = dumps.length - 2; at >= 0; at -= 1) {
            undo(db, context, ANALYSIS);
            expect(dump()).toBe(dumps[at]);
          }
          for (let at = 1; at < dumps.length; at += 1) {
            redo(db, context, ANALYSIS);
            expect(dump()).toBe(dumps[at]);
          }
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('takes an import back exactly, with the conflicts that it brought or settled', () => {
    fc.assert(
      fc.property(game, who, ([count, ops], from) => {
        const replicas = play(count, ops);
        within(replicas, () => {
          const [own] = replicas as [MemoryReplica];
          const { db, context } = own;
          // An import into an analysis without a record is no step.
          writeStep(db, context, ANALYSIS, 'edit', [{ entity: 'analysis', id: ANALYSIS, set: { title: 'Ärendet' } }]);
          const before = comparable(db);
          takeIn(replicas[from % count] as MemoryReplica, own);
          if (stepStatus(db, ANALYSIS).undo?.label !== 'import') return;
          const after = comparable(db);
          undo(db, context, ANALYSIS);
          expect(comparable(db)).toBe(before);
          redo(db, context, ANALYSIS);
          expect(comparable(db)).toBe(after);
        });
      }),
      { numRuns: RUNS },
    );
  });
});
