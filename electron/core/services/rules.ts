/** What must hold of a new record beyond its fields' own schemas, and what id it gets where its id is what it is. */
import type { EntityName } from '../../../db/domain/entities.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { getRecords } from '../../../db/repositories/records.ts';
import { type AnyFields, invalid } from './invalid.ts';
import { checkPlanningState } from './planning-rules.ts';
import type { Store } from './store.ts';

export { type AnyFields, invalid } from './invalid.ts';

/** The field that names a record and may not be blank. */
const titled: Partial<Record<EntityName, string>> = {
  analysis: 'title',
  actor: 'name',
  source: 'title',
  factor: 'title',
  measure: 'title',
  patternTag: 'name',
  openQuestion: 'title',
  chainStep: 'title',
  savedView: 'name',
  scenario: 'name',
  comment: 'text',
  measureStep: 'title',
  indicator: 'title',
  actorFunction: 'title',
  agreement: 'title',
  request: 'title',
  decisionStep: 'title',
  planVersion: 'title',
  followUpRound: 'title',
};

/** Fields of which a record names exactly one. */
const eitherOf: Partial<Record<EntityName, readonly string[]>> = {
  evidence: ['factor', 'link'],
  scenarioChange: ['factor', 'link'],
  comment: ['factor', 'link', 'source'],
  indicator: ['factor', 'measure'],
};

/** Fields that say what a record is: they are given once and never change. */
export const fixedFields: Partial<Record<EntityName, readonly string[]>> = {
  link: ['from', 'to'],
  evidence: ['factor', 'link'],
  planRow: ['factor'],
  priorityGround: ['factor', 'ground'],
  mapNode: ['view', 'factor'],
  scenarioChange: ['scenario', 'factor', 'link'],
  comment: ['factor', 'link', 'source'],
  measureStep: ['measure'],
  indicator: ['factor', 'measure'],
  measurement: ['indicator'],
  actorFunction: ['actor'],
  request: ['factor'],
  refusedSuggestion: ['factor', 'libraryItem'],
  secrecyMark: ['measure', 'field'],
  followUp: ['round', 'measure'],
  learning: ['followUp', 'factor', 'field', 'before', 'after'],
};

const textOf = (fields: AnyFields, name: string, initial = ''): string => String(fields[name] ?? initial);

/** The id of a link is its ordered pair, so that there is never more than one. */
export const linkId = (from: string, to: string): string => `${from}~${to}`;

/** Ids of records of which there is one for each of what they are about, wherever they are made. */
const ownIds: Partial<Record<EntityName, (fields: AnyFields) => string | undefined>> = {
  link: (fields) => linkId(textOf(fields, 'from'), textOf(fields, 'to')),
  priorityGround: (fields) => `${textOf(fields, 'factor')}~${textOf(fields, 'ground', 'common')}`,
  mapNode: (fields) => `${textOf(fields, 'view', 'map')}~${textOf(fields, 'factor')}`,
  scenarioChange: (fields) => `${textOf(fields, 'scenario')}~${textOf(fields, 'factor') || textOf(fields, 'link')}`,
  refusedSuggestion: (fields) => `${textOf(fields, 'factor')}~${textOf(fields, 'libraryItem')}`,
  secrecyMark: (fields) => `${textOf(fields, 'measure')}~${textOf(fields, 'field', 'title')}`,
  // Outside a round a measure may be followed up any number of times.
  followUp: (fields) =>
    textOf(fields, 'round') === '' ? undefined : `${textOf(fields, 'round')}~${textOf(fields, 'measure')}`,
};

/** Links may leave the problem as well: they stand in the picture, and every rule ignores them (derivation.md, "Link"). */
const isNode = (store: Store, analysis: string, id: string): boolean =>
  id === PROBLEM_ID || getRecords(store.db, 'factor', analysis, [id]).length === 1;

const checkLink = (store: Store, analysis: string, id: string, fields: AnyFields): void => {
  const from = textOf(fields, 'from');
  const to = textOf(fields, 'to');
  if (!isNode(store, analysis, from)) throw invalid('link', id, 'from', 'not-a-factor');
  if (from === to) throw invalid('link', id, 'to', 'self');
  if (!isNode(store, analysis, to)) throw invalid('link', id, 'to', 'not-a-factor');
  if (getRecords(store.db, 'link', analysis, [id]).length > 0) throw invalid('link', id, 'to', 'exists');
};

const checkEither = (entity: EntityName, id: string, fields: AnyFields): void => {
  const [first, ...others] = eitherOf[entity] ?? [];
  if (first === undefined) return;
  const named = [first, ...others].filter((field) => typeof fields[field] === 'string');
  if (named.length !== 1) throw invalid(entity, id, first, 'one-owner');
};

const checkParents = (store: Store, analysis: string, entity: EntityName, id: string, fields: AnyFields): void => {
  if (entity === 'link') checkLink(store, analysis, id, fields);
  const source = fields['source'];
  if (entity === 'evidence') {
    if (typeof source !== 'string' || getRecords(store.db, 'source', analysis, [source]).length === 0) {
      throw invalid('evidence', id, 'source', 'required');
    }
  }
  if (entity === 'mapNode' && !isNode(store, analysis, textOf(fields, 'factor'))) {
    throw invalid('mapNode', id, 'factor', 'not-a-factor');
  }
};

/** The id of a new record. Throws `invalid-value` where its fields don't make one. */
export const newRecordId = (
  store: Store,
  analysis: string,
  entity: EntityName,
  given: string | undefined,
  fields: AnyFields,
): string => {
  const id = ownIds[entity]?.(fields) ?? given ?? store.log.clock.newId();
  if (entity === 'factor' && id === PROBLEM_ID) throw invalid(entity, id, 'id', 'reserved');
  const name = titled[entity];
  if (name !== undefined && textOf(fields, name).trim() === '') throw invalid(entity, id, name, 'required');
  checkEither(entity, id, fields);
  checkParents(store, analysis, entity, id, fields);
  return id;
};

/** Throws `invalid-value` where a record as it would be does not hold together. */
export const checkState = (entity: EntityName, id: string, state: AnyFields): void => {
  checkPlanningState(entity, id, state);
  if (entity === 'factor' && state['state'] === 'rejected' && textOf(state, 'rejectedReason').trim() === '') {
    throw invalid(entity, id, 'rejectedReason', 'required');
  }
  if (entity === 'scenarioChange' && (state['influenceLevel'] ?? null) !== null && typeof state['link'] === 'string') {
    throw invalid(entity, id, 'influenceLevel', 'not-a-factor');
  }
};
