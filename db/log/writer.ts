/** Adds changes of this replica to the log, within one transaction, and folds what they touch. */
import { prepared, type WriteDb } from '../connection.ts';
import { canonicalJson } from '../domain/canonical-json.ts';
import { CHANGE_SCHEMA_VERSION, DELETED, type Json, type VersionVector } from '../domain/change.ts';
import type { EntityName } from '../domain/entities.ts';
import { fieldSpec, isPrivate } from '../domain/fold/fields.ts';
import { type FoldChange, headsOf } from '../domain/fold/heads.ts';
import type { Reading } from '../domain/fold/reading.ts';
import { byField, type FieldConflict, type FoldedRecord, foldRecord, readGroup } from '../domain/fold/record.ts';
import { reopenedField } from '../domain/fold/reopened.ts';
import { nextHlc } from '../domain/hybrid-clock.ts';
import { NOTES_SUFFIX, pickActors } from '../domain/version-vector.ts';
import { type FoldOutcome, foldIntoTables } from './fold-tables.ts';
import { mappings } from './mapping.ts';
import { advanceLog, changesOfRecord, insertChange, openLog, openSeen, openVectors } from './store.ts';
import type { LogContext } from './types.ts';

/** A record that is being written, with what its log says so far. */
export interface Draft {
  readonly entity: EntityName;
  readonly id: string;
  /** Whether a row of it is there already. */
  readonly hadRow: boolean;
  /** Whether it shows, counting what was written so far. */
  exists(): boolean;
  /** Whether its own changes leave it alive, whatever others need. */
  alive(): boolean;
  /** Whether it was ever deleted in a way that still stands, flagged or not. */
  entombed(): boolean;
  /** Winning value of a field as canonical JSON; its initial value, or `false` for a member of a set, where unwritten. */
  text(field: string): string;
  /** Whether concurrent values of the field wait for a choice. */
  contested(field: string): boolean;
  /** The fields with several versions that stand, by what its own changes say: such as wait, and texts put together. */
  versions(): readonly Pick<FieldConflict, 'field' | 'changes'>[];
  /** Fields and members of sets that any change is about. */
  writtenFields(): string[];
  /** Whether somebody else wrote it since a position of the log. */
  hasForeignChanges(since: number): boolean;
  members(set: string): readonly string[];
  write(field: string, text: string): void;
  readonly written: readonly FoldChange[];
  /** All of its changes, those that were written last. */
  readonly changes: readonly FoldChange[];
}

export interface Writer {
  draft(entity: EntityName, id: string): Draft;
  /** Number of changes written. */
  count(): number;
  drafts(): Iterable<Draft>;
  /** Folds and notes what was seen; call once, last. */
  finish(): FoldOutcome[];
}

export const initialText = (entity: EntityName, field: string): string => {
  if (reopenedField(field) !== null) return 'null';
  const spec = fieldSpec(entity, field);
  return spec === undefined ? 'false' : canonicalJson(spec.initial as Json);
};

/** Canonical JSON of what a field reads as. */
export const readText = (entity: EntityName, field: string, { value }: Reading): string =>
  value === undefined ? initialText(entity, field) : canonicalJson(value);

type Emit = (entity: EntityName, id: string, field: string, text: string) => FoldChange;

const FOREIGN = `SELECT EXISTS (SELECT 1 FROM change
  WHERE analysis_id = ? AND entity = ? AND record = ? AND position > ? AND actor NOT IN (?, ?))`;

