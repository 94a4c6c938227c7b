/** Edits of this replica: checked, compared with what is there, logged as changes of single fields. */
import { inTransaction, prepared, type WriteDb } from '../connection.ts';
import { AppError } from '../domain/app-error.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { DELETED, type Json } from '../domain/change.ts';
import type { EntityName } from '../domain/entities.ts';
import { fieldSpec, fieldsOf, isPrivate, parseEntity, setMember, setsOf } from '../domain/fold/fields.ts';
import { reopening } from '../domain/fold/reopened.ts';
import { PROBLEM_ID } from '../domain/values.ts';
import { mappings } from './mapping.ts';
import { changedRecords } from './outcome.ts';
import { addStep, type StepField } from './steps.ts';
import type { ChooseEdit, Edit, LogContext, SetEdit, StepResult } from './types.ts';
import { type Draft, initialText, openWriter, type Writer } from './writer.ts';

const invalid = (draft: { entity: string; id: string }, field: string, reason: string): AppError =>
  new AppError('invalid-value', { entity: draft.entity, id: draft.id, field, reason });

const isWellFormed = (value: Json): boolean => typeof value !== 'string' || value.isWellFormed();

const checkedText = (draft: Draft, field: string, value: Json): string => {
  const spec = fieldSpec(draft.entity, field);
  if (spec === undefined) throw invalid(draft, field, 'unknown-field');
  if (value !== spec.initial) {
    const parsed = spec.schema.safeParse(value);
    if (!parsed.success) throw invalid(draft, field, parsed.error.issues[0]?.code ?? 'invalid');
  } else if (spec.schema.safeParse(value).success === false && draft.text(field) !== initialText(draft.entity, field)) {
    throw invalid(draft, field, 'empty'); // what was once filled in (a title) may not be emptied
  }
  if (!isWellFormed(value)) throw invalid(draft, field, 'unicode');
  return canonicalJson(value);
};

const writeIfNew = (draft: Draft, field: string, text: string): void => {
  if (draft.text(field) !== text || draft.contested(field)) draft.write(field, text);
};

const writeSet = (draft: Draft, set: string, value: Json): void => {
  const isMember = (element: Json): boolean =>
    typeof element === 'string' && setMember(draft.entity, `${set}/${element}`) !== null;
  if (!Array.isArray(value) || !value.every(isMember)) throw invalid(draft, set, 'ids');
  const wanted = new Set(value as string[]);
  for (const member of draft.members(set)) if (!wanted.has(member)) draft.write(`${set}/${member}`, 'false');
  for (const member of wanted) writeIfNew(draft, `${set}/${member}`, 'true');
};

/** A record that was deleted and is made again starts from its initial values. */
const revive = (draft: Draft, set: Readonly<Record<string, Json>>): void => {
  draft.write(DELETED, 'false');
  for (const field of draft.writtenFields()) {
    const member = setMember(draft.entity, field);
    const name = member === null ? field : member.set;
    if (field === DELETED || Object.hasOwn(set, name)) continue;
    if (member !== null || fieldSpec(draft.entity, field) !== undefined) {
      writeIfNew(draft, field, initialText(draft.entity, field));
    }
  }
};

const applySet = (draft: Draft, edit: SetEdit): void => {
  const exists = draft.exists();
  if (edit.mode === 'update' && !exists) throw new AppError('not-found', { entity: draft.entity, id: draft.id });
  if (edit.mode === 'create' && exists) throw invalid(draft, 'id', 'exists');
  const set = edit.set as Readonly<Record<string, Json | undefined>>;
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as Record<
    string,
    Json
  >;
  if (!exists && draft.entombed() && !draft.alive()) revive(draft, given);
  for (const [field, value] of Object.entries(given)) {
    if (Object.hasOwn(setsOf(draft.entity), field)) writeSet(draft, field, value);
    else writeIfNew(draft, field, checkedText(draft, field, value));
  }
  // Something must say that the record is there, also where all of it is as it was before anyone wrote.
  if (!exists && !draft.alive()) draft.write(DELETED, 'false');
};

const applyChoice = (draft: Draft, { choose: { field, value } }: ChooseEdit): void => {
  if (!draft.exists()) throw new AppError('not-found', { entity: draft.entity, id: draft.id });
  if (setMember(draft.entity, field) === null) draft.write(field, checkedText(draft, field, value));
  else if (typeof value === 'boolean') draft.write(field, canonicalJson(value));
  else throw invalid(draft, field, 'invalid_type');
};

const applyEdit = (writer: Writer, edit: Edit): void => {
  const draft = writer.draft(edit.entity, edit.id);
  if ('set' in edit) applySet(draft, edit);
  else if ('choose' in edit) applyChoice(draft, edit);
  else if ('delete' in edit) {
    if (draft.exists() || draft.alive()) draft.write(DELETED, 'true');
  } else if (draft.entombed()) draft.write(DELETED, 'false');
  else if (!draft.exists()) throw new AppError('not-found', { entity: edit.entity, id: edit.id });
};

type IsShown = (entity: EntityName, id: string) => boolean;

