/** Writes the fold of touched records into the tables: own state first, then what records need of each other. */
import { prepared, type WriteDb } from '../connection.ts';
import { assertPresent } from '../domain/app-error.ts';
import { DELETED, type Json } from '../domain/change.ts';
import type { EntityName } from '../domain/entities.ts';
import { parentsOf } from '../domain/fold/fields.ts';
import type { FoldChange } from '../domain/fold/heads.ts';
import { type FoldedRecord, foldRecord } from '../domain/fold/record.ts';
import { type Node, type RecordGraph, type Visibility, visibilityOf } from '../domain/fold/visibility.ts';
import { childColumns, type EntityMapping, mappings, type SqlValue, writeOrder } from './mapping.ts';

/** A record with all of its changes. */
export interface Touched {
  readonly entity: EntityName;
  readonly id: string;
  readonly changes: readonly FoldChange[];
  /** Whether the tables may hold a row of it; false only where that is known. */
  readonly mayExist: boolean;
}

export interface FoldOutcome {
  readonly entity: EntityName;
  readonly id: string;
  readonly shownBefore: boolean;
  readonly shows: boolean;
  /** Whether its fields or sets read differently. */
  readonly changed: boolean;
  readonly conflictsBefore: number;
  readonly conflicts: number;
  /** Shows although deleted, because others need it, and did not before. */
  readonly restored: boolean;
}

interface Row extends Node {
  readonly deleted: boolean;
}

interface Draft {
  readonly touched: Touched;
  readonly folded: FoldedRecord;
  readonly before: Row | undefined;
  readonly row: Row;
  readonly changed: boolean;
  readonly conflictsBefore: number;
}

const keyOf = (entity: EntityName, id: string): string => `${entity}/${id}`;
const splitKey = (key: string): { entity: EntityName; id: string } => {
  const slash = key.indexOf('/');
  return { entity: key.slice(0, slash) as EntityName, id: key.slice(slash + 1) }; // made by keyOf or parentsOf
};

const rowOf = (mapping: EntityMapping, cells: readonly SqlValue[]): Row => {
  const values: Record<string, Json> = {};
  mapping.fields.forEach(({ field, parent, fromSql }, index) => {
    if (parent) values[field] = fromSql(cells[index + 3] ?? null);
  });
  return {
    known: cells[0] === 1,
    alive: cells[1] === 1,
    deleted: cells[2] === 1,
    parents: parentsOf(mapping.entity, values),
  };
};

/** One run of the fold over one analysis, inside the caller's transaction. */
class FoldRun {
  private readonly db: WriteDb;
  private readonly analysisId: string;
  private readonly drafts = new Map<string, Draft>();
  private readonly rows = new Map<string, Row | undefined>();
  /** Records that are known to have a row, so that foreign keys to them hold. */
  private readonly present = new Set<string>();

  constructor(db: WriteDb, analysisId: string) {
    this.db = db;
    this.analysisId = analysisId;
  }

  private readCells({ entity, id }: { entity: EntityName; id: string }): SqlValue[] | undefined {
    return prepared(this.db, mappings[entity].select).raw().get(this.analysisId, id) as SqlValue[] | undefined;
  }

  private row(key: string): Row | undefined {
    if (this.rows.has(key)) return this.rows.get(key);
    const target = splitKey(key);
    const cells = this.readCells(target);
    const row = cells && rowOf(mappings[target.entity], cells);
    this.rows.set(key, row);
    return row;
  }

  /** Makes a row for a record that another one names, where there is none. */
  private ensure(entity: EntityName, id: string): void {
    const key = keyOf(entity, id);
    if (this.present.has(key)) return;
    prepared(this.db, mappings[entity].placeholder).run(this.analysisId, id);
    this.present.add(key);
  }

  /** Writes what a record's own changes say. */
  writeOwn(touched: Touched): void {
    const { entity, id } = touched;
    const mapping = mappings[entity];
    const key = keyOf(entity, id);
    const folded = foldRecord(entity, touched.changes);
    const cellsBefore = touched.mayExist ? this.readCells(touched) : undefined;
    const before = cellsBefore && rowOf(mapping, cellsBefore);
    const fields = mapping.fields.map(({ field, toSql, initial }) => {
      const value = folded.values[field];
      return value === undefined ? initial : toSql(value);
    });
    mapping.fields.forEach(({ refersTo }, index) => {
      const target = fields[index];
      if (refersTo !== undefined && typeof target === 'string') this.ensure(refersTo, target);
    });
    const deleted = !folded.alive;
    const cells = [folded.known ? 1 : 0, folded.alive ? 1 : 0, deleted ? 1 : 0, ...fields];
    prepared(this.db, mapping.upsert).run(this.analysisId, id, ...cells);
    this.present.add(key);
    const row = rowOf(mapping, cells);
    this.rows.set(key, row);
    const setsChanged = this.writeSets(mapping, id, folded, before !== undefined);
    const fieldsChanged = cellsBefore === undefined || fields.some((value, i) => value !== cellsBefore[i + 3]);
    const conflictsBefore = this.writeConflicts(key, folded, before !== undefined);
    this.drafts.set(key, { touched, folded, before, row, changed: setsChanged || fieldsChanged, conflictsBefore });
  }

