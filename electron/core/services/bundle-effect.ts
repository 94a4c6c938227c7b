/** What a bundle would do to each record, in values, and what hangs together where a person takes only some of it. */
import type { Json } from '../../../db/domain/change.ts';
import {
  type ChangedRecord,
  type ComparedRecord,
  type FieldDifference,
  fieldDifferences,
} from '../../../db/domain/compare-states.ts';
import { type EntityName, entityNames, type RecordOf } from '../../../db/domain/entities.ts';
import { parentsOf } from '../../../db/domain/fold/fields.ts';
import { referredTo } from '../../../db/domain/record-names.ts';
import {
  type LoggedChange,
  type MergeOptions,
  type MergeResult,
  previewMerge,
  type RecordEffect,
} from '../../../db/log/index.ts';
import { getRecords } from '../../../db/repositories/records.ts';
import type { BundleEffect } from '../../contract/bundle-calls.ts';
import { recordNames } from './record-names.ts';
import type { Store } from './store.ts';

/** A record of a bundle, as changes name it. */
export interface RecordKey {
  readonly entity: EntityName;
  readonly id: string;
}

export const keyOf = ({ entity, id }: RecordKey): string => `${entity}/${id}`;

type Records = ReadonlyMap<string, RecordOf<EntityName>>;

const recordsOf = (store: Pick<Store, 'db'>, analysis: string, touched: readonly RecordKey[]): Records => {
  const records = new Map<string, RecordOf<EntityName>>();
  for (const [entity, keys] of Map.groupBy(touched, (key) => key.entity)) {
    const ids = keys.map(({ id }) => id);
    for (const record of getRecords(store.db, entity, analysis, ids))
      records.set(keyOf({ entity, id: record.id }), record);
  }
  return records;
};

export interface LookedAt {
  readonly result: MergeResult;
  readonly before: Records;
  readonly after: Records;
}

/** Merges, looks at what came of it, and takes it back. */
export const lookAtMerge = (
  store: Store,
  analysis: string,
  changes: readonly LoggedChange[],
  options: MergeOptions,
): LookedAt => {
  const merged = previewMerge(store.db, store.log, analysis, changes, options, (result) => ({
    result,
    after: recordsOf(store, analysis, result.records),
  }));
  return { ...merged, before: recordsOf(store, analysis, merged.result.records) };
};

const order = new Map(entityNames.map((entity, index) => [entity, index]));
const byKind = (a: RecordEffect, b: RecordEffect): number =>
  (order.get(a.entity) ?? 0) - (order.get(b.entity) ?? 0) || (a.id < b.id ? -1 : 1);

/** The same in the words that a comparison has: what comes, goes and becomes another, and where a person will have to choose. */
export const effectOf = (
  store: Store,
  analysis: string,
  changes: readonly LoggedChange[],
  { result, before, after }: LookedAt,
): BundleEffect => {
  const nameOf = recordNames(store.db, analysis, changes);
  const [added, removed, changed]: [ComparedRecord[], ComparedRecord[], ChangedRecord[]] = [[], [], []];
  const names: Record<string, string> = {};
  const conflicts: Record<string, number> = {};
  for (const effect of result.records.toSorted(byKind)) {
    const { entity, id } = effect;
    const record = { entity, id, name: nameOf(entity, id) };
    if (effect.conflicts > 0) conflicts[keyOf(effect)] = effect.conflicts;
    if (effect.effect === 'created') added.push(record);
    else if (effect.effect === 'deleted') removed.push(record);
    else {
      const [was, is] = [before.get(keyOf(effect)), after.get(keyOf(effect))];
      const fields: FieldDifference[] = was === undefined || is === undefined ? [] : fieldDifferences(entity, was, is);
      for (const referred of referredTo(entity, fields)) names[keyOf(referred)] = nameOf(referred.entity, referred.id);
      changed.push({ ...record, fields });
    }
  }
  return { comparison: { added, removed, changed, names }, conflicts };
};

/**
 * The records that are left when a person leaves some: those, and every new one that would not show without one of them.
 * Authors are never left, since what is taken must say who wrote it, nor is an analysis that is new, which all the rest is in.
 */
export const leftWith = (chosen: readonly RecordKey[], { result, after }: LookedAt): Set<string> => {
  const created = result.records.filter(({ effect }) => effect === 'created');
  const isNew = new Set(created.map(keyOf));
  const isLeft = (key: RecordKey): boolean =>
    key.entity !== 'author' && !(key.entity === 'analysis' && isNew.has(keyOf(key)));
  const left = new Set(chosen.filter(isLeft).map(keyOf));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const record of created) {
      const values = (after.get(keyOf(record)) ?? {}) as Readonly<Record<string, Json>>;
      const needs = parentsOf(record.entity, values).some((parent) => isNew.has(parent) && left.has(parent));
      if (needs) left.add(keyOf(record));
    }
  }
  return left;
};
