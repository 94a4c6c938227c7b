/** Tables out to files and in from them: CSV, Excel, and what is pasted. */
import { z } from 'zod';
import { type ColumnKey, columnForms, tableKinds } from '../../db/domain/tables/columns.ts';
import { cellFaultCodes, cellNoteCodes } from '../../db/domain/tables/faults.ts';
import type { TableMapping } from '../../db/domain/tables/guess.ts';
import { tableLimits } from '../../db/domain/tables/table.ts';
import { actorKinds } from '../../db/domain/values.ts';
import { mainMutation, mutation, nothing, query } from './call.ts';
import { inAnalysis } from './records.ts';
import { savedFile } from './shapes.ts';

const token = z.string().min(1).max(100);
const index = z.int().nonnegative();
const columnKeys = [...new Set(tableKinds.flatMap((kind) => Object.keys(columnForms[kind])))] as ColumnKey[];

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];
const tableKind = z.enum(tableKinds);

const mapping = z.strictObject({
  kind: tableKind,
  headings: index.max(tableLimits.rows).nullable(),
  columns: z.array(z.enum(columnKeys).nullable()).max(tableLimits.columns),
}) satisfies z.ZodType<TableMapping>;

/** Sheet and mapping that a person has chosen. */
const chosen = z.strictObject({ token, sheet: index, mapping });

export const tableOpened = z.strictObject({
  token,
  fileName: z.string(),
  /** How a text was read; null for a workbook. */
  text: z.strictObject({ encoding: z.string(), delimiter: z.string() }).nullable(),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: index,
      /** The first rows as texts, among them the headings. */
      head: z.array(z.array(z.string())),
      mapping,
    }),
  ),
  /** The sheet that is most like one of our tables. */
  sheet: index,
});
export type TableOpened = z.infer<typeof tableOpened>;

const cellPlace = {
  row: index,
  column: index.nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
};
const fault = z.strictObject({ ...cellPlace, code: z.enum(cellFaultCodes) });
const note = z.strictObject({ ...cellPlace, code: z.enum(cellNoteCodes) });

export const tablePreview = z.strictObject({
  /** Groups of columns of which one must be chosen first; nothing else is told while there are any. */
  missing: z.array(z.array(z.enum(columnKeys))),
  counts: z.strictObject({ new: index, changed: index, unchanged: index, faulty: index }),
  actors: z.array(z.strictObject({ name: z.string(), kind: z.enum(actorKinds) })),
  /** The first of them, and how many there are. */
  faults: z.strictObject({ total: index, list: z.array(fault) }),
  notes: z.strictObject({ total: index, list: z.array(note) }),
  /** Some rows in the order of the file, those with faults first of all; `changed` are columns of the file. */
  rows: z.array(
    z.strictObject({
      row: index,
      status: z.enum(['new', 'changed', 'unchanged', 'faulty', 'unread']),
      cells: z.array(z.string()),
      changed: z.array(index),
    }),
  ),
  total: index,
});
export type TablePreview = z.infer<typeof tablePreview>;

export const tableReport = z.strictObject({
  analysis: z.string(),
  title: z.string(),
  created: index,
  changed: index,
  unchanged: index,
  /** Rows with faults that were passed over. */
  skipped: index,
  /** Actors that were made. */
  actors: index,
});
export type TableReport = z.infer<typeof tableReport>;

/** Longest text that can be pasted, in UTF-16 code units: above it `table-too-large`. */
export const PASTE_LIMIT = 5_000_000;
/** What a message may hold at all. */
const MESSAGE_LIMIT = 10 * PASTE_LIMIT;

export const tableCoreCalls = {
  /** Keeps what was pasted, under a token, until it is accepted or discarded; nothing is stored. */
  'table.paste': mutation(inAnalysis.extend({ text: z.string().min(1).max(MESSAGE_LIMIT) }), tableOpened),
  /** What accepting would do. Throws `not-found` for a token that is not kept. */
  'table.preview': query(chosen, tablePreview),
  /**
   * Stores it as one step, after a backup. Throws `table-columns`, and `table-faults` where rows have faults and the
   * person has not chosen to skip them.
   */
  'table.accept': mutation(chosen.extend({ skipFaulty: z.boolean() }), tableReport),
  'table.discard': mutation(z.strictObject({ token }), nothing),
};

export const tableMainCalls = {
  'table.export': mainMutation(inAnalysis.extend({ table: tableKind, format: z.enum(tableFormats) }), savedFile),
  /** Opens a dialog and reads the chosen file in a process of its own; null where the dialog was cancelled. */
  'table.open': mainMutation(inAnalysis, tableOpened.nullable()),
};
