/** Any sequence of edits, merges of factors, undo and redo keeps what must hold of the graph, and loses nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalDump, redo, undo } from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { analysisGraph } from '../../../db/repositories/analyses.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { mergeFactorInto } from '../../../electron/core/services/merge-factors.ts';
import type { Store } from '../../../electron/core/services/store.ts';
import { A, attempt, begin, checkInvariants, memoryStore, op, perform } from './random-edits.ts';

const RUNS = Number(process.env['ROTORSAK_RUNS'] ?? 120);

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

describe('merging factors', { timeout: 60_000 + RUNS * 400 }, () => {
  it('keeps the graph whole and loses nothing, whatever was edited, undone and done again', () => {
    fc.assert(
      fc.property(fc.array(op, { minLength: 1, maxLength: 40 }), (ops) => {
        const { store, close } = memoryStore('anna', '1');
        try {
          begin(store);
          for (const step of ops) {
            perform(store, step, mergeAndLook);
            checkInvariants(store);
          }
          expect(isFoldOfLog(store.db, A)).toBe(true);
        } finally {
          close();
        }
      }),
      { numRuns: RUNS },
    );
  });
});
