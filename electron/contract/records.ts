/** The calls that every kind of record has: list, get, create, update, delete, and write for many at once. */
import { z } from 'zod';
import { type EntityName, type Fields, patchSchema, type RecordOf, recordSchema } from '../../db/domain/entities.ts';
import { recordId } from '../../db/domain/values.ts';
import { type CallSpec, mutation, query } from './call.ts';

export const inAnalysis = z.strictObject({ analysis: recordId });

export interface RecordCalls<E extends EntityName> {
  readonly list: CallSpec<z.ZodType<{ analysis: string }>, z.ZodType<RecordOf<E>[]>, 'core'>;
  readonly get: CallSpec<z.ZodType<{ analysis: string; ids: string[] }>, z.ZodType<RecordOf<E>[]>, 'core'>;
  readonly create: CallSpec<
    z.ZodType<{ analysis: string; id?: string | undefined; fields: Partial<Fields<E>> }>,
    z.ZodType<RecordOf<E>>,
    'core'
  >;
  readonly update: CallSpec<
    z.ZodType<{ analysis: string; id: string; fields: Partial<Fields<E>> }>,
    z.ZodType<RecordOf<E>>,
    'core'
  >;
  readonly delete: CallSpec<z.ZodType<{ analysis: string; ids: string[] }>, z.ZodType<{ deleted: number }>, 'core'>;
  readonly write: CallSpec<z.ZodType<WriteInput<E>>, z.ZodType<{ created: string[]; updated: number }>, 'core'>;
}

/** Records to make and records to change, together: 20 000 at most. */
export interface WriteInput<E extends EntityName> {
  analysis: string;
  create: { id?: string | undefined; fields: Partial<Fields<E>> }[];
  update: { id: string; fields: Partial<Fields<E>> }[];
}

/** What was wrong with one item of a `write`: `at` counts the items of its list from 0. */
export const writeFault = z.strictObject({
  list: z.enum(['create', 'update']),
  at: z.int(),
  id: z.string(),
  field: z.string(),
  reason: z.string(),
});
export type WriteFault = z.infer<typeof writeFault>;
/** Most faults that an error tells of; `count` says how many there were. */
export const MOST_FAULTS = 100;
const MOST_ITEMS = 20_000;

/** The faults that an error of `write` lists in its parameter `faults`; none for other errors. */
export const writeFaults = (params: Readonly<Record<string, unknown>>): WriteFault[] =>
  typeof params['faults'] === 'string' ? z.array(writeFault).parse(JSON.parse(params['faults'])) : [];

/**
 * `create` answers with the new record (an `id` only where it is given by what the record is, as for links);
 * `update` writes the named fields only and answers with the record after it; `delete` also deletes what means
 * nothing without the record; `write` makes and changes many, all or none. All are one step to undo.
 */
export const recordCalls = <E extends EntityName>(entity: E): RecordCalls<E> => {
  const record = recordSchema(entity);
  const patch = patchSchema(entity);
  const ids = z.array(recordId).min(1).max(MOST_ITEMS);
  const created = z.strictObject({ id: recordId.optional(), fields: patch });
  const updated = z.strictObject({ id: recordId, fields: patch });
  const written = inAnalysis
    .extend({ create: z.array(created).max(MOST_ITEMS), update: z.array(updated).max(MOST_ITEMS) })
    .refine(({ create, update }) => create.length + update.length > 0 && create.length + update.length <= MOST_ITEMS);
  return {
    list: query(inAnalysis, z.array(record)),
    get: query(inAnalysis.extend({ ids }), z.array(record)),
    create: mutation(inAnalysis.extend({ id: recordId.optional(), fields: patch }), record),
    update: mutation(inAnalysis.extend({ id: recordId, fields: patch }), record),
    delete: mutation(inAnalysis.extend({ ids }), z.strictObject({ deleted: z.int() })),
    write: mutation(written, z.strictObject({ created: z.array(recordId), updated: z.int() })),
  };
};