/** Asks for each record once: the links of a large step name the same factors many times. */
const shownIn = (db: WriteDb, analysisId: string): IsShown => {
  const known = new Map<string, boolean>();
  return (entity, id) => {
    const key = `${entity}/${id}`;
    let shown = known.get(key);
    if (shown === undefined) {
      const sql = `SELECT deleted FROM ${mappings[entity].table} WHERE analysis_id = ? AND id = ?`;
      shown = prepared(db, sql).pluck().get(analysisId, id) === 0;
      known.set(key, shown);
    }
    return shown;
  };
};

/** Refuses a step that names a record which is not there, or deletes one that others need. */
const checkReferences = (isShown: IsShown, draft: Draft): void => {
  const shown = isShown(draft.entity, draft.id);
  if (!draft.alive()) {
    if (shown) throw invalid(draft, DELETED, 'needed');
    return;
  }
  for (const { field, text } of draft.written) {
    if (text === 'null' || text === 'false') continue;
    const member = setMember(draft.entity, field);
    const spec = member === null ? fieldSpec(draft.entity, field) : undefined;
    const target = member === null ? spec?.refersTo : setsOf(draft.entity)[member.set]?.refersTo;
    if (target === undefined) continue;
    const id = member?.element ?? String(JSON.parse(text));
    if (id === '' || (spec?.orProblem === true && id === PROBLEM_ID)) continue;
    if (!isShown(target, id)) throw invalid(draft, member?.set ?? field, 'reference');
  }
  if (shown) return;
  const missing = Object.entries(fieldsOf(draft.entity)).find(
    ([name, spec]) => spec.parent === true && draft.text(name) === '""',
  );
  throw invalid(draft, missing?.[0] ?? 'id', 'required');
};

/** What was chosen between or put together, for undo to let it stand so again. */
const settledFields = function* ({ entity, id: record, written }: Draft, { versions }: DraftBefore) {
  const fields = new Set(written.map(({ field }) => field));
  for (const { field: settled, changes } of versions) {
    const field = fields.has(settled) ? reopening(settled) : null;
    if (field === null) continue;
    yield { entity, record, field, before: canonicalJson(changes), after: 'null' } satisfies StepField;
  }
};

/** What undo needs: a record that the step made is taken back as a whole, others field by field. */
const stepFields = function* (drafts: Iterable<Draft>, before: ReadonlyMap<Draft, DraftBefore>) {
  for (const draft of drafts) {
    if (draft.written.length === 0) continue;
    const state = before.get(draft);
    const { entity, id: record } = draft;
    if (state === undefined || !state.known) {
      yield { entity, record, field: DELETED, before: 'true', after: draft.alive() ? 'false' : 'true' };
      continue;
    }
    for (const field of new Set(draft.written.map((change) => change.field))) {
      const text = state.text(field);
      const after = field === DELETED ? String(!draft.alive()) : draft.text(field);
      yield { entity, record, field, before: text, after } satisfies StepField;
    }
    yield* settledFields(draft, state);
  }
};

interface DraftBefore {
  /** Whether it was ever made. */
  readonly known: boolean;
  readonly versions: ReturnType<Draft['versions']>;
  text(field: string): string;
}

const recordBefore = (writer: Writer, analysisId: string, edits: readonly Edit[]): Map<Draft, DraftBefore> => {
  const before = new Map<Draft, DraftBefore>();
  for (const edit of edits) {
    if (parseEntity(`${edit.entity}/${edit.id}`, analysisId) === null) throw invalid(edit, 'id', 'id');
    const draft = writer.draft(edit.entity, edit.id);
    if (before.has(draft) || !draft.hadRow) continue;
    const fields = draft.writtenFields();
    const texts = new Map(fields.map((field) => [field, draft.text(field)]));
    const deleted = String(!draft.alive());
    const known = fields.some((field) => !isPrivate(draft.entity, '', field));
    const text = (field: string) =>
      field === DELETED ? deleted : (texts.get(field) ?? initialText(draft.entity, field));
    before.set(draft, { known, text, versions: draft.versions() });
  }
  return before;
};

/**
 * Writes edits as one durable step that can be undone, and folds the records they touch.
 * Throws `invalid-value` (entity, id, field, reason), `not-found` and `disk-full`; then nothing is written.
 */
export const writeStep = (
  db: WriteDb,
  context: LogContext,
  analysisId: string,
  label: string,
  edits: readonly Edit[],
  options: { readonly undoable?: boolean } = {},
): StepResult =>
  inTransaction(db, () => {
    const writer = openWriter(db, context, analysisId);
    const before = recordBefore(writer, analysisId, edits);
    for (const edit of edits) applyEdit(writer, edit);
    if (writer.count() === 0) return { stepId: null, changed: [] };
    const outcomes = writer.finish();
    const isShown = shownIn(db, analysisId);
    for (const draft of writer.drafts()) {
      if (draft.written.length > 0) checkReferences(isShown, draft);
    }
    const stepId = context.clock.newId();
    if (options.undoable !== false) {
      const at = context.clock.now();
      addStep(db, analysisId, { id: stepId, label, at }, stepFields(writer.drafts(), before));
    }
    return { stepId, changed: changedRecords(outcomes, writer.drafts()) };
  });
