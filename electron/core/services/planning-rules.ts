/** What must hold of the records of planning and following up beyond their fields' own schemas. */
import { AppError } from '../../../db/domain/app-error.ts';
import type { EntityName, MeasureRecord } from '../../../db/domain/entities.ts';
import { ringOf } from '../../../db/domain/plan/dependencies.ts';
import type { Edit } from '../../../db/log/index.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { type AnyFields, invalid } from './invalid.ts';
import type { Store } from './store.ts';

const isBlank = (fields: AnyFields, name: string): boolean => String(fields[name] ?? '').trim() === '';

/** Fields without which a record of a kind says nothing. */
const required: Partial<Record<EntityName, readonly string[]>> = {
  measurement: ['date', 'value'],
  refusedSuggestion: ['libraryItem', 'reason'],
  learning: ['reason'],
};

/** Throws `invalid-value` where a record as it would be does not hold together. */
export const checkPlanningState = (entity: EntityName, id: string, state: AnyFields): void => {
  const missing = required[entity]?.find((name) => isBlank(state, name));
  if (missing !== undefined) throw invalid(entity, id, missing, 'required');
  if (entity === 'followUp' && state['status'] === 'cancelled' && isBlank(state, 'reason')) {
    throw invalid(entity, id, 'reason', 'required');
  }
  if (entity === 'request' && state['state'] === 'sent' && isBlank(state, 'sentOn')) {
    throw invalid(entity, id, 'sentOn', 'required');
  }
  const { opened, closed } = state;
  if (entity === 'followUpRound' && typeof opened === 'string' && typeof closed === 'string' && closed < opened) {
    throw invalid(entity, id, 'closed', 'before-opened');
  }
};

const written = (edit: Edit): Partial<MeasureRecord> | null =>
  edit.entity === 'measure' && 'set' in edit ? (edit.set as Partial<MeasureRecord>) : null;

/**
 * Throws `plan-ring` where the measures as they would be after the edits wait for each other in a ring that goes
 * through one of those written.
 */
export const checkDependencies = (store: Pick<Store, 'db'>, analysis: string, edits: readonly Edit[]): void => {
  const touched = edits.filter((edit) => written(edit)?.dependsOn !== undefined).map(({ id }) => id);
  if (touched.length === 0) return;
  const measures = new Map(listRecords(store.db, 'measure', analysis).map((measure) => [measure.id, measure]));
  const before = new Map([...measures].map(([id, { dependsOn }]) => [id, dependsOn]));
  const titles = new Map([...measures].map(([id, { title }]) => [id, title]));
  for (const edit of edits) {
    const set = written(edit);
    if (set?.dependsOn !== undefined) before.set(edit.id, set.dependsOn);
    if (set?.title !== undefined) titles.set(edit.id, set.title);
  }
  for (const id of touched) {
    const ring = ringOf(before, id);
    if (ring === null) continue;
    const names = [...ring, id].map((member) => titles.get(member) ?? '').join(' → ');
    throw new AppError('plan-ring', { entity: 'measure', id, field: 'dependsOn', ring: names });
  }
};
