/** Undo and redo: new changes that put values back, so that what was undone stays in the history. */
import { inTransaction, type ReadDb, type WriteDb } from '../connection.ts';
import { AppError } from '../domain/app-error.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
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

/** The changes between which versions of a field stand, as canonical JSON; `null` where there are no such. */
const standing = (draft: Draft, field: string): string => {
  const found = draft.versions().find((one) => one.field === field);
  return found === undefined ? 'null' : canonicalJson(found.changes);
};

/** Whether versions of the field stand as the step left them, by what the step says of its versions. */
const standsAsLeft = (draft: Draft, field: string, choice: Move | undefined): boolean =>
  choice === undefined ? !draft.contested(field) : standing(draft, field) === choice.from;

/** Moves the fields that still read as the step left them; gives those, and counts the others. */
const moveFields = (draft: Draft, moves: readonly Move[], choices: ReadonlyMap<string, Move>) => {
  const moved: string[] = [];
  let kept = 0;
  for (const { field, from, to } of moves) {
    const choice = choices.get(field);
    if (!draft.alive() || draft.text(field) !== from || !standsAsLeft(draft, field, choice)) kept += 1;
    else {
      moved.push(field);
      // Writing it settles the versions that stand, also where it reads the same.
      if (from !== to || (choice !== undefined && choice.from !== 'null')) draft.write(field, to);
    }
  }
  return { kept, moved };
};

/** Takes the record back from deletion, or says that it stays where an edit and a deletion stand against each other. */
const revive = (draft: Draft, deletion: Move, choice: Move | undefined): boolean => {
  const asLeft = choice !== undefined && standing(draft, DELETED) === choice.from;
  const settles = asLeft && choice.from !== 'null';
  if (deletion.to === 'false' && (!draft.alive() || settles)) draft.write(DELETED, 'false');
  return asLeft && draft.alive();
};

/**
 * Moves one record's fields, those that still read as the step left them. Taking it back from deletion comes first
 * and deleting it last, so that the deletion has seen the rest; versions that wait again do so after the field was
 * written. Answers how many fields were left alone.
 */
const moveRecord = (draft: Draft, moves: readonly Move[], since: number): number => {
  const choices = new Map<string, Move>();
  for (const move of moves) {
    const of = reopenedField(move.field);
    if (of !== null) choices.set(of, move);
  }
  const deletion = moves.find(({ field }) => field === DELETED);
  const stays = deletion !== undefined && revive(draft, deletion, choices.get(DELETED));
  const plain = moves.filter(({ field }) => field !== DELETED && reopenedField(field) === null);
  const { kept, moved } = moveFields(draft, plain, choices);
  for (const of of stays ? [...moved, DELETED] : moved) {
    const choice = choices.get(of);
    if (choice !== undefined && choice.to !== 'null') draft.write(choice.field, choice.to);
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
