/** The sample that ships with the product, as an analysis in the database. */
import type { AnalysisRecord } from '../../../db/domain/entities.ts';
import { sampleCase, sampleEdits } from '../../../db/library/sample.ts';
import { analysisExists, createFromEdits } from './analyses.ts';
import { sha256 } from './hash.ts';
import { derivePlanRows } from './plan.ts';
import type { Store } from './store.ts';

/** Writes the sample and derives its plan. A second one has an id of its own. */
export const createSample = (store: Store): AnalysisRecord => {
  const own = sampleCase().analysis.id;
  const id = analysisExists(store, own) ? store.log.clock.newId() : own;
  const made = createFromEdits(store, id, 'analysis.createSample', sampleEdits(sha256, id));
  derivePlanRows(store, id);
  return made;
};
