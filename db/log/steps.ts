/** The local steps that undo and redo walk. */
import { prepared, type ReadDb, type WriteDb } from '../connection.ts';
import type { EntityName } from '../domain/entities.ts';

export interface StepField {
  readonly entity: EntityName;
  readonly record: string;
  readonly field: string;
  /** Canonical JSON. */
  readonly before: string;
  readonly after: string;
}

export interface StepRow {
  readonly id: string;
  readonly label: string;
  readonly logPosition: number;
}

/** Notes a new step, which is the end of what could be redone. */
export const addStep = (
  db: WriteDb,
  analysisId: string,
  step: { readonly id: string; readonly label: string; readonly at: number },
  fields: Iterable<StepField>,
): void => {
  prepared(db, "DELETE FROM step WHERE analysis_id = ? AND state = 'undone'").run(analysisId);
  prepared(
    db,
    `INSERT INTO step (id, analysis_id, position, label, at, state, log_position) VALUES (@id, @analysisId,
      (SELECT coalesce(max(position), 0) + 1 FROM step WHERE analysis_id = @analysisId), @label, @at, 'done',
      (SELECT max(position) FROM change))`,
  ).run({ ...step, analysisId });
  const insert = prepared(
    db,
    'INSERT INTO step_change (step_id, entity, record, field, before, after) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { entity, record, field, before, after } of fields) {
    insert.run(step.id, entity, record, field, before, after);
  }
};

/** The step that undo would take back. */
export const lastDone = (db: ReadDb, analysisId: string): StepRow | undefined =>
  prepared(
    db,
    "SELECT id, label, log_position AS logPosition FROM step WHERE analysis_id = ? AND state = 'done' ORDER BY position DESC LIMIT 1",
  ).get(analysisId) as StepRow | undefined;

/** The step that redo would do again. */
export const firstUndone = (db: ReadDb, analysisId: string): StepRow | undefined =>
  prepared(
    db,
    "SELECT id, label, log_position AS logPosition FROM step WHERE analysis_id = ? AND state = 'undone' ORDER BY position LIMIT 1",
  ).get(analysisId) as StepRow | undefined;

export const fieldsOfStep = (db: ReadDb, stepId: string): StepField[] =>
  prepared(
    db,
    'SELECT entity, record, field, before, after FROM step_change WHERE step_id = ? ORDER BY entity, record, field',
  ).all(stepId) as StepField[];

export const setStepState = (db: WriteDb, stepId: string, state: 'done' | 'undone'): void => {
  prepared(db, 'UPDATE step SET state = ? WHERE id = ?').run(state, stepId);
};
