/** Which record a row is about: one that is there, or a new one. */
import type { FactorRecord, LinkRecord } from '../entities.ts';
import { PROBLEM_ID } from '../values.ts';
import type { CellFault } from './faults.ts';
import { namesOf } from './names.ts';
import type { GivenCell } from './plan-table.ts';
import { type ReadContext, readCell } from './read-cell.ts';
import { cellText, folded } from './table.ts';
import type { TableRecords } from './to-table.ts';

export interface RowIdentity {
  readonly id: string;
  /** The record that is there; null for a new one. */
  readonly record: FactorRecord | LinkRecord | null;
  /** Fields that say which record it is, to write with a new one. */
  readonly set: Readonly<Record<string, unknown>>;
  readonly faults: readonly CellFault[];
}

type Identify = (row: number, cells: readonly GivenCell[]) => RowIdentity;

/** As ids of the open case file (interchange.md). */
const FACTOR_ID = /^[A-Za-z0-9._-]{1,64}$/;

const known = (record: FactorRecord | LinkRecord): RowIdentity => ({ id: record.id, record, set: {}, faults: [] });
const made = (id: string, set: RowIdentity['set'] = {}): RowIdentity => ({ id, record: null, set, faults: [] });

const faulty = (
  row: number,
  cell: GivenCell | undefined,
  code: CellFault['code'],
  params: CellFault['params'] = {},
) => ({
  ...made(''),
  faults: [{ row, column: cell?.column ?? null, code, params }],
});

const titleKey = (title: string): string => `title/${folded(title)}`;

/**
 * A factor by its id, else by its title. A row with an id that is not there is a new factor with that id, so that a
 * table can be taken to another analysis.
 */
export const factorRow = ({ factors }: TableRecords, newId: () => string): Identify => {
  const byId = new Map(factors.map((factor) => [factor.id, factor]));
  const titles = namesOf(factors, ({ title }) => title);
  /** What earlier rows are about, with their rows. */
  const taken = new Map<string, number>();
  const byTitle = (row: number, title: GivenCell | undefined): RowIdentity => {
    const text = cellText(title?.cell);
    if (text.trim() === '') return made(newId()); // told as a fault of the title itself
    const found = titles.find(text);
    if (found.kind === 'several') return faulty(row, title, 'ambiguousTitle', { count: found.count });
    if (found.kind === 'one') return known(found.record);
    const before = taken.get(titleKey(text));
    return before === undefined ? made(newId()) : faulty(row, title, 'twice', { row: before + 1 });
  };
  const byIdCell = (row: number, cell: GivenCell): RowIdentity => {
    const id = cellText(cell.cell).trim();
    const record = byId.get(id);
    if (record !== undefined) return known(record);
    if (id === PROBLEM_ID) return faulty(row, cell, 'reservedId');
    return FACTOR_ID.test(id) ? made(id) : faulty(row, cell, 'id', { value: id.slice(0, 60) });
  };
  return (row, cells) => {
    const idCell = cells.find(({ key }) => key === 'id');
    const title = cells.find(({ key }) => key === 'title');
    const hasId = cellText(idCell?.cell).trim() !== '';
    const identity = hasId && idCell !== undefined ? byIdCell(row, idCell) : byTitle(row, title);
    if (identity.faults.length > 0) return identity;
    const before = taken.get(identity.id);
    if (before !== undefined) return faulty(row, hasId ? idCell : title, 'twice', { row: before + 1 });
    taken.set(identity.id, row);
    if (identity.record === null) taken.set(titleKey(cellText(title?.cell)), row);
    return identity;
  };
};

/** A link by its ends: one for an ordered pair. */
export const linkRow = ({ links }: TableRecords, context: ReadContext): Identify => {
  const byId = new Map(links.map((link) => [link.id, link]));
  const taken = new Map<string, number>();
  return (row, cells) => {
    const ends = (['from', 'to'] as const).map((key) => {
      const given = cells.find((cell) => cell.key === key);
      const read = readCell({ form: 'end' }, given?.cell ?? null, context);
      return { given, read };
    });
    const faults = ends.flatMap(({ given, read }): CellFault[] =>
      read.ok ? [] : [{ row, column: given?.column ?? null, ...read.fault }],
    );
    if (faults.length > 0) return { ...made(''), faults };
    const [from, to] = ends.map(({ read }) => String(read.ok ? read.value : ''));
    if (from === to) return faulty(row, ends[1]?.given, 'selfLink');
    const id = `${from}~${to}`;
    const before = taken.get(id);
    if (before !== undefined) return faulty(row, ends[1]?.given, 'twice', { row: before + 1 });
    taken.set(id, row);
    const record = byId.get(id);
    return record === undefined ? made(id, { from, to }) : known(record);
  };
};