  private writeSets(mapping: EntityMapping, id: string, folded: FoldedRecord, mayExist: boolean): boolean {
    let changed = false;
    for (const { set, table, owner, element, refersTo } of mapping.sets) {
      const where = `analysis_id = ? AND ${owner} = ?`;
      const select = `SELECT ${element} FROM ${table} WHERE ${where}`;
      const before = new Set(mayExist ? (prepared(this.db, select).pluck().all(this.analysisId, id) as string[]) : []);
      const after = folded.sets[set] ?? [];
      for (const member of after) {
        if (before.delete(member)) continue;
        changed = true;
        if (refersTo !== undefined) this.ensure(refersTo, member);
        prepared(this.db, `INSERT INTO ${table} (analysis_id, ${owner}, ${element}) VALUES (?, ?, ?)`).run(
          this.analysisId,
          id,
          member,
        );
      }
      for (const member of before) {
        changed = true;
        prepared(this.db, `DELETE FROM ${table} WHERE ${where} AND ${element} = ?`).run(this.analysisId, id, member);
      }
    }
    return changed;
  }

  private insertConflict(key: string, field: string, kind: string, changes: readonly string[]): void {
    const { entity, id } = splitKey(key);
    prepared(
      this.db,
      'INSERT INTO conflict (analysis_id, entity, record, field, kind, changes) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(this.analysisId, entity, id, field, kind, JSON.stringify(changes));
  }

  private writeConflicts(key: string, folded: FoldedRecord, mayExist: boolean): number {
    const { entity, id } = splitKey(key);
    const removed = mayExist
      ? prepared(this.db, 'DELETE FROM conflict WHERE analysis_id = ? AND entity = ? AND record = ?').run(
          this.analysisId,
          entity,
          id,
        ).changes
      : 0;
    for (const { field, kind, changes } of folded.conflicts) this.insertConflict(key, field, kind, changes);
    return removed;
  }

  private children(key: string): string[] {
    const { entity, id } = splitKey(key);
    return childColumns[entity].flatMap((child) =>
      (prepared(this.db, child.select).pluck().all(this.analysisId, id) as string[]).map((childId) =>
        keyOf(child.entity, childId),
      ),
    );
  }

  /** Records whose showing may be different after the drafts: themselves, parents upwards, children downwards. */
  private affected(): Set<string> {
    const found = new Set<string>(this.drafts.keys());
    const up = (key: string): void => {
      for (const parent of this.row(key)?.parents ?? []) {
        if (found.has(parent) && !this.drafts.has(parent)) continue;
        found.add(parent);
        up(parent);
      }
    };
    const down = (key: string): void => {
      for (const child of this.children(key)) {
        found.add(child);
        down(child);
        up(child);
      }
    };
    for (const [key, { before, row }] of this.drafts) {
      const same = before?.known === row.known && before.parents.join() === row.parents.join();
      if (same && before.alive === row.alive) continue;
      up(key);
      for (const parent of before?.parents ?? []) {
        found.add(parent);
        up(parent);
      }
      if (before !== undefined && !same) down(key);
    }
    return found;
  }

  private flagNeeded(key: string): void {
    const { entity, id } = splitKey(key);
    const deletions = prepared(
      this.db,
      `SELECT id FROM change WHERE analysis_id = ? AND entity = ? AND record = ? AND field = '${DELETED}' ORDER BY id`,
    )
      .pluck()
      .all(this.analysisId, entity, id) as string[];
    this.insertConflict(key, DELETED, 'needed', deletions);
  }

  private unflagNeeded(key: string): number {
    const { entity, id } = splitKey(key);
    return prepared(
      this.db,
      `DELETE FROM conflict WHERE analysis_id = ? AND entity = ? AND record = ? AND field = '${DELETED}' AND kind = 'needed'`,
    ).run(this.analysisId, entity, id).changes;
  }

  private show(key: string, visibility: Visibility): FoldOutcome | null {
    const { entity, id } = splitKey(key);
    const draft = this.drafts.get(key);
    const row = this.row(key);
    if (row === undefined) return null;
    const shownBefore = draft === undefined ? !row.deleted : draft.before?.deleted === false;
    if (visibility.shows === row.deleted) {
      prepared(this.db, mappings[entity].setDeleted).run(visibility.shows ? 0 : 1, this.analysisId, id);
    }
    const conflictsBefore = draft === undefined ? this.unflagNeeded(key) : draft.conflictsBefore;
    if (visibility.needed) this.flagNeeded(key);
    const own = draft?.folded.conflicts.length ?? 0;
    return {
      entity,
      id,
      shownBefore,
      shows: visibility.shows,
      changed: draft?.changed ?? false,
      conflictsBefore,
      conflicts: own + (visibility.needed ? 1 : 0),
      restored: visibility.needed && !shownBefore,
    };
  }

  /** Brings `deleted` of everything affected up to date; answers what became of each record. */
  finish(): FoldOutcome[] {
    const graph: RecordGraph = { node: (key) => this.row(key), children: (key) => this.children(key) };
    const visibility = visibilityOf(graph);
    const outcomes: FoldOutcome[] = [];
    for (const key of this.affected()) {
      const outcome = this.show(key, visibility(key));
      if (outcome !== null) outcomes.push(outcome);
    }
    return outcomes;
  }
}

/** Folds touched records into the tables. Answers what became of them and of the records that they made show or hide. */
export const foldIntoTables = (db: WriteDb, analysisId: string, touched: readonly Touched[]): FoldOutcome[] => {
  const run = new FoldRun(db, analysisId);
  const byEntity = new Map<EntityName, Touched[]>(writeOrder.map((entity) => [entity, []]));
  for (const record of touched) assertPresent(byEntity.get(record.entity), 'kind of record').push(record);
  for (const records of byEntity.values()) for (const record of records) run.writeOwn(record);
  return run.finish();
};
