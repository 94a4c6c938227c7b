/** What writes a record again that was taken away, with all that went with it. Pure. */
import type { Json } from './change.ts';
import { type EntityName, entityNames } from './entities.ts';
import { fieldsOf, setsOf } from './fold/fields.ts';
import type { AnalysisState } from './fold/state.ts';
import type { AnyRecord } from './record-names.ts';
import { PROBLEM_ID } from './values.ts';

interface Named {
  readonly entity: EntityName;
  readonly id: string;
}

export interface BroughtBack extends Named {
  readonly fields: Readonly<Record<string, Json>>;
}

export interface BringingBack {
  /** Records to make, each after those that it means nothing without. */
  readonly made: readonly BroughtBack[];
  /** Sets of records that are there, with what they held of these. */
  readonly joined: readonly BroughtBack[];
}

/** The program alone makes these, from what was there when they were made. */
const neverMade: ReadonlySet<EntityName> = new Set<EntityName>(['analysis', 'author', 'planVersion']);

const recordsIn = (state: AnalysisState, entity: EntityName): readonly AnyRecord[] =>
  state[entity] as unknown as readonly AnyRecord[];

const keysOf = (state: AnalysisState): Set<string> => {
  const keys = entityNames.flatMap((entity) => recordsIn(state, entity).map(({ id }) => `${entity}/${id}`));
  return new Set([`factor/${PROBLEM_ID}`, ...keys]);
};

const parentsOf = (entity: EntityName, record: AnyRecord): string[] =>
  Object.entries(fieldsOf(entity)).flatMap(([field, { refersTo, parent }]) => {
    const id = record[field];
    return parent === true && typeof id === 'string' && id !== '' ? [`${refersTo}/${id}`] : [];
  });

const isIn = (keys: ReadonlySet<string>, kind: EntityName, id: Json): boolean => keys.has(`${kind}/${String(id)}`);

/** As it was, without what it referred to and is not there. */
const fieldsBack = (entity: EntityName, record: AnyRecord, there: ReadonlySet<string>): Record<string, Json> => {
  const fields = Object.entries(fieldsOf(entity)).flatMap(([field, { refersTo, initial }]) => {
    const value = record[field] ?? null;
    if (value === initial || (refersTo !== undefined && !isIn(there, refersTo, value))) return [];
    return [[field, value] as const];
  });
  const sets = Object.entries(setsOf(entity)).map(([set, { refersTo }]) => {
    const members = (record[set] ?? []) as readonly Json[];
    return [set, refersTo === undefined ? [...members] : members.filter((id) => isIn(there, refersTo, id))] as const;
  });
  return Object.fromEntries([...fields, ...sets]);
};

/** What is gone and belonged to the first, level by level; `there` takes them in. */
const gather = (before: AnalysisState, first: Named & { readonly record: AnyRecord }, there: Set<string>) => {
  const found = [first];
  const brought = new Set([`${first.entity}/${first.id}`]);
  there.add(`${first.entity}/${first.id}`);
  for (let grown = true; grown; ) {
    grown = false;
    for (const entity of entityNames) {
      if (neverMade.has(entity)) continue;
      for (const record of recordsIn(before, entity)) {
        const key = `${entity}/${record.id}`;
        const parents = there.has(key) ? [] : parentsOf(entity, record);
        if (!parents.some((parent) => brought.has(parent)) || !parents.every((parent) => there.has(parent))) continue;
        found.push({ entity, id: record.id, record });
        brought.add(key);
        there.add(key);
        grown = true;
      }
    }
  }
  return { found, brought };
};

/** Sets that held what comes back, of records that are in both states. */
const joinedTo = (before: AnalysisState, now: AnalysisState, brought: ReadonlySet<string>): BroughtBack[] =>
  entityNames.flatMap((entity) => {
    const sets = Object.entries(setsOf(entity)).flatMap(([set, { refersTo }]) => (refersTo ? [{ set, refersTo }] : []));
    if (sets.length === 0) return [];
    const was = new Map(recordsIn(before, entity).map((record) => [record.id, record]));
    return recordsIn(now, entity).flatMap((record) => {
      const fields = sets.flatMap(({ set, refersTo }) => {
        const held = ((was.get(record.id)?.[set] ?? []) as readonly Json[]).filter((id) => isIn(brought, refersTo, id));
        return held.length === 0 ? [] : [[set, [...new Set([...(record[set] as readonly Json[]), ...held])]] as const];
      });
      return fields.length === 0 ? [] : [{ entity, id: record.id, fields: Object.fromEntries(fields) }];
    });
  });

/** `null` where the state that was holds no such record; nothing to make where it is there now. */
export const bringBack = (before: AnalysisState, now: AnalysisState, { entity, id }: Named): BringingBack | null => {
  const record = recordsIn(before, entity).find((one) => one.id === id);
  if (record === undefined || neverMade.has(entity)) return null;
  const there = keysOf(now);
  if (there.has(`${entity}/${id}`)) return { made: [], joined: [] };
  const { found, brought } = gather(before, { entity, id, record }, there);
  return {
    made: found.map((one) => ({
      entity: one.entity,
      id: one.id,
      fields: fieldsBack(one.entity, one.record, there),
    })),
    joined: joinedTo(before, now, brought),
  };
};
