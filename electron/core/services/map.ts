/** The causal map: part of a large one, and what one does in it in one step. */
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { mapContent } from '../../../db/domain/picture/content.ts';
import {
  type FocusOn,
  firstFocus,
  LARGE_MAP,
  type MapPart,
  surroundingsOf,
} from '../../../db/domain/picture/surroundings.ts';
import type { MapContent } from '../../../db/domain/picture/types.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { countRecords, getRecord } from '../../../db/repositories/records.ts';
import { type Derived, deriveAnalysis } from './derivation.ts';
import { checkState, newRecordId } from './rules.ts';
import { type Store, writeEdits } from './store.ts';

/** What the map shows of a state of an analysis; made once for each. */
const contents = new WeakMap<Derived, MapContent>();

const contentOf = (derived: Derived): MapContent => {
  const known = contents.get(derived);
  if (known !== undefined) return known;
  const content = mapContent(derived.graph, derived.derivation);
  contents.set(derived, content);
  return content;
};

/** See `map.around`. Throws `not-found`. */
export const mapAround = (store: Store, analysis: string, start: string, focus: FocusOn | null): MapPart | null => {
  getRecord(store.db, 'analysis', analysis, analysis);
  if (countRecords(store.db, 'factor', analysis) <= LARGE_MAP) return null;
  const content = contentOf(deriveAnalysis(store, analysis));
  if (content.factors.length <= LARGE_MAP) return null;
  const known = (id: string): string => (content.factors.some((factor) => factor.id === id) ? id : PROBLEM_ID);
  const shown = focus === null ? firstFocus(content, known(start)) : { ...focus, id: known(focus.id) };
  return { focus: shown, content: surroundingsOf(content, shown), total: content.factors.length };
};

/** A new cause of `to`, with the link between them. Throws `not-found` and `invalid-value`; then nothing is stored. */
export const createCause = (store: Store, analysis: string, title: string, to: string): FactorRecord => {
  getRecord(store.db, 'analysis', analysis, analysis);
  const fields = { title };
  const id = newRecordId(store, analysis, 'factor', undefined, fields);
  checkState('factor', id, fields);
  if (to !== 'problem') getRecord(store.db, 'factor', analysis, to);
  writeEdits(store, analysis, 'map.createCause', [
    { entity: 'factor', id, set: fields, mode: 'create' },
    { entity: 'link', id: `${id}~${to}`, set: { from: id, to }, mode: 'create' },
  ]);
  return getRecord(store.db, 'factor', analysis, id);
};
