/** The lines and columns of the table of grounds, and what moves the cursor in it. */
import type { PriorityGroundRecord } from '../../../db/domain/entities.ts';
import type { Matrix, MatrixRow } from '../../../db/domain/priority-matrix.ts';
import { priorityGrounds } from '../../../db/domain/values.ts';

export type Ground = PriorityGroundRecord['ground'];
export type Answer = PriorityGroundRecord['answer'];

export type GroundLine =
  | { readonly kind: 'row'; readonly id: string; readonly row: MatrixRow }
  /** Below a factor that is not prioritised: why. */
  | { readonly kind: 'reason'; readonly id: string; readonly reason: string }
  /** Stands above the factors that are not prioritised. */
  | { readonly kind: 'head'; readonly id: 'dropped' };

/** Columns before those of the grounds: the factor and its group. */
export const FIXED_COLUMNS = 2;
export const COLUMNS = FIXED_COLUMNS + priorityGrounds.length;

export const groundAt = (column: number): Ground | undefined => priorityGrounds[column - FIXED_COLUMNS];
export const answerId = (factor: string, ground: Ground): string => `${factor}~${ground}`;

const lineOf = (row: MatrixRow): GroundLine => ({ kind: 'row', id: row.factor.id, row });

const withReason = (row: MatrixRow): GroundLine[] => {
  const { standing, factor } = row;
  const reason = standing.kind === 'declined' || standing.kind === 'rejected' ? standing.reason.trim() : '';
  return [lineOf(row), { kind: 'reason', id: `${factor.id}/reason`, reason }];
};

export const groundLines = ({ kept, dropped }: Matrix, isShown: (row: MatrixRow) => boolean): GroundLine[] => {
  const last = dropped.filter(isShown).flatMap(withReason);
  return [
    ...kept.filter(isShown).map(lineOf),
    ...(last.length === 0 ? [] : [{ kind: 'head', id: 'dropped' } as const]),
    ...last,
  ];
};

export interface Cursor {
  /** Id of the factor. */
  readonly line: string;
  readonly column: number;
}

interface Move {
  readonly key: string;
  readonly control: boolean;
  /** Lines of a page. */
  readonly page: number;
}

const steps = (page: number): Readonly<Record<string, number>> => ({
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -page,
  PageDown: page,
});

const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** Where a key leads from the cursor; `null` where it is no key of moving. */
export const movedCursor = (lines: readonly GroundLine[], from: Cursor, move: Move): Cursor | null => {
  const rows = lines.filter(({ kind }) => kind === 'row');
  const at = rows.findIndex(({ id }) => id === from.line);
  const to = (line: number, column: number): Cursor => ({
    line: rows[within(line, rows.length - 1)]?.id ?? from.line,
    column: within(column, COLUMNS - 1),
  });
  const step = steps(move.page)[move.key];
  if (step !== undefined) return to(at + step, from.column);
  if (move.key === 'ArrowLeft') return to(at, from.column - 1);
  if (move.key === 'ArrowRight') return to(at, from.column + 1);
  if (move.key === 'Home') return to(move.control ? 0 : at, 0);
  return move.key === 'End' ? to(move.control ? rows.length : at, COLUMNS) : null;
};
