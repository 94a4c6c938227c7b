/** What was written of records: by whom, when, and with which bundle it came. */
import type { Json } from '../../../db/domain/change.ts';
import { type EntityName, type EntitySpec, entities } from '../../../db/domain/entities.ts';
import { setMember } from '../../../db/domain/fold/fields.ts';
import { type HistoryEntry, mergedTextsOf, readBetween, recordHistory } from '../../../db/log/index.ts';
import { listBundleLog } from '../../../db/repositories/bundle-log.ts';
import { getRecord, listRecords } from '../../../db/repositories/records.ts';
import type { RecordHistory, Written } from '../../contract/conflict-calls.ts';
import { recordNames } from './record-names.ts';
import type { Store } from './store.ts';

type Reading = Pick<Store, 'db' | 'log'>;

/** A function that says who wrote an entry and how it came here. */
export const writtenIn = ({ db, log }: Reading, analysis: string): ((entry: HistoryEntry) => Written) => {
  const authors = new Map(listRecords(db, 'author', analysis).map((author) => [author.id, author]));
  const bundles = new Map(listBundleLog(db, analysis).map((bundle) => [bundle.id, bundle]));
  return ({ changeId, field, value, actor, at, receivedIn }) => {
    const author = authors.get(actor);
    const bundle = bundles.get(receivedIn ?? '');
    return {
      changeId,
      field,
      value,
      author: {
        id: actor,
        name: author?.name ?? '',
        organisation: author?.organisation ?? '',
        own: actor === log.actor,
      },
      at,
      bundle: bundle === undefined ? null : { fileName: bundle.fileName, at: bundle.at, from: bundle.counterpart },
    };
  };
};

interface Valued {
  readonly entity: EntityName;
  readonly field: string;
  readonly value: Json;
}

/** The record that a value refers to, or that a member of a set is. */
const referredBy = ({ entity, field, value }: Valued): { entity: EntityName; id: string } | null => {
  const { fields, sets }: EntitySpec = entities[entity];
  const member = setMember(entity, field);
  if (member !== null) {
    const kind = sets[member.set]?.refersTo;
    return kind === undefined ? null : { entity: kind, id: member.element };
  }
  const kind = fields[field]?.refersTo;
  return kind === undefined || typeof value !== 'string' || value === '' ? null : { entity: kind, id: value };
};

/** Names of the records that values refer to, by `<entity>/<id>`; also of such as are deleted. */
export const namesOfReferred = (
  { db }: Reading,
  analysis: string,
  values: Iterable<Valued>,
): Record<string, string> => {
  const nameOf = recordNames(db, analysis, []);
  const names: Record<string, string> = {};
  for (const valued of values) {
    const referred = referredBy(valued);
    if (referred === null) continue;
    names[`${referred.entity}/${referred.id}`] ??= nameOf(referred.entity, referred.id);
  }
  return names;
};

/** Every value that was ever written of a record, the newest first. Throws `not-found` (no such analysis). */
export const historyOfRecord = (store: Reading, analysis: string, entity: EntityName, id: string): RecordHistory => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const written = writtenIn(store, analysis);
  const entries = recordHistory(store.db, analysis, entity, id).map((entry) => ({
    ...written(entry),
    current: entry.current,
  }));
  const merged = mergedTextsOf(store.db, analysis, { entity, id }).map((text) => ({
    field: text.field,
    value: readBetween(store.db, analysis, text, []).now,
  }));
  return {
    name: recordNames(store.db, analysis, [])(entity, id),
    entries,
    merged,
    names: namesOfReferred(
      store,
      analysis,
      entries.map((entry) => ({ entity, ...entry })),
    ),
  };
};
