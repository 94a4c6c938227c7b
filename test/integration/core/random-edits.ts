/** Random edits of one analysis, merges of factors, undo and redo among them, and what must hold after each. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { AppError } from '../../../db/domain/app-error.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { deleteWithDependents, type Edit, redo, undo, writeStep } from '../../../db/log/index.ts';
import { analysisGraph } from '../../../db/repositories/analyses.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { mergeFactorInto } from '../../../electron/core/services/merge-factors.ts';
import type { Author, Store } from '../../../electron/core/services/store.ts';
import { type MemoryReplica, memoryReplica } from '../db/replica.ts';

/** The analysis that is edited. */
export const A = 'case';

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

export type Op =
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'merge'; readonly keep: string; readonly absorb: string }
  | { readonly kind: 'delete'; readonly entity: 'factor' | 'actor' | 'source'; readonly id: string }
  | { readonly kind: 'undo' | 'redo' };

export const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 3, arbitrary: factorEdit.map((edit): Op => ({ kind: 'edit', edit })) },
  { weight: 5, arbitrary: linkEdit.map((edit): Op => ({ kind: 'edit', edit })) },
  { weight: 6, arbitrary: hanging.map((edit): Op => ({ kind: 'edit', edit })) },
  { weight: 4, arbitrary: fc.tuple(factorId, factorId).map(([keep, absorb]): Op => ({ kind: 'merge', keep, absorb })) },
  { weight: 1, arbitrary: factorId.map((id): Op => ({ kind: 'delete', entity: 'factor', id })) },
  { weight: 2, arbitrary: fc.constantFrom<Op>({ kind: 'undo' }, { kind: 'redo' }) },
);

const expected = new Set(['invalid-value', 'not-found', 'nothing-to-undo', 'nothing-to-redo']);
/** Whether it was done; what a person is told of is no fault. */
export const attempt = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof AppError && expected.has(error.code))) throw error;
    return false;
  }
};

/** What must hold of the graph. */
export const checkInvariants = ({ db }: Store): void => {
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

const merge = (store: Store, keep: string, absorb: string): void => {
  attempt(() => mergeFactorInto(store, A, keep, absorb));
};

/** Does a step as the core does it. What the core refuses is left undone. */
export const perform = (store: Store, step: Op, merging = merge): void => {
  const { db, log } = store;
  if (step.kind === 'edit') attempt(() => writeStep(db, log, A, 'edit', [step.edit]));
  else if (step.kind === 'merge') merging(store, step.keep, step.absorb);
  else if (step.kind === 'delete') attempt(() => deleteWithDependents(db, log, A, 'delete', step.entity, [step.id]));
  else if (step.kind === 'undo') attempt(() => undo(db, log, A));
  else attempt(() => redo(db, log, A));
};

const start: readonly Edit[] = [
  { entity: 'analysis', id: A, set: { title: 'A', problem: 'P' } },
  { entity: 'source', id: 's', set: { title: 'S', date: '2025' } },
  { entity: 'scenario', id: 'z', set: { name: 'Z' } },
  ...['f1', 'f2', 'f3', 'f4'].map((id): Edit => ({ entity: 'factor', id, set: { title: `Faktor ${id}` } })),
];

/** What the core works on, over a replica's database. */
export const storeOf = (
  { db, context }: Pick<MemoryReplica, 'db' | 'context'>,
  { author = null, backupFolder = '' }: { readonly author?: Author | null; readonly backupFolder?: string } = {},
): Store => {
  const kept = { pendingTables: new Map(), keptBundles: new Map(), pendingBundles: new Map() };
  return { db, log: context, backupFolder, author, changed: () => undefined, ...kept };
};

/** A store in memory; `prefix` (hex) keeps its ids apart from those of another. */
export const memoryStore = (name: string, prefix: string, author: Author | null = null) => {
  const replica = memoryReplica(name, prefix);
  return { store: storeOf(replica, { author }), close: replica.close };
};

/** The analysis with nothing but what the edits are about. */
export const begin = ({ db, log }: Store): void => {
  writeStep(db, log, A, 'start', start, { undoable: false });
};
