/** Adds changes that others wrote (bundle-format.md, "Merging"): a union of sets, and a fold of what it touches. */
import { inTransaction, prepared, type ReadDb, rolledBack, type WriteDb } from '../connection.ts';
import { AppError } from '../domain/app-error.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { Change } from '../domain/change.ts';
import type { EntityName } from '../domain/entities.ts';
import { isKnownField, isValidValue, parseEntity } from '../domain/fold/fields.ts';
import type { FoldChange } from '../domain/fold/heads.ts';
import { CLOCK_TOLERANCE, hlcPattern, hlcTime, laterHlc } from '../domain/hybrid-clock.ts';
import { pickActors } from '../domain/version-vector.ts';
import { type FoldOutcome, foldIntoTables } from './fold-tables.ts';
import { mappings } from './mapping.ts';
import { type Merged, mergedFields } from './merged-step.ts';
import { addStep } from './steps.ts';
import {
  advanceLog,
  changesOfRecord,
  insertChange,
  openLog,
  openSeen,
  openVectors,
  type StoredChange,
  type Vectors,
} from './store.ts';
import type { LogContext, LoggedChange, MergeOptions, MergeResult, RecordEffect } from './types.ts';

interface Arrival {
  readonly entity: EntityName;
  readonly id: string;
  readonly fresh: FoldChange[];
}

/** What the changes add, before the fold. */
interface Intake {
  added: number;
  known: number;
  altered: number;
  unknown: number;
  latest: string | null;
  readonly arrivals: Map<string, Arrival>;
}

const checkForm = (change: Change): void => {
  const sound =
    change.entity.includes('/') && Number.isSafeInteger(change.seq) && change.seq > 0 && hlcPattern.test(change.hlc);
  if (!sound) throw new AppError('bundle-change', { line: null, entry: null, id: change.id });
};

const SAME = `SELECT EXISTS (SELECT 1 FROM change WHERE analysis_id = ? AND id = ?
  AND actor = ? AND seq = ? AND hlc = ? AND entity = ? AND record = ? AND field = ? AND value = ?)`;

const isSame = (db: ReadDb, analysisId: string, c: StoredChange): boolean =>
  prepared(db, SAME).pluck().get(analysisId, c.id, c.actor, c.seq, c.hlc, c.entity, c.record, c.field, c.text) === 1;

const take = (
  db: WriteDb,
  analysisId: string,
  { change, raw }: LoggedChange,
  receivedIn: string | null,
  vectors: Vectors,
  intake: Intake,
): void => {
  checkForm(change);
  const slash = change.entity.indexOf('/');
  const { id: depsId, vector: deps } = vectors.intern(pickActors(change.deps, () => true));
  const stored: StoredChange = {
    id: change.id,
    actor: change.actor,
    seq: change.seq,
    hlc: change.hlc,
    deps,
    field: change.field,
    text: canonicalJson(change.value),
    entity: change.entity.slice(0, slash),
    record: change.entity.slice(slash + 1),
    schemaVersion: change.schemaVersion,
    receivedIn,
    raw,
  };
  if (!insertChange(db, analysisId, stored, depsId)) {
    if (isSame(db, analysisId, stored)) intake.known += 1;
    else intake.altered += 1;
    return;
  }
  intake.added += 1;
  intake.latest = laterHlc(intake.latest, change.hlc);
  const target = parseEntity(change.entity, analysisId);
  const isKnown = target !== null && isKnownField(target.entity, change.field);
  if (!(isKnown && isValidValue(target.entity, change.field, change.value))) intake.unknown += 1;
  if (target === null) return;
  const arrival = intake.arrivals.get(change.entity);
  if (arrival === undefined) intake.arrivals.set(change.entity, { ...target, fresh: [stored] });
  else arrival.fresh.push(stored);
};

const touchedBy = (db: WriteDb, analysisId: string, vectors: Vectors, arrivals: Iterable<Arrival>): Merged[] => {
  const merged: Merged[] = [];
  for (const { entity, id, fresh } of arrivals) {
    const exists = prepared(db, `SELECT 1 FROM ${mappings[entity].table} WHERE analysis_id = ? AND id = ?`);
    const mayExist = exists.get(analysisId, id) !== undefined;
    const changes = mayExist ? changesOfRecord(db, vectors, analysisId, entity, id) : fresh;
    merged.push({ touched: { entity, id, changes, mayExist }, fresh });
  }
  return merged;
};

