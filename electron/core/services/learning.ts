/** What a follow-up teaches goes back to the analysis. */
import type { FactorRecord, RecordOf } from '../../../db/domain/entities.ts';
import type { learnedFields } from '../../../db/domain/planning-values.ts';
import { influenceLevels, significances } from '../../../db/domain/values.ts';
import type { Edit } from '../../../db/log/index.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import { invalid } from './invalid.ts';
import { createEdit, updateEdit } from './records.ts';
import { type Store, writeEdits } from './store.ts';

export interface Lesson {
  readonly followUp: string | null;
  readonly factor: string;
  readonly field: (typeof learnedFields)[number];
  readonly after: string;
  readonly reason: string;
}

const changeOf = ({ field, after, factor }: Lesson): Partial<FactorRecord> => {
  if (field === 'significance') {
    const significance = significances.find((value) => value === after);
    if (significance !== undefined) return { significance };
  } else {
    const influenceLevel = influenceLevels.find((value) => value === after);
    if (influenceLevel !== undefined) return { influenceLevel };
  }
  throw invalid('factor', factor, field, 'invalid_value');
};

/** One step to undo. Throws `not-found`, and `invalid-value` where the value is none of the field's or is so already. */
export const applyLearning = (store: Store, analysis: string, lesson: Lesson): RecordOf<'learning'> => {
  const factor = getRecord(store.db, 'factor', analysis, lesson.factor);
  const before = factor[lesson.field];
  const change = changeOf(lesson);
  if (before === lesson.after) throw invalid('factor', factor.id, lesson.field, 'same');
  const made = createEdit(store, 'learning', analysis, undefined, { ...lesson, before });
  const changed: Edit = updateEdit(store, 'factor', analysis, factor.id, change);
  writeEdits(store, analysis, 'learning.apply', [changed, made]);
  return getRecord(store.db, 'learning', analysis, made.id);
};
