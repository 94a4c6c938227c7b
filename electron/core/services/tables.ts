/** Tables out, and in after a look: what was read waits under a token until a person says yes. */
import { backupDatabase } from '../../../db/backup.ts';
import { AppError } from '../../../db/domain/app-error.ts';
import type { TableKind } from '../../../db/domain/tables/columns.ts';
import { guessMapping, isBlankRow, missingColumns, type TableMapping } from '../../../db/domain/tables/guess.ts';
import { type PlannedRow, planTable, type TablePlan } from '../../../db/domain/tables/plan-table.ts';
import { cellText, type Table } from '../../../db/domain/tables/table.ts';
import { type TableRecords, toTable } from '../../../db/domain/tables/to-table.ts';
import type { Language } from '../../../db/domain/words/index.ts';
import type { Edit } from '../../../db/log/index.ts';
import { getRecord, listRecords } from '../../../db/repositories/records.ts';
import type { TableFormat, TableOpened, TablePreview, TableReport } from '../../contract/table-calls.ts';
import { csvBytes } from '../../tables/csv-write.ts';
import type { TableFile } from '../../tables/read-table.ts';
import { xlsxBytes } from '../../tables/xlsx-write.ts';
import { type Store, writeEdits } from './store.ts';

export interface PendingTable extends Pick<TableFile, 'tables' | 'text'> {
  readonly analysis: string;
}
export type PendingTables = Map<string, PendingTable>;

/** Windows that were closed in the middle leave no more than this behind. */
const PENDING_LIMIT = 4;

const recordsOf = (store: Pick<Store, 'db'>, analysis: string): TableRecords => ({
  actors: listRecords(store.db, 'actor', analysis),
  factors: listRecords(store.db, 'factor', analysis),
  links: listRecords(store.db, 'link', analysis),
});

/** The bytes of a table of the analysis. Throws `not-found`. */
export const tableBytes = (
  store: Pick<Store, 'db'>,
  analysis: string,
  { kind, format, language }: { readonly kind: TableKind; readonly format: TableFormat; readonly language: Language },
): Uint8Array => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const table = toTable(kind, recordsOf(store, analysis), language);
  return format === 'csv' ? csvBytes(table) : xlsxBytes(table);
};

const HEAD_ROWS = 12;
const SHOWN_CHARACTERS = 300;
const SHOWN_ROWS = 200;
const SHOWN_FAULTS = 200;

const shownCells = (row: Table['rows'][number]): string[] =>
  row.map((cell) => cellText(cell).slice(0, SHOWN_CHARACTERS).toWellFormed());

const sheetOf = (table: Table): TableOpened['sheets'][number] => ({
  name: table.name,
  rows: table.rows.length,
  head: table.rows.slice(0, HEAD_ROWS).map(shownCells),
  mapping: guessMapping(table) as TableOpened['sheets'][number]['mapping'],
});

const recognised = ({ mapping }: TableOpened['sheets'][number]): number =>
  mapping.columns.filter((key) => key !== null).length;

/** Keeps a table for a person to look at. Throws `not-found` (no such analysis). */
export const keepTable = (
  store: Store,
  analysis: string,
  { tables, text }: Pick<TableFile, 'tables' | 'text'>,
  fileName: string,
): TableOpened => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const { pendingTables } = store;
  const oldest = [...pendingTables.keys()].slice(0, Math.max(0, pendingTables.size - PENDING_LIMIT + 1));
  for (const token of oldest) pendingTables.delete(token);
  const token = store.log.clock.newId();
  pendingTables.set(token, { analysis, tables, text });
  const sheets = tables.map(sheetOf);
  const most = Math.max(...sheets.map(recognised));
  return { token, fileName, text, sheets, sheet: sheets.findIndex((sheet) => recognised(sheet) === most) };
};

export interface ChosenTable {
  readonly token: string;
  readonly sheet: number;
  readonly mapping: TableMapping;
}

const chosenTable = (store: Store, { token, sheet }: ChosenTable): { analysis: string; table: Table } => {
  const pending = store.pendingTables.get(token);
  const table = pending?.tables[sheet];
  if (pending === undefined || table === undefined) throw new AppError('not-found', { entity: 'table', id: token });
  return { analysis: pending.analysis, table };
};