const effectOf = ({ shownBefore, shows, changed }: FoldOutcome): RecordEffect['effect'] | null => {
  if (!shownBefore) return shows ? 'created' : null;
  if (!shows) return 'deleted';
  return changed ? 'changed' : null;
};

const effects = (outcomes: readonly FoldOutcome[]): RecordEffect[] => {
  const records: RecordEffect[] = [];
  for (const outcome of outcomes) {
    const conflicts = Math.max(0, outcome.conflicts - outcome.conflictsBefore);
    const effect = effectOf(outcome) ?? (conflicts > 0 ? 'changed' : null);
    if (effect !== null) records.push({ entity: outcome.entity, id: outcome.id, effect, conflicts });
  }
  return records;
};

/** Number of records that show. */
const countRecords = (db: ReadDb, analysisId: string): number =>
  Object.values(mappings).reduce((sum, { table }) => {
    const sql = `SELECT count(*) FROM ${table} WHERE analysis_id = ? AND deleted = 0`;
    return sum + Number(prepared(db, sql).pluck().get(analysisId));
  }, 0);

const mergeInside = (
  db: WriteDb,
  context: LogContext,
  analysisId: string,
  changes: Iterable<LoggedChange>,
  { receivedIn, adopt, undoAs }: MergeOptions,
): MergeResult => {
  const now = context.clock.now();
  const { lastHlc } = openLog(db, analysisId, now);
  const recordsBefore = countRecords(db, analysisId);
  const seen = openSeen(db, analysisId);
  const vectors = openVectors(db);
  const intake: Intake = { added: 0, known: 0, altered: 0, unknown: 0, latest: null, arrivals: new Map() };
  for (const logged of changes) {
    take(db, analysisId, logged, receivedIn, vectors, intake);
    seen.add(logged.change.actor, logged.change.seq);
  }
  if (adopt !== null) seen.adopt(adopt);
  seen.save(db);
  const ahead = intake.latest === null ? 0 : Math.max(0, hlcTime(intake.latest) - now);
  const follow = intake.latest !== null && ahead <= CLOCK_TOLERANCE ? laterHlc(lastHlc, intake.latest) : lastHlc;
  if (intake.added > 0) advanceLog(db, analysisId, intake.added, follow, now);
  const merged = touchedBy(db, analysisId, vectors, intake.arrivals.values());
  const outcomes = foldIntoTables(
    db,
    analysisId,
    merged.map(({ touched }) => touched),
  );
  if (undoAs !== undefined && recordsBefore > 0 && intake.added > 0) {
    addStep(db, analysisId, { id: context.clock.newId(), label: undoAs, at: now }, mergedFields(merged));
  }
  const records = effects(outcomes);
  return {
    new: intake.added,
    known: intake.known,
    altered: intake.altered,
    unknown: intake.unknown,
    conflicts: records.reduce((sum, { conflicts }) => sum + conflicts, 0),
    restored: outcomes.filter(({ restored }) => restored).length,
    clockAhead: ahead,
    records,
    recordsBefore,
  };
};

/**
 * Adds changes to an analysis (known or new here) in one durable transaction and folds what they touch. Merging the
 * same changes again changes nothing. A clock that is ahead is told in the result and never refused.
 * Throws `disk-full`, and `bundle-change` for a change without the form of one.
 */
export const merge = (
  db: WriteDb,
  context: LogContext,
  analysisId: string,
  changes: Iterable<LoggedChange>,
  options: MergeOptions,
): MergeResult => inTransaction(db, () => mergeInside(db, context, analysisId, changes, options));

/** What `merge` would do, as `look` sees it while it is done; everything is taken back. */
export const previewMerge = <T>(
  db: WriteDb,
  context: LogContext,
  analysisId: string,
  changes: Iterable<LoggedChange>,
  options: MergeOptions,
  look: (result: MergeResult) => T,
): T => rolledBack(db, () => look(mergeInside(db, context, analysisId, changes, options)));
