/** The calls that every kind of record has: list, get, create, update, delete. */
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
}

/**
 * `create` answers with the new record (an `id` only where it is given by what the record is, as for links);
 * `update` writes the named fields only and answers with the record after it; `delete` also deletes what means
 * nothing without the record. All are one step to undo.
 */
export const recordCalls = <E extends EntityName>(entity: E): RecordCalls<E> => {
  const record = recordSchema(entity);
  const patch = patchSchema(entity);
  const ids = z.array(recordId).min(1).max(20_000);
  return {
    list: query(inAnalysis, z.array(record)),
    get: query(inAnalysis.extend({ ids }), z.array(record)),
    create: mutation(inAnalysis.extend({ id: recordId.optional(), fields: patch }), record),
    update: mutation(inAnalysis.extend({ id: recordId, fields: patch }), record),
    delete: mutation(inAnalysis.extend({ ids }), z.strictObject({ deleted: z.int() })),
  };
};
