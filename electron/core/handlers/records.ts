/** Handlers that every kind of record has. */
import type { EntityName, Fields, RecordOf } from '../../../db/domain/entities.ts';
import { getRecords, listRecords } from '../../../db/repositories/records.ts';
import { namespaced } from '../../contract/namespaced.ts';
import { createRecord, deleteRecords, updateRecord } from '../services/records.ts';
import type { Store } from '../services/store.ts';
import type { Handlers } from './handlers.ts';

export const recordHandlers = <E extends EntityName>(entity: E) => ({
  list: (store: Store, input: { analysis: string }): RecordOf<E>[] => listRecords(store.db, entity, input.analysis),
  get: (store: Store, input: { analysis: string; ids: string[] }): RecordOf<E>[] =>
    getRecords(store.db, entity, input.analysis, input.ids),
  create: (
    store: Store,
    input: { analysis: string; id?: string | undefined; fields: Partial<Fields<E>> },
  ): RecordOf<E> => createRecord(store, entity, input.analysis, input.id, input.fields),
  update: (store: Store, input: { analysis: string; id: string; fields: Partial<Fields<E>> }): RecordOf<E> =>
    updateRecord(store, entity, input.analysis, input.id, input.fields),
  delete: (store: Store, input: { analysis: string; ids: string[] }) => ({
    deleted: deleteRecords(store, entity, input.analysis, input.ids),
  }),
});

type RecordCall<E extends EntityName> = `${E}.${'list' | 'get' | 'create' | 'update' | 'delete'}`;

export const allRecordHandlers = {
  ...namespaced('source', recordHandlers('source')),
  ...namespaced('actor', recordHandlers('actor')),
  ...namespaced('factor', recordHandlers('factor')),
  ...namespaced('link', recordHandlers('link')),
  ...namespaced('evidence', recordHandlers('evidence')),
  ...namespaced('measure', recordHandlers('measure')),
  'planRow.update': recordHandlers('planRow').update,
} satisfies Handlers<RecordCall<'source' | 'actor' | 'factor' | 'link' | 'evidence' | 'measure'> | 'planRow.update'>;
