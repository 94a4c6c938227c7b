/** Any sequence of edits, merges of factors, undo and redo keeps what must hold of the graph, and loses nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../db/domain/app-error.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { canonicalDump, deleteWithDependents, type Edit, redo, undo, writeStep } from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { analysisGraph } from '../../../db/repositories/analyses.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { mergeFactorInto } from '../../../electron/core/services/merge-factors.ts';
import type { Store } from '../../../electron/core/services/store.ts';
import { memoryReplica } from '../db/replica.ts';

const A = 'case';
const RUNS = Number(process.env['ROTORSAK_RUNS'] ?? 120);

const factorId = fc.constantFrom('f1', 'f2', 'f3', 'f4');
const end = fc.oneof({ weight: 3, arbitrary: factorId }, { weight: 1, arbitrary: fc.constant(PROBLEM_ID) });
const word = fc.constantFrom('alfa', 'beta', 'gamma', 'delta');
const pair = fc.tuple(factorId, end).filter(([from, to]) => from !== to);

const factorEdit = fc
  .record(
    {
      title: word,
      description: word,
      notes: word,
      influenceMotive: word,
      significance: fc.constantFrom('high', 'unset'),
    },
    { requiredKeys: ['title'] },
  )
  .chain((set) => factorId.map((id): Edit => ({ entity: 'factor', id, set: set as { title: string } })));
const linkEdit = fc.tuple(pair, fc.constantFrom(1, 2, 3), fc.constantFrom('increases', 'decreases'), word).map(
  ([[from, to], strength, polarity, notes]): Edit => ({
    entity: 'link',
    id: `${from}~${to}`,
    set: { from, to, strength: strength as 1 | 2 | 3, polarity: polarity as 'increases', notes },
  }),
);
const owner = fc.oneof(
  factorId.map((factor) => ({ factor, link: null })),
  pair.map(([from, to]) => ({ factor: null, link: `${from}~${to}` })),
);
const target = ({ factor, link }: { factor: string | null; link: string | null }): string => factor ?? link ?? '';
const hanging = fc.oneof(
  fc.tuple(fc.constantFrom('e1', 'e2', 'e3'), owner, word).map(
    ([id, of, quote]): Edit => ({
      entity: 'evidence',
      id: `${id}-${target(of)}`,
      set: { ...of, source: 's', quote },
    }),
  ),
  fc
    .tuple(owner, word)
    .map(([of, text]): Edit => ({ entity: 'comment', id: `k-${target(of)}-${text}`, set: { ...of, text } })),
  owner.map(
    (of): Edit => ({ entity: 'scenarioChange', id: `z~${target(of)}`, set: { scenario: 'z', ...of, off: true } }),
  ),
  fc.tuple(factorId, fc.constantFrom('cost', 'common'), word).map(
    ([factor, ground, comment]): Edit => ({
      entity: 'priorityGround',
      id: `${factor}~${ground}`,
      set: { factor, ground: ground as 'cost', comment },
    }),
  ),
  fc.tuple(factorId, fc.boolean(), word).map(
    ([factor, goalConfirmed, goal]): Edit => ({
      entity: 'planRow',
      id: factor,
      set: { factor, goal, goalConfirmed },
    }),
  ),
  fc
    .tuple(fc.constantFrom('map', 'vy'), end)
    .map(([view, factor]): Edit => ({ entity: 'mapNode', id: `${view}~${factor}`, set: { view, factor, x: 1, y: 2 } })),
  fc.uniqueArray(factorId).map((factors): Edit => ({ entity: 'measure', id: 'm', set: { title: 'M', factors } })),
  fc.uniqueArray(factorId).map((factors): Edit => ({ entity: 'chainStep', id: 'c', set: { title: 'C', factors } })),
  factorId.map((factor): Edit => ({ entity: 'openQuestion', id: 'q', set: { title: 'Q', factor } })),
  factorId.map((factor): Edit => ({ entity: 'indicator', id: `i-${factor}`, set: { title: 'I', factor } })),
  factorId.map((factor): Edit => ({ entity: 'request', id: `r-${factor}`, set: { title: 'R', factor } })),
  factorId.map((factor): Edit => ({ entity: 'learning', id: `l-${factor}`, set: { reason: 'L', factor } })),
  fc.tuple(factorId, fc.constantFrom('M1', 'M2'), word).map(
    ([factor, libraryItem, reason]): Edit => ({
      entity: 'refusedSuggestion',
      id: `${factor}~${libraryItem}`,
      set: { factor, libraryItem, reason },
    }),
  ),
);

type Op =
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'merge'; readonly keep: string; readonly absorb: string }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'undo' | 'redo' };

const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 3, arbitrary: factorEdit.map((edit): Op => ({ kind: 'edit', edit })) },
  { weight: 5, arbitrary: linkEdit.map((edit): Op => ({ kind: 'edit', edit })) },
  { weight: 6, arbitrary: hanging.map((edit): Op => ({ kind: 'edit', edit })) },
  { weight: 4, arbitrary: fc.tuple(factorId, factorId).map(([keep, absorb]): Op => ({ kind: 'merge', keep, absorb })) },
  { weight: 1, arbitrary: factorId.map((id): Op => ({ kind: 'delete', id })) },
  { weight: 2, arbitrary: fc.constantFrom<Op>({ kind: 'undo' }, { kind: 'redo' }) },
);

const expected = new Set(['invalid-value', 'not-found', 'nothing-to-undo', 'nothing-to-redo']);
const attempt = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof AppError && expected.has(error.code))) throw error;
    return false;
  }
};

const checkInvariants = ({ db }: Store): void => {
  const graph = analysisGraph(db, A);
  const factors = new Set(graph.factors.map(({ id }) => id));
  const links = new Set(graph.links.map(({ id }) => id));
  for (const { id, from, to } of graph.links) {
    expect({ id, self: from === to }).toEqual({ id: `${from}~${to}`, self: false });
    expect([from, to].every((node) => node === PROBLEM_ID || factors.has(node))).toBe(true);
  }
  for (const { factor, link } of [...graph.evidence, ...graph.comments, ...graph.scenarioChanges]) {
    expect((factor === null) !== (link === null)).toBe(true);
    expect(factor === null ? links.has(link ?? '') : factors.has(factor)).toBe(true);
  }
  for (const { factor } of [...graph.indicators, ...graph.requests, ...graph.learnings]) {
    expect(factors.has(factor ?? '')).toBe(true);
  }
  for (const { id, factor, libraryItem } of graph.refusedSuggestions) {
    expect({ id, known: factors.has(factor) }).toEqual({ id: `${factor}~${libraryItem}`, known: true });
  }
  for (const { id, scenario, factor, link } of graph.scenarioChanges) expect(id).toBe(`${scenario}~${factor ?? link}`);
  for (const { id, factor, ground } of graph.priorityGrounds) expect(id).toBe(`${factor}~${ground}`);
  for (const { id, view, factor } of listRecords(db, 'mapNode', A)) expect(id).toBe(`${view}~${factor}`);
  for (const { factors: ids } of [...graph.measures, ...graph.chainSteps]) {
    expect(ids.every((id) => factors.has(id))).toBe(true);
  }
  expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
};

const evidenceWords = ({ db }: Store): string[] =>
  [
    ...new Set(listRecords(db, 'evidence', A).map(({ source, stance, quote }) => `${source} ${stance} ${quote}`)),
  ].sort();

/** The records; what waits for a choice is told apart by changes, which undo adds. */
const recordsOf = ({ db }: Store): string =>
  canonicalDump(db, A)
    .split('\n')
    .filter((line) => !line.startsWith('conflict '))
    .join('\n');

