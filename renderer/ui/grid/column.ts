/** What a grid knows of a column. `R` is a row's record, `F` the fields that a cell writes. */
import type { ReactNode } from 'react';
import type { Option } from '../Choice.tsx';

export type CellKind = 'text' | 'choice' | 'date' | 'number' | 'yesno';
/** What a text means for a cell: fields to write, or why it does not fit, in the person's words. */
export type Parsed<F> = { readonly fields: F } | { readonly fault: string };

export interface CellEdit<R, F> {
  readonly kind: CellKind;
  /** For `choice` and `yesno`. */
  readonly options?: readonly Option[];
  /** The cell's value as its editor has it: the text, or the value of the chosen option. */
  readonly value: (row: R) => string;
  /** Of a text that was typed, pasted or chosen; an empty one clears the cell. */
  readonly parse: (text: string) => Parsed<F>;
}

export interface Coded<R> {
  readonly code: (row: R) => string;
  /** In words; empty where there is nothing of that code. */
  readonly label: (code: string) => string;
}

export interface Column<R, F> {
  readonly id: string;
  readonly head: string;
  /** Width in px before a person changed it. */
  readonly width: number;
  /** Whether it is hidden before a person asked for it. */
  readonly hidden?: boolean;
  /** The column that names the row: it stands first in a new row, and Delete in it deletes the row. */
  readonly names?: boolean;
  readonly alignEnd?: boolean;
  /** The cell in words: shown, copied, searched, sorted and grouped by. */
  readonly text: (row: R) => string;
  /** Place in the order where words do not give it, such as high before medium. */
  readonly rank?: (row: R) => number;
  /** How the cell is shown where plain words are not enough. */
  readonly cell?: (row: R) => ReactNode;
  /** What the cell says in full; without it, its text. */
  readonly tip?: (row: R) => string;
  /** Filter by the values that occur instead of by a part of the text. */
  readonly byValues?: boolean;
  /** What a filter keeps of a cell whose words hang on language or on names. */
  readonly coded?: Coded<R>;
  /** Absent where the cell cannot be changed. */
  readonly edit?: CellEdit<R, F>;
}

/** Records to make and to change, written as one step. */
export interface Batch<F> {
  readonly create: readonly F[];
  readonly update: readonly { readonly id: string; readonly fields: F }[];
}

/** The fields of a text in a cell; `fault` where it cannot be changed at all. */
export const parseCell = <R, F>(column: Column<R, F>, text: string, fixed: string): Parsed<F> =>
  column.edit === undefined ? { fault: fixed } : column.edit.parse(text);

/** What a filter by values compares: the code of a cell, or its text. */
export const codeOf = <R, F>({ coded, text }: Column<R, F>, row: R): string => (coded?.code ?? text)(row);
