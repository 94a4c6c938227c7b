/** What reading in a table would write: the records it makes and changes, row by row, and what is wrong by cell. */
import { type ActorRecord, type FactorRecord, type Fields, initialRecord } from '../entities.ts';
import { findPersonnummer } from '../personnummer.ts';
import { type ColumnForm, type ColumnKey, columnsOf, formOf } from './columns.ts';
import type { CellFault, CellFaultCode, CellNote } from './faults.ts';
import { isBlankRow, type TableMapping } from './guess.ts';
import { type ReadContext, readCell } from './read-cell.ts';
import { factorRow, linkRow, type RowIdentity } from './row-identity.ts';
import { type Cell, cellText, folded, isBlank, type Table } from './table.ts';
import { printedCell, type TableNames, type TableRecords, tableNames } from './to-table.ts';

type Made<E extends 'actor' | 'factor' | 'link'> = {
  readonly entity: E;
  readonly id: string;
  readonly set: Partial<Fields<E>>;
  readonly mode: 'create' | 'update';
};
export type TableEdit = Made<'actor'> | Made<'factor'> | Made<'link'>;

export interface PlannedRow {
  /** Row of the file, counted from 0. */
  readonly row: number;
  readonly status: 'new' | 'changed' | 'unchanged' | 'faulty';
  /** Columns of the file whose cells say something new of a record that is there. */
  readonly changed: readonly number[];
}

export interface TablePlan {
  /** Actors first, so that what names them finds them. */
  readonly edits: readonly TableEdit[];
  readonly rows: readonly PlannedRow[];
  readonly faults: readonly CellFault[];
  readonly notes: readonly CellNote[];
  /** Actors that would be made. */
  readonly actors: readonly Pick<ActorRecord, 'id' | 'name' | 'kind'>[];
}

export interface PlanOptions {
  readonly newId: () => string;
}

/** A cell of the row that is to be read, with the column of the file where it stands. */
export interface GivenCell {
  readonly key: ColumnKey;
  readonly form: ColumnForm;
  readonly column: number;
  readonly cell: Cell;
}

type Values = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Actors that rows name for the first time; only those that an edit uses are made. */
const actorsToBe = (newId: () => string) => {
  const proposed = new Map<string, { id: string; name: string; kind: ActorRecord['kind'] }>();
  const newActor: ReadContext['newActor'] = (name, kind) => {
    const known = proposed.get(folded(name));
    if (known !== undefined) {
      if (kind === 'namnd') known.kind = kind;
      return known.id;
    }
    const actor = { id: newId(), name, kind };
    proposed.set(folded(name), actor);
    return actor.id;
  };
  const used = (edits: readonly TableEdit[]) => {
    const named = new Set(
      edits.flatMap(({ set }) => {
        const { decidingActor, otherActors } = set as Partial<FactorRecord>;
        return [...(otherActors ?? []), decidingActor ?? ''];
      }),
    );
    return [...proposed.values()].filter(({ id }) => named.has(id));
  };
  return { newActor, used };
};

interface RowOutcome {
  readonly edit: TableEdit | null;
  readonly planned: PlannedRow;
  readonly faults: readonly CellFault[];
  readonly notes: readonly CellNote[];
}

interface Work {
  readonly mapping: TableMapping;
  readonly context: ReadContext;
  readonly formulas: ReadonlySet<string>;
}

const place = (row: number, column: number): string => `${row}/${column}`;

const isPrinted = ({ form, cell }: GivenCell, now: unknown, names: TableNames): boolean =>
  (['sv', 'en'] as const).some((language) => cellText(printedCell(form, now, names, language)) === cellText(cell));

/** The fields that the cells of a row change, and what is wrong with those that cannot be read. */
const readRow = (row: number, cells: readonly GivenCell[], record: Values | null, base: Values, work: Work) => {
  const set: Record<string, unknown> = {};
  const changed: number[] = [];
  const faults: CellFault[] = [];
  const notes: CellNote[] = [];
  for (const given of cells) {
    const { key, form, column, cell } = given;
    if (form.form === 'id' || form.form === 'end') continue;
    if (record !== null && isPrinted(given, record[key], work.context.names)) continue;
    const read = readCell(form, cell, work.context);
    if (!read.ok) {
      faults.push({ row, column, ...read.fault });
      continue;
    }
    if (read.value === undefined || same(read.value, base[key])) continue;
    set[key] = read.value;
    changed.push(column);
    if (work.formulas.has(place(row, column))) notes.push({ row, column, code: 'formula', params: {} });
    if (typeof read.value === 'string' && findPersonnummer(read.value).length > 0) {
      notes.push({ row, column, code: 'personnummer', params: {} });
    }
  }
  return { set, changed, faults, notes };
};

