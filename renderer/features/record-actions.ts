/** Writing single fields of records, as forms do it. */
import type { InputOf } from '../../electron/contract/calls.ts';
import { call } from '../api.ts';

type Entity =
  | 'source'
  | 'actor'
  | 'factor'
  | 'link'
  | 'evidence'
  | 'measure'
  | 'planRow'
  | 'patternTag'
  | 'openQuestion'
  | 'measureStep'
  | 'indicator'
  | 'measurement'
  | 'actorFunction'
  | 'agreement'
  | 'decisionStep'
  | 'request'
  | 'secrecyMark'
  | 'followUpRound'
  | 'followUp';
type FieldsOf<E extends Entity> = InputOf<`${E}.update`>['fields'];

/** A function that writes named fields of one record. */
export const fieldWriter =
  <E extends Entity>(entity: E, analysis: string, id: string) =>
  (fields: FieldsOf<E>): Promise<unknown> =>
    call(`${entity}.update`, { analysis, id, fields } as InputOf<`${E}.update`>);

/** Empty text as `null`, for fields that are empty rather than blank. */
export const orNull = (value: string): string | null => (value === '' ? null : value);
