/** No everyday statement reads a whole table of records or of the log (house-style.md 24). */
import { expect, it } from 'vitest';
import {
  changesForExport,
  deleteWithDependents,
  merge,
  openConflicts,
  redo,
  undo,
  writeStep,
} from '../../../db/log/index.ts';
import { analysisGraph, listAnalyses } from '../../../db/repositories/analyses.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import { memoryReplica, wholeLog } from './replica.ts';

const A = 'case';
const bigTables =
  /^SCAN (change|seen|step|step_change|conflict|actor|source|factor|link|evidence|measure|plan_row|[a-z]+_(tag|question|step|ground|node|view|change|factor)|scenario|comment|[fmrst])\b/;

it('finds rows by an index', () => {
  const statements = new Set<string>();
  const { db, context, close } = memoryReplica('anna', '1', (sql) => statements.add(String(sql)));
  const step = (...edits: Parameters<typeof writeStep>[4][number][]) => writeStep(db, context, A, 'x', edits);
  step(
    { entity: 'analysis', id: A, set: { title: 'T', problem: 'P' } },
    { entity: 'actor', id: 'n', set: { name: 'N' } },
    { entity: 'factor', id: 'f1', set: { title: 'Ett', decidingActor: 'n', otherActors: ['n'] } },
    { entity: 'factor', id: 'f2', set: { title: 'Två' } },
    { entity: 'link', id: 'f1~f2', set: { from: 'f1', to: 'f2' } },
    { entity: 'source', id: 's', set: { title: 'S', notes: 'n' } },
    { entity: 'evidence', id: 'e', set: { link: 'f1~f2', source: 's' } },
    { entity: 'measure', id: 'm', set: { title: 'M', factors: ['f1'] } },
    { entity: 'patternTag', id: 'p', set: { name: 'P' } },
    { entity: 'factor', id: 'f2', set: { patternTags: ['p'] } },
    { entity: 'openQuestion', id: 'q', set: { title: 'Q', factor: 'f1', who: 'n' } },
    { entity: 'chainStep', id: 'c', set: { title: 'C', factors: ['f1'] } },
    { entity: 'priorityGround', id: 'f1~cost', set: { factor: 'f1', ground: 'cost' } },
    { entity: 'mapNode', id: 'map~f1', set: { factor: 'f1' } },
    { entity: 'savedView', id: 'v', set: { name: 'V' } },
    { entity: 'scenario', id: 'z', set: { name: 'Z' } },
    { entity: 'scenarioChange', id: 'z~f1', set: { scenario: 'z', factor: 'f1', off: true } },
    { entity: 'comment', id: 'k', set: { link: 'f1~f2', text: 'K' } },
  );
  step({ entity: 'factor', id: 'f1', set: { title: 'Nytt' } });
  deleteWithDependents(db, context, A, 'bort', 'factor', ['f1']);
  undo(db, context, A);
  redo(db, context, A);
  merge(db, context, A, wholeLog(db, A), { receivedIn: null, adopt: null });
  analysisGraph(db, A);
  getRecord(db, 'factor', A, 'f2');
  openConflicts(db, A);
  listAnalyses(db);
  expect([...changesForExport(db, A, { notes: false })]).not.toEqual([]);

  const slow: string[] = [];
  const plain = [...statements].filter(
    (sql) => /^(SELECT|INSERT|UPDATE|DELETE)/.test(sql) && !sql.includes('FROM change c JOIN'),
  );
  expect(plain.length).toBeGreaterThan(60);
  for (const sql of plain) {
    const plan = db.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
    for (const { detail } of plan) if (bigTables.test(detail)) slow.push(`${detail}: ${sql}`);
  }
  expect(slow).toEqual([]);
  close();
});
