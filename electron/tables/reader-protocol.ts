/** What the process that reads tables is asked, once, and what it answers, once. JSON values only. */
import { z } from 'zod';
import { type ErrorCode, type ErrorParams, errorCodes } from '../../db/domain/app-error.ts';
import { delimiters } from './csv-parse.ts';
import { encodings } from './csv-read.ts';
import type { TableFile } from './read-table.ts';

export interface TableRequest {
  readonly file: string;
  /** The process ends itself above this. */
  readonly memoryMb: number;
}

export type TableReply =
  | { readonly ok: true; readonly value: TableFile }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

const index = z.int().nonnegative();
const cell = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ date: z.string() }),
  z.strictObject({ error: z.string() }),
]);

/** The answer is parsed like any other input: the process that gives it has read a stranger's file. */
export const tableFile: z.ZodType<TableFile> = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  tables: z
    .array(
      z.strictObject({
        name: z.string(),
        rows: z.array(z.array(cell)),
        formulas: z.array(z.strictObject({ row: index, column: index })),
      }),
    )
    .min(1),
  text: z.strictObject({ encoding: z.enum(encodings), delimiter: z.enum(delimiters) }).nullable(),
});

export const tableReply: z.ZodType<TableReply> = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: tableFile as z.ZodType<TableFile> }),
  z.strictObject({
    ok: z.literal(false),
    code: z.enum(errorCodes),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
]);