/** Merges, checks that nothing was lost, and that undo and redo are exact. */
const mergeAndLook = (store: Store, keep: string, absorb: string): void => {
  const { db, log } = store;
  const before = recordsOf(store);
  const graph = analysisGraph(db, A);
  const evidence = evidenceWords(store);
  if (!attempt(() => mergeFactorInto(store, A, keep, absorb))) {
    expect(recordsOf(store)).toBe(before);
    return;
  }
  const after = analysisGraph(db, A);
  const absorbed = graph.factors.find(({ id }) => id === absorb);
  const kept = after.factors.find(({ id }) => id === keep);
  expect(after.factors.map(({ id }) => id)).not.toContain(absorb);
  expect(kept?.description).toContain(absorbed?.description);
  expect(kept?.notes).toContain(absorbed?.notes);
  expect(kept?.influenceMotive).toContain(absorbed?.influenceMotive);
  expect(evidenceWords(store)).toEqual(evidence);
  expect(after.comments.map(({ id, text }) => ({ id, text }))).toEqual(
    graph.comments.map(({ id, text }) => ({ id, text })),
  );
  for (const { from, to, strength } of graph.links) {
    const [start, stop] = [from, to].map((id) => (id === absorb ? keep : id));
    if (start === stop) continue;
    const heir = after.links.find(({ id }) => id === `${start}~${stop}`);
    expect(heir?.strength).toBeGreaterThanOrEqual(strength);
  }
  const merged = recordsOf(store);
  undo(db, log, A);
  expect(recordsOf(store)).toBe(before);
  redo(db, log, A);
  expect(recordsOf(store)).toBe(merged);
};

const perform = (store: Store, step: Op): void => {
  const { db, log } = store;
  if (step.kind === 'edit') attempt(() => writeStep(db, log, A, 'edit', [step.edit]));
  else if (step.kind === 'merge') mergeAndLook(store, step.keep, step.absorb);
  else if (step.kind === 'delete') attempt(() => deleteWithDependents(db, log, A, 'delete', 'factor', [step.id]));
  else if (step.kind === 'undo') attempt(() => undo(db, log, A));
  else attempt(() => redo(db, log, A));
};

const start: readonly Edit[] = [
  { entity: 'analysis', id: A, set: { title: 'A', problem: 'P' } },
  { entity: 'source', id: 's', set: { title: 'S', date: '2025' } },
  { entity: 'scenario', id: 'z', set: { name: 'Z' } },
  ...['f1', 'f2', 'f3', 'f4'].map((id): Edit => ({ entity: 'factor', id, set: { title: `Faktor ${id}` } })),
];

describe('merging factors', { timeout: 60_000 + RUNS * 400 }, () => {
  it('keeps the graph whole and loses nothing, whatever was edited, undone and done again', () => {
    fc.assert(
      fc.property(fc.array(op, { minLength: 1, maxLength: 40 }), (ops) => {
        const { db, context, close } = memoryReplica('anna', '1');
        const store: Store = {
          db,
          log: context,
          backupFolder: '',
          author: null,
          changed: () => undefined,
          pendingTables: new Map(),
          keptBundles: new Map(),
        };
        try {
          writeStep(db, context, A, 'start', start, { undoable: false });
          for (const step of ops) {
            perform(store, step);
            checkInvariants(store);
          }
          expect(isFoldOfLog(db, A)).toBe(true);
        } finally {
          close();
        }
      }),
      { numRuns: RUNS },
    );
  });
});