/** Plans reading in a table over the analysis as it is now. Throws `table-columns` (columns). */
export const planFor = (store: Store, analysis: string, table: Table, mapping: TableMapping): TablePlan => {
  const [missing] = missingColumns(mapping);
  if (missing !== undefined) throw new AppError('table-columns', { columns: missing.join(', ') });
  return planTable(table, mapping, recordsOf(store, analysis), { newId: () => store.log.clock.newId() });
};

const countsOf = (rows: readonly PlannedRow[]): TablePreview['counts'] => {
  const counts = { new: 0, changed: 0, unchanged: 0, faulty: 0 };
  for (const { status } of rows) counts[status] += 1;
  return counts;
};

/** What a person must see comes first where there is not room for all. */
const order = { faulty: 0, changed: 1, new: 2, unchanged: 3 } as const;

const shownRows = (rows: readonly PlannedRow[]): PlannedRow[] =>
  rows
    .toSorted((a, b) => order[a.status] - order[b.status] || a.row - b.row)
    .slice(0, SHOWN_ROWS)
    .sort((a, b) => a.row - b.row);

const nothingYet: Omit<TablePreview, 'missing' | 'rows' | 'total'> = {
  counts: { new: 0, changed: 0, unchanged: 0, faulty: 0 },
  actors: [],
  faults: { total: 0, list: [] },
  notes: { total: 0, list: [] },
};

/** The table as it stands, while columns are missing. */
const unreadPreview = (table: Table, mapping: TableMapping): TablePreview => {
  const rows = table.rows
    .map((cells, row) => ({ row, cells }))
    .filter(({ row, cells }) => row > (mapping.headings ?? -1) && !isBlankRow(cells));
  return {
    ...nothingYet,
    missing: missingColumns(mapping).map((group) => [...group]),
    total: rows.length,
    rows: rows
      .slice(0, SHOWN_ROWS)
      .map(({ row, cells }) => ({ row, status: 'unread', cells: shownCells(cells), changed: [] })),
  };
};

/** What accepting the table would do; nothing is stored. Throws `not-found`. */
export const previewTable = (store: Store, chosen: ChosenTable): TablePreview => {
  const { analysis, table } = chosenTable(store, chosen);
  const { mapping } = chosen;
  if (missingColumns(mapping).length > 0) return unreadPreview(table, mapping);
  const plan = planFor(store, analysis, table, mapping);
  return {
    missing: [],
    counts: countsOf(plan.rows),
    actors: plan.actors.map(({ name, kind }) => ({ name, kind })),
    faults: { total: plan.faults.length, list: plan.faults.slice(0, SHOWN_FAULTS) },
    notes: { total: plan.notes.length, list: plan.notes.slice(0, SHOWN_FAULTS) },
    rows: shownRows(plan.rows).map(({ row, status, changed }) => ({
      row,
      status,
      cells: shownCells(table.rows[row] ?? []),
      changed: [...changed],
    })),
    total: plan.rows.length,
  };
};

/** What a plan did, or would do. */
export const tableReportOf = (store: Store, analysis: string, { rows, actors }: TablePlan): TableReport => {
  const counts = countsOf(rows);
  return {
    analysis,
    title: getRecord(store.db, 'analysis', analysis, analysis).title,
    created: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    skipped: counts.faulty,
    actors: actors.length,
  };
};

/** Stores a plan as one step, after a backup. Throws `table-faults` (count) unless faulty rows are to be skipped. */
export const storePlan = async (
  store: Store,
  analysis: string,
  plan: TablePlan,
  skipFaulty: boolean,
): Promise<TableReport> => {
  if (plan.faults.length > 0 && !skipFaulty) throw new AppError('table-faults', { count: plan.faults.length });
  if (plan.edits.length > 0) {
    await backupDatabase(store.db, store.backupFolder, 'import', store.log.clock);
    writeEdits(store, analysis, 'table.accept', plan.edits as readonly Edit[]);
  }
  return tableReportOf(store, analysis, plan);
};

/** Stores what a person has looked at and said yes to. What is refused stays and can be mended. */
export const acceptTable = async (
  store: Store,
  chosen: ChosenTable & { readonly skipFaulty: boolean },
): Promise<TableReport> => {
  const { analysis, table } = chosenTable(store, chosen);
  const report = await storePlan(store, analysis, planFor(store, analysis, table, chosen.mapping), chosen.skipFaulty);
  store.pendingTables.delete(chosen.token);
  return report;
};
