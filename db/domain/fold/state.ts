/** The whole analysis from any set of its changes: what the tables hold, worked out in memory, for looking back. */
import type { Json } from '../change.ts';
import { type EntityName, entityNames, initialRecord, type RecordOf } from '../entities.ts';
import { fieldsOf, parentsOf, parseEntity, setsOf } from './fields.ts';
import type { FoldChange } from './heads.ts';
import { type FoldedRecord, foldRecord } from './record.ts';
import { type Node, visibilityOf } from './visibility.ts';

/** All records that show, by kind, each kind in the order of their ids. */
export type AnalysisState = { readonly [E in EntityName]: readonly RecordOf<E>[] };

/** A change with the record that it is about. */
export interface RecordChange extends FoldChange {
  readonly entity: string;
  readonly record: string;
}

interface Folded extends Node {
  readonly entity: EntityName;
  readonly id: string;
  readonly folded: FoldedRecord;
}

const foldAll = (changes: Iterable<RecordChange>, analysisId: string): Map<string, Folded> => {
  const groups = new Map<string, RecordChange[]>();
  for (const change of changes) {
    const key = `${change.entity}/${change.record}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  const records = new Map<string, Folded>();
  for (const [key, group] of groups) {
    const target = parseEntity(key, analysisId);
    if (target === null) continue;
    const folded = foldRecord(target.entity, group);
    const { known, alive, values } = folded;
    records.set(key, { ...target, folded, known, alive, parents: parentsOf(target.entity, values) });
  }
  return records;
};

const childrenOf = (records: ReadonlyMap<string, Folded>): Map<string, string[]> => {
  const children = new Map<string, string[]>();
  for (const [key, { parents }] of records) {
    for (const parent of parents) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [key]);
      else known.push(key);
    }
  }
  return children;
};

/** References to what does not show read as null, and members of sets that do not show are left out, as readers of the tables have it. */
const recordOf = ({ entity, id, folded }: Folded, shows: (key: string) => boolean): RecordOf<EntityName> => {
  const record: Record<string, Json> = { ...initialRecord(entity, id) } as Record<string, Json>;
  for (const [field, spec] of Object.entries(fieldsOf(entity))) {
    const value = folded.values[field];
    if (value === undefined) continue;
    const refers = spec.refersTo !== undefined && spec.parent !== true && typeof value === 'string';
    record[field] = refers && !shows(`${spec.refersTo}/${value}`) ? null : value;
  }
  for (const [set, { refersTo }] of Object.entries(setsOf(entity))) {
    const members = folded.sets[set] ?? [];
    record[set] = refersTo === undefined ? members : members.filter((member) => shows(`${refersTo}/${member}`));
  }
  return record as unknown as RecordOf<EntityName>; // its fields are those of `entity`
};

/** The state that a set of changes folds to. The set may be any; its order is of no matter. */
export const foldState = (changes: Iterable<RecordChange>, analysisId: string): AnalysisState => {
  const records = foldAll(changes, analysisId);
  const children = childrenOf(records);
  const visibility = visibilityOf({
    node: (key) => records.get(key),
    children: (key) => children.get(key) ?? [],
  });
  const shows = (key: string): boolean => visibility(key).shows;
  const state = Object.fromEntries(entityNames.map((entity) => [entity, [] as RecordOf<EntityName>[]]));
  for (const [key, folded] of records) if (shows(key)) state[folded.entity]?.push(recordOf(folded, shows));
  for (const list of Object.values(state)) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return state as unknown as AnalysisState; // each list holds records of its own kind
};