const columnOf = (cells: readonly GivenCell[], ...keys: ColumnKey[]): number | null =>
  keys.flatMap((key) => cells.find((cell) => cell.key === key)?.column ?? []).at(0) ?? null;

/** Rules that hold between the fields of a factor. */
const factorFaults = (
  row: number,
  cells: readonly GivenCell[],
  set: Values,
  base: Values,
  isNew: boolean,
): CellFault[] => {
  const after = { ...base, ...set };
  const fault = (column: number | null, code: CellFaultCode): CellFault[] => [{ row, column, code, params: {} }];
  if (isNew && !cells.some(({ key }) => key === 'title')) return fault(columnOf(cells, 'id'), 'required');
  const touched = 'state' in set || 'rejectedReason' in set;
  if (touched && after['state'] === 'rejected' && String(after['rejectedReason']).trim() === '') {
    return fault(columnOf(cells, 'rejectedReason', 'state'), 'rejectedReason');
  }
  return [];
};

const outcome = (row: number, cells: readonly GivenCell[], identity: RowIdentity, work: Work): RowOutcome => {
  const entity = work.mapping.kind === 'factors' ? 'factor' : 'link';
  const record = identity.record as Values | null;
  const base = record ?? (initialRecord(entity, identity.id) as unknown as Values);
  const { set, changed, faults, notes } = readRow(row, cells, record, base, work);
  const all = [
    ...identity.faults,
    ...faults,
    ...(entity === 'factor' && faults.length + identity.faults.length === 0
      ? factorFaults(row, cells, set, base, record === null)
      : []),
  ];
  if (all.length > 0) {
    return { edit: null, planned: { row, status: 'faulty', changed: [] }, faults: all, notes };
  }
  const isNew = record === null;
  const status = isNew ? 'new' : changed.length > 0 ? 'changed' : 'unchanged';
  const mode = isNew ? 'create' : 'update';
  const edit = { entity, id: identity.id, set: { ...identity.set, ...set }, mode } as TableEdit;
  return {
    edit: status === 'unchanged' ? null : edit,
    planned: { row, status, changed: isNew ? [] : changed },
    faults: [],
    notes,
  };
};

/** The cells that a mapping picks of a row. */
const givenCells = (row: readonly Cell[], { kind, columns }: TableMapping): GivenCell[] => {
  const known = new Set(columnsOf(kind));
  return columns.flatMap((key, column) => {
    const form = key === null || !known.has(key) ? null : formOf(kind, key);
    return key === null || form === null ? [] : [{ key, form, column, cell: row[column] ?? null }];
  });
};

const actorEdits = (actors: TablePlan['actors']): TableEdit[] =>
  actors.map(({ id, name, kind }) => ({ entity: 'actor', id, set: { name, kind }, mode: 'create' }));

/**
 * Plans reading in `table` over the records that are there. Absence deletes nothing: neither a row that the file
 * lacks nor a column that the mapping leaves out. A row with faults gives no edit. Rows that are blank are passed over.
 */
export const planTable = (
  table: Table,
  mapping: TableMapping,
  records: TableRecords,
  { newId }: PlanOptions,
): TablePlan => {
  const names = tableNames(records);
  const { newActor, used } = actorsToBe(newId);
  const context: ReadContext = { names, newActor };
  const formulas = new Set(table.formulas.map(({ row, column }) => place(row, column)));
  const work: Work = { mapping, context, formulas };
  const identify = mapping.kind === 'factors' ? factorRow(records, newId) : linkRow(records, context);
  const outcomes: RowOutcome[] = [];
  for (const [row, cells] of table.rows.entries()) {
    if (row <= (mapping.headings ?? -1) || isBlankRow(cells)) continue;
    const given = givenCells(cells, mapping);
    if (given.every(({ cell }) => isBlank(cell))) continue;
    outcomes.push(outcome(row, given, identify(row, given), work));
  }
  const edits = outcomes.flatMap(({ edit }) => edit ?? []);
  const actors = used(edits);
  return {
    edits: [...actorEdits(actors), ...edits],
    rows: outcomes.map(({ planned }) => planned),
    faults: outcomes.flatMap(({ faults }) => faults),
    notes: outcomes.flatMap(({ notes }) => notes),
    actors,
  };
};
