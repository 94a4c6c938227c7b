/** What a pure rule wants written; the log takes it as it is (`Edit` of `db/log`). */
import type { EntityName, Fields } from './entities.ts';

export type RecordEdit =
  | { [E in EntityName]: { readonly entity: E; readonly id: string; readonly set: Partial<Fields<E>> } }[EntityName]
  | { readonly entity: EntityName; readonly id: string; readonly delete: true };

export const edit = <E extends EntityName>(entity: E, id: string, set: Partial<Fields<E>>): RecordEdit =>
  ({ entity, id, set }) as unknown as RecordEdit; // one member of the union, by the same E

export const deletion = (entity: EntityName, id: string): RecordEdit => ({ entity, id, delete: true });
