/** What a person calls a record: its title, or what it ties together; for telling what an import would do. */
import type { ReadDb } from '../../../db/connection.ts';
import type { EntityName } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import type { LoggedChange } from '../../../db/log/index.ts';
import { getRecords } from '../../../db/repositories/records.ts';

/** Fields that name a record, the first that says something counts. */
const naming = ['title', 'name', 'text'] as const;
/** Fields that say what a record without a name ties together, in the order of the words. */
const tying: Partial<Record<EntityName, readonly (readonly [field: string, entity: EntityName])[]>> = {
  link: [
    ['from', 'factor'],
    ['to', 'factor'],
  ],
  evidence: [
    ['factor', 'factor'],
    ['link', 'link'],
    ['source', 'source'],
  ],
  planRow: [['factor', 'factor']],
  priorityGround: [['factor', 'factor']],
  mapNode: [['factor', 'factor']],
  scenarioChange: [
    ['factor', 'factor'],
    ['link', 'link'],
  ],
  measurement: [['indicator', 'indicator']],
  refusedSuggestion: [['factor', 'factor']],
  secrecyMark: [['measure', 'measure']],
  followUp: [
    ['round', 'followUpRound'],
    ['measure', 'measure'],
  ],
  learning: [['factor', 'factor']],
};
const ARROW = ' → ';
const LONGEST = 80;

/**
 * Names of records as they would be after the changes; what these do not say is read from the database. A record of
 * which nothing is known keeps its id.
 */
export const recordNames = (db: ReadDb, analysis: string, changes: readonly LoggedChange[]) => {
  const written = new Map<string, string>();
  for (const { change } of changes) {
    if (typeof change.value === 'string') written.set(`${change.entity}/${change.field}`, change.value);
  }
  const stored = (entity: EntityName, id: string, field: string): string => {
    const own = written.get(`${entity}/${id}/${field}`);
    if (own !== undefined) return own;
    const record: Readonly<Record<string, unknown>> = { ...getRecords(db, entity, analysis, [id])[0] };
    return typeof record[field] === 'string' ? record[field] : '';
  };
  const nameOf = (entity: EntityName, id: string): string => {
    if (entity === 'factor' && id === PROBLEM_ID) return stored('analysis', analysis, 'problem');
    for (const field of naming) {
      const value = stored(entity, id, field).trim();
      if (value !== '') return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
    }
    const ends = (tying[entity] ?? []).map(([field, kind]) => [kind, stored(entity, id, field)] as const);
    const named = ends.filter(([, end]) => end !== '').map(([kind, end]) => nameOf(kind, end));
    return named.length === 0 ? id : named.join(ARROW);
  };
  return nameOf;
};