const openDraft = (
  db: WriteDb,
  analysisId: string,
  { entity, id, actor }: { entity: EntityName; id: string; actor: string },
  load: () => FoldChange[],
  emit: Emit,
): Draft => {
  const deleted = prepared(db, `SELECT deleted FROM ${mappings[entity].table} WHERE analysis_id = ? AND id = ?`)
    .pluck()
    .get(analysisId, id);
  const hadRow = deleted !== undefined;
  const written: FoldChange[] = [];
  const all = hadRow ? load() : [];
  const groups = byField(all);
  let known: FoldedRecord | undefined;
  const folded = (): FoldedRecord => {
    known ??= foldRecord(entity, all);
    return known;
  };
  const entombed = (): boolean => headsOf(groups.get(DELETED) ?? []).some(({ text }) => text === 'true');
  return {
    entity,
    id,
    hadRow,
    written,
    changes: all,
    exists: () => (written.length === 0 ? deleted === 0 : folded().alive),
    alive: () => folded().alive,
    entombed,
    text: (field) => readText(entity, field, readGroup(entity, field, groups)),
    contested: (field) => readGroup(entity, field, groups).contested.length > 0,
    versions: () => [...folded().conflicts, ...folded().merged],
    writtenFields: () => [...groups.keys()],
    hasForeignChanges: (since) =>
      prepared(db, FOREIGN).pluck().get(analysisId, entity, id, since, actor, `${actor}${NOTES_SUFFIX}`) === 1,
    members: (set) => folded().sets[set] ?? [],
    write(field, text) {
      const change = emit(entity, id, field, text);
      written.push(change);
      all.push(change);
      const group = groups.get(field);
      if (group === undefined) groups.set(field, [change]);
      else group.push(change);
      known = undefined;
    },
  };
};

/** Starts writing as `context.actor`. Working notes go under `<actor>.notes`, with numbers of their own. */
export const openWriter = (db: WriteDb, context: LogContext, analysisId: string): Writer => {
  const now = context.clock.now();
  let { lastHlc } = openLog(db, analysisId, now);
  const seen = openSeen(db, analysisId);
  const vectors = openVectors(db);
  const base = seen.vector();
  const isNote = (actor: string): boolean => actor.endsWith(NOTES_SUFFIX);
  const notesActor = `${context.actor}${NOTES_SUFFIX}`;
  // An author has always seen its own earlier changes, so they are not listed.
  const pick = (keep: (actor: string) => boolean): VersionVector => pickActors(base, keep);
  const open = vectors.intern(pick((actor) => actor !== context.actor && !isNote(actor)));
  const hidden = vectors.intern(pick((actor) => actor !== notesActor && isNote(actor)));
  const drafts = new Map<string, Draft>();
  const next = new Map([context.actor, notesActor].map((actor) => [actor, seen.next(actor)]));
  let count = 0;

  const emit: Emit = (entity, id, field, text) => {
    const isHidden = isPrivate(entity, context.actor, field);
    const actor = isHidden ? notesActor : context.actor;
    const seq = next.get(actor) ?? 1;
    next.set(actor, seq + 1);
    lastHlc = nextHlc(lastHlc, now);
    const { id: depsId, vector: deps } = isHidden ? hidden : open;
    const change: FoldChange = { id: context.clock.newId(), actor, seq, hlc: lastHlc, deps, field, text };
    const stored = { ...change, entity, record: id, schemaVersion: CHANGE_SCHEMA_VERSION, receivedIn: null, raw: null };
    insertChange(db, analysisId, stored, depsId);
    seen.add(actor, seq);
    count += 1;
    return change;
  };

  return {
    draft(entity, id) {
      const key = `${entity}/${id}`;
      const known = drafts.get(key);
      if (known !== undefined) return known;
      const load = () => changesOfRecord(db, vectors, analysisId, entity, id);
      const draft = openDraft(db, analysisId, { entity, id, actor: context.actor }, load, emit);
      drafts.set(key, draft);
      return draft;
    },
    count: () => count,
    drafts: () => drafts.values(),
    finish() {
      const touched = [...drafts.values()]
        .filter(({ written }) => written.length > 0)
        .map(({ entity, id, hadRow, changes }) => ({ entity, id, changes, mayExist: hadRow }));
      seen.save(db);
      advanceLog(db, analysisId, count, lastHlc, now);
      return foldIntoTables(db, analysisId, touched);
    },
  };
};
