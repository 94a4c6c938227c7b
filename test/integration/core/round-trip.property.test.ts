/** Whatever was edited, undone, done again and merged: what goes out as a case, tables or a bundle comes in the same. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCase } from '../../../db/domain/interchange/parse.ts';
import { guessMapping } from '../../../db/domain/tables/guess.ts';
import * as values from '../../../db/domain/values.ts';
import { canonicalDump, type Edit } from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { publicKeyLine } from '../../../electron/bundle/public-key.ts';
import { caseFileText, importCase, planCaseImport } from '../../../electron/core/services/case-file.ts';
import { createRecord, updateRecord } from '../../../electron/core/services/records.ts';
import { type Store, writeEdits } from '../../../electron/core/services/store.ts';
import { planFor, tableBytes } from '../../../electron/core/services/tables.ts';
import { trustKey } from '../../../electron/core/services/trust.ts';
import { readCsv } from '../../../electron/tables/csv-read.ts';
import { readXlsx } from '../../../electron/tables/xlsx-read.ts';
import { annasKey } from '../bundle/sample-bundle.ts';
import { newReplica } from '../db/replica.ts';
import { anna, handOver, takeIn } from './handing-over.ts';
import { A, attempt, begin, checkInvariants, memoryStore, type Op, op, perform, storeOf } from './random-edits.ts';

const RUNS = Number(process.env['ROTORSAK_RUNS'] ?? 40);
const BUNDLE_RUNS = Number(process.env['ROTORSAK_RUNS'] ?? 12);

/** Texts of which files, formulas and words for the problem make something. */
const awkward = fc.constantFrom(
  'alfa',
  ' alfa ',
  'ALFA',
  'problem',
  'Problemet',
  'f1',
  'a; "b"',
  '=1+1',
  "'citat",
  'rad\r\nrad\tflik',
  '\u{feff}x',
  'e\u0301',
  'https://a.se/x',
  'Dnr 1  https://a.se',
  '_x000D_',
  '1 234,5',
  '2025-01-02',
  'ja',
);
const text = fc.oneof(awkward, fc.constantFrom('', ' ', '\n'));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc.constantFrom('2026-01-31', '2024-02-29');
const actorId = fc.constantFrom('a1', 'a2', 'a3');
const factorId = fc.constantFrom('f1', 'f2', 'f3', 'f4');

const patch = { requiredKeys: [] } satisfies fc.RecordConstraints;
const of = <T>(entity: string, id: fc.Arbitrary<string>, fields: fc.Arbitrary<T>): fc.Arbitrary<Op> =>
  fc.tuple(id, fields).map(([to, set]): Op => ({ kind: 'edit', edit: { entity, id: to, set } as unknown as Edit }));

const analysisEdit = of(
  'analysis',
  fc.constant(A),
  fc.record(
    {
      title: awkward,
      problem: awkward,
      area: text,
      caseNumber: text,
      situationPictureTitle: text,
      situationPictureDate: maybe(day),
    },
    patch,
  ),
);
const actorEdit = of(
  'actor',
  actorId,
  fc.record({ name: awkward, kind: fc.constantFrom(...values.actorKinds) }, { requiredKeys: ['name'] }),
);
const sourceEdit = of(
  'source',
  fc.constant('s'),
  fc.record(
    {
      title: awkward,
      publisher: text,
      date: maybe(fc.constantFrom('2024', '2024-05', '2024-05-06')),
      reference: text,
      url: fc.constantFrom('', 'https://b.se', 'b.se'),
    },
    { requiredKeys: ['title'] },
  ),
);
const factorEdit = of(
  'factor',
  factorId,
  fc.record(
    {
      title: awkward,
      description: text,
      kind: fc.constantFrom(...values.factorKinds),
      bone: maybe(fc.constantFrom(...values.bones)),
      state: fc.constantFrom(...values.factorStates),
      rejectedReason: text,
      effort: fc.constantFrom(...values.efforts),
      influenceLevel: fc.constantFrom(...values.influenceLevels),
      decidingActor: maybe(actorId),
      otherActors: fc.uniqueArray(actorId),
      influenceMotive: text,
      assumed: fc.boolean(),
    },
    { requiredKeys: ['title'] },
  ),
);
const measureEdit = of(
  'measure',
  fc.constantFrom('m', 'n'),
  fc.record(
    {
      title: awkward,
      factors: fc.uniqueArray(factorId),
      steps: text,
      goal: text,
      start: maybe(day),
      end: maybe(day),
      followUp: maybe(day),
      responsibleActor: maybe(actorId),
      responsibleFunction: text,
      basis: maybe(fc.constantFrom(...values.bases)),
      work: maybe(fc.constantFrom(...values.works)),
    },
    { requiredKeys: ['title'] },
  ),
);
const evidenceEdit = of(
  'evidence',
  fc.constantFrom('g1', 'g2', 'g3'),
  fc.record({
    factor: fc.constant('f1'),
    source: fc.constant('s'),
    stance: fc.constantFrom(...values.stances),
    locator: text,
    quote: text,
  }),
);
const removal = fc.constantFrom<Op>(
  { kind: 'delete', entity: 'actor', id: 'a1' },
  { kind: 'delete', entity: 'actor', id: 'a2' },
  { kind: 'delete', entity: 'source', id: 's' },
);

const step: fc.Arbitrary<Op> = fc.oneof(
  { weight: 5, arbitrary: op },
  { weight: 4, arbitrary: factorEdit },
  { weight: 2, arbitrary: actorEdit },
  { weight: 1, arbitrary: fc.oneof(analysisEdit, sourceEdit, measureEdit, evidenceEdit) },
  { weight: 1, arbitrary: removal },
);
const steps = fc.array(step, { minLength: 1, maxLength: 40 });

