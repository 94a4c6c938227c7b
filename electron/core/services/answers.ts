/** Records of which there is one for each of what they are about: written whether they are there already or not. */
import type { Fields, PriorityGroundRecord, ScenarioChangeRecord } from '../../../db/domain/entities.ts';
import { getRecord, getRecords } from '../../../db/repositories/records.ts';
import { createRecord, deleteRecords, updateRecord } from './records.ts';
import type { Store } from './store.ts';

type Ground = Fields<'priorityGround'>;

/** Throws `not-found` and `invalid-value`. */
export const setPriorityGround = (
  store: Store,
  analysis: string,
  factor: string,
  ground: Ground['ground'],
  fields: Partial<Ground>,
): PriorityGroundRecord => {
  getRecord(store.db, 'factor', analysis, factor);
  const id = `${factor}~${ground}`;
  const known = getRecords(store.db, 'priorityGround', analysis, [id]).length > 0;
  const set = { ...fields, factor, ground };
  return known
    ? updateRecord(store, 'priorityGround', analysis, id, set)
    : createRecord(store, 'priorityGround', analysis, undefined, set);
};

export interface ScenarioChangeInput {
  readonly scenario: string;
  readonly factor?: string | null | undefined;
  readonly link?: string | null | undefined;
  readonly off: boolean;
  readonly influenceLevel: ScenarioChangeRecord['influenceLevel'];
}

/** What changes nothing is no change: it is removed. Throws `not-found` and `invalid-value`. */
export const setScenarioChange = (
  store: Store,
  analysis: string,
  { scenario, factor = null, link = null, off, influenceLevel }: ScenarioChangeInput,
): ScenarioChangeRecord | null => {
  getRecord(store.db, 'scenario', analysis, scenario);
  const id = `${scenario}~${factor ?? link ?? ''}`;
  const known = getRecords(store.db, 'scenarioChange', analysis, [id]).length > 0;
  if (!off && influenceLevel === null) {
    if (known) deleteRecords(store, 'scenarioChange', analysis, [id]);
    return null;
  }
  const set = { scenario, factor, link, off, influenceLevel };
  return known
    ? updateRecord(store, 'scenarioChange', analysis, id, set)
    : createRecord(store, 'scenarioChange', analysis, undefined, set);
};
