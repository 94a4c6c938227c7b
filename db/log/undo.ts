/** Undo and redo: new changes that put values back, so that what was undone stays in the history. */
import { inTransaction, type ReadDb, type WriteDb } from '../connection.ts';
import { AppError } from '../domain/app-error.ts';
import { DELETED } from '../domain/change.ts';
import { reopenedField } from '../domain/fold/reopened.ts';
import { changedRecords } from './outcome.ts';
import { fieldsOfStep, firstUndone, lastDone, type StepField, type StepRow, setStepState } from './steps.ts';
import type { LogContext, StepStatus, UndoResult } from './types.ts';
import { type Draft, openWriter } from './writer.ts';

interface Move {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** Moves the fields that still read as the step left them; gives those, and counts the others. */
const moveFields = (draft: Draft, moves: readonly Move[]): { kept: number; moved: ReadonlySet<string> } => {
  const moved = new Set<string>();
  let kept = 0;
  for (const { field, from, to } of moves) {
    if (!draft.alive() || draft.text(field) !== from || draft.contested(field)) kept += 1;
    else {
      moved.add(field);
      if (from !== to) draft.write(field, to);
    }
  }
  return { kept, moved };
};

/**
 * Moves one record's fields, those that still read as the step left them. Taking it back from deletion comes first
 * and deleting it last, so that the deletion has seen the rest; versions that wait again do so after the field was
 * written. Answers how many fields were left alone.
 */
const moveRecord = (draft: Draft, moves: readonly Move[], since: number): number => {
  const deletion = moves.find(({ field }) => field === DELETED);
  const choices = moves.filter(({ field }) => reopenedField(field) !== null);
  const plain = moves.filter(({ field }) => field !== DELETED && reopenedField(field) === null);
  if (deletion?.to === 'false' && !draft.alive()) draft.write(DELETED, 'false');
  for (const { field, from, to } of choices) if (to === 'null' && draft.text(field) === from) draft.write(field, to);
  const { kept, moved } = moveFields(draft, plain);
  for (const { field, to } of choices) {
    const of = reopenedField(field) ?? '';
    if (to !== 'null' && (of === DELETED ? draft.alive() : moved.has(of))) draft.write(field, to);
  }
  if (deletion?.to !== 'true' || !draft.alive()) return kept;
  if (draft.hasForeignChanges(since)) return kept + 1;
  draft.write(DELETED, 'true');
  return kept;
};

const byRecord = (fields: readonly StepField[]): StepField[][] => {
  const groups = new Map<string, StepField[]>();
  for (const field of fields) {
    const key = `${field.entity}/${field.record}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [field]);
    else group.push(field);
  }
  return [...groups.values()];
};

const walk = (
  db: WriteDb,
  context: LogContext,
  analysisId: string,
  step: StepRow,
  direction: 'undo' | 'redo',
): UndoResult => {
  const writer = openWriter(db, context, analysisId);
  let kept = 0;
  for (const fields of byRecord(fieldsOfStep(db, step.id))) {
    const [first] = fields;
    if (first === undefined) continue;
    const moves = fields.map(({ field, before, after }) =>
      direction === 'undo' ? { field, from: after, to: before } : { field, from: before, to: after },
    );
    kept += moveRecord(writer.draft(first.entity, first.record), moves, step.logPosition);
  }
  setStepState(db, step.id, direction === 'undo' ? 'undone' : 'done');
  return { label: step.label, kept, changed: changedRecords(writer.finish(), writer.drafts()) };
};

/** Puts back the values before the last step that stands. Throws `nothing-to-undo`. */
export const undo = (db: WriteDb, context: LogContext, analysisId: string): UndoResult =>
  inTransaction(db, () => {
    const step = lastDone(db, analysisId);
    if (step === undefined) throw new AppError('nothing-to-undo');
    return walk(db, context, analysisId, step, 'undo');
  });

/** Writes again what the last undone step had written. Throws `nothing-to-redo`. */
export const redo = (db: WriteDb, context: LogContext, analysisId: string): UndoResult =>
  inTransaction(db, () => {
    const step = firstUndone(db, analysisId);
    if (step === undefined) throw new AppError('nothing-to-redo');
    return walk(db, context, analysisId, step, 'redo');
  });

const named = (step: StepRow | undefined) => (step === undefined ? null : { stepId: step.id, label: step.label });

/** What undo and redo would do now; the same after a restart. */
export const stepStatus = (db: ReadDb, analysisId: string): StepStatus => ({
  undo: named(lastDone(db, analysisId)),
  redo: named(firstUndone(db, analysisId)),
});