const isThere = (store: Store, entity: string, id: string): boolean =>
  canonicalDump(store.db, A)
    .split('\n')
    .some((line) => line.startsWith(`${entity} `) && line.includes(`"id":"${id}"`));

/** Edits go the way of the calls, with the rules that hold between a record's fields. */
const doAll = (store: Store, ops: readonly Op[]): void => {
  for (const each of ops) {
    if (each.kind !== 'edit' || !('set' in each.edit)) perform(store, each);
    else {
      const { entity, id, set } = each.edit;
      attempt(() =>
        isThere(store, entity, id)
          ? updateRecord(store, entity, A, id, set as never) // `set` is of `entity`
          : createRecord(store, entity, A, id, set as never),
      );
    }
    checkInvariants(store);
  }
};

/** Runs on a store of its own. */
const edited = (ops: readonly Op[], look: (store: Store) => void): void => {
  const { store, close } = memoryStore('anna', '1');
  try {
    begin(store);
    doAll(store, ops);
    look(store);
  } finally {
    close();
  }
};

const readCase = (text: string) => {
  const parsed = parseCase(text);
  expect(parsed).toMatchObject({ ok: true });
  if (!parsed.ok) throw new Error('unreachable');
  return parsed.case;
};

const formats = {
  csv: (bytes: Uint8Array) => readCsv(Buffer.from(bytes)).table,
  xlsx: (bytes: Uint8Array) => readXlsx(Buffer.from(bytes))[0],
};

describe('what was edited in any way', { timeout: 60_000 + RUNS * 1000 }, () => {
  it('goes out as a case file that is the same after it came into an empty installation', () => {
    fc.assert(
      fc.property(steps, (ops) =>
        edited(ops, (store) => {
          const text = caseFileText(store, A);
          const given = readCase(text);
          expect(planCaseImport(store, given).edits).toEqual([]);
          const other = memoryStore('bo', '2');
          try {
            importCase(other.store, given);
            expect(caseFileText(other.store, A)).toBe(text);
            expect(planCaseImport(other.store, given).report).toMatchObject({ unchanged: true });
          } finally {
            other.close();
          }
        }),
      ),
      { numRuns: RUNS },
    );
  });

  it('goes out as tables that would change nothing when they come in', () => {
    const kinds = ['factors', 'links'] as const;
    fc.assert(
      fc.property(steps, fc.constantFrom('sv', 'en'), (ops, language) =>
        edited(ops, (store) => {
          for (const kind of kinds) {
            for (const format of ['csv', 'xlsx'] as const) {
              const table = formats[format](tableBytes(store, A, { kind, format, language }));
              if (table === undefined) throw new Error('no table');
              const { edits, faults, rows } = planFor(store, A, table, guessMapping(table));
              expect({ kind, format, edits, faults }).toEqual({ kind, format, edits: [], faults: [] });
              expect(rows.every(({ status }) => status === 'unchanged')).toBe(true);
            }
          }
        }),
      ),
      { numRuns: RUNS },
    );
  });

  it('goes out as tables that make an empty analysis the same, first the factors, then the links', () => {
    const told = ({ db }: Store) => ({
      factors: listRecords(db, 'factor', A)
        .map(({ id, kind, bone, state, description, significance, effort, influenceLevel, assumed }) => [
          [id, kind, bone, state, description],
          [significance, effort, influenceLevel, assumed],
        ])
        .sort(),
      links: listRecords(db, 'link', A)
        .map(({ id, strength, polarity, assumed }) => [id, strength, polarity, assumed])
        .sort(),
    });
    fc.assert(
      fc.property(steps, fc.constantFrom('csv', 'xlsx'), (ops, format) =>
        edited(ops, (store) => {
          const other = memoryStore('bo', '2');
          try {
            writeEdits(other.store, A, 'start', [{ entity: 'analysis', id: A, set: { title: 'A', problem: 'P' } }]);
            for (const kind of ['factors', 'links'] as const) {
              const table = formats[format](tableBytes(store, A, { kind, format, language: 'sv' }));
              if (table === undefined) throw new Error('no table');
              const plan = planFor(other.store, A, table, guessMapping(table));
              expect(plan.faults).toEqual([]);
              writeEdits(other.store, A, 'table.accept', plan.edits as readonly Edit[]);
            }
            expect(told(other.store)).toEqual(told(store));
          } finally {
            other.close();
          }
        }),
      ),
      { numRuns: RUNS },
    );
  });

  it('goes out as bundles after which both installations hold the same', async () => {
    const dump = ({ db }: Store): string => canonicalDump(db, A, { notes: false });
    const publicKey = publicKeyLine(annasKey.publicKey, 'anna');
    const property = fc.asyncProperty(steps, steps, async (before, after) => {
      const ours = memoryStore('anna', '1', anna);
      const bo = await newReplica('2');
      try {
        const theirs = storeOf(bo, { backupFolder: join(bo.folder, 'backups') });
        begin(ours.store);
        trustKey(theirs, { publicKey, name: anna.name, organisation: '', email: anna.email });
        for (const [part, ops] of [before, after].entries()) {
          doAll(ours.store, ops);
          const core = { session: { store: ours.store }, folder: bo.folder };
          await takeIn(theirs, bo.folder, await handOver(core, A, `${part}.rotorsak`));
          expect(dump(theirs)).toBe(dump(ours.store));
          checkInvariants(theirs);
        }
        expect(caseFileText(theirs, A)).toBe(caseFileText(ours.store, A));
        expect(isFoldOfLog(theirs.db, A)).toBe(true);
      } finally {
        ours.close();
        bo.remove();
      }
    });
    await fc.assert(property, { numRuns: BUNDLE_RUNS });
  });
});
