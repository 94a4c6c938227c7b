/** The causal map: part of a large one, and what one does in it in one step. */
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { mapContent, plainContent } from '../../../db/domain/picture/content.ts';
import { neighbourhoodBy } from '../../../db/domain/picture/highlight.ts';
import {
  type FocusOn,
  firstFocus,
  LARGE_MAP,
  type MapPart,
  surroundingsOf,
} from '../../../db/domain/picture/surroundings.ts';
import type { MapContent } from '../../../db/domain/picture/types.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { countOnMap, isOnMap, recordsNear, walkOf } from '../../../db/repositories/map-part.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import { type Derived, deriveAnalysis, knownDerivation } from './derivation.ts';
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
export const mapAround = (
  store: Store,
  analysis: string,
  { start, focus, derived }: { readonly start: string; readonly focus: FocusOn | null; readonly derived: boolean },
): MapPart | null => {
  const { db } = store;
  getRecord(db, 'analysis', analysis, analysis);
  const total = countOnMap(db, analysis);
  if (total <= LARGE_MAP) return null;
  const known = (id: string): string => (isOnMap(db, analysis, id) ? id : PROBLEM_ID);
  const walk = walkOf(db, analysis);
  const shown = focus === null ? firstFocus(walk, known(start)) : { ...focus, id: known(focus.id) };
  const state = derived ? deriveAnalysis(store, analysis) : knownDerivation(store, analysis);
  if (state !== null) return { focus: shown, content: surroundingsOf(contentOf(state), shown), total, derived: true };
  const near = neighbourhoodBy(walk, shown.id, shown);
  near.delete(PROBLEM_ID);
  return { focus: shown, content: plainContent(recordsNear(db, analysis, near)), total, derived: false };
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
