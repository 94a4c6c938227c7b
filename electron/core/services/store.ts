/** What every service works on: the open database, who writes, and where to say what changed. */
import type { WriteDb } from '../../../db/connection.ts';
import type { AuthorRecord, EntityName } from '../../../db/domain/entities.ts';
import type { ChangedRecords, Edit, LogContext, StepResult } from '../../../db/log/index.ts';
import { writeStep } from '../../../db/log/index.ts';
import { getRecords } from '../../../db/repositories/records.ts';
import type { ChangeEvent } from '../../contract/calls.ts';
import type { KeptBundles } from './compare-bundles.ts';
import type { PendingBundles } from './import-bundle.ts';
import type { PendingTables } from './tables.ts';

/** The person at this installation, as the records name an author. */
export type Author = Omit<AuthorRecord, 'id'>;

export interface Store {
  readonly db: WriteDb;
  readonly log: LogContext;
  /** Folder for backups, beside the database. */
  readonly backupFolder: string;
  /** Tables that were read and wait for a person's yes, by token. */
  readonly pendingTables: PendingTables;
  /** Bundles that were read and wait for a person's yes, by token. */
  readonly pendingBundles: PendingBundles;
  /** States of bundles that now is compared with, by token. */
  readonly keptBundles: KeptBundles;
  /** The person who writes; null until somebody has said who it is. */
  author: Author | null;
  /**
   * Says that records are different now; called after the transaction is durable. `analysis` null: what belongs to
   * none; `ids` null: all of them.
   */
  readonly changed: (analysis: string | null, records: readonly Omit<ChangeEvent, 'analysis'>[]) => void;
}

const authorIsKnown = (store: Store, analysis: string, author: Author): boolean => {
  const [known] = getRecords(store.db, 'author', analysis, [store.log.actor]);
  return (
    known !== undefined &&
    known.name === author.name &&
    known.organisation === author.organisation &&
    known.email === author.email &&
    known.fingerprint === author.fingerprint
  );
};

/** Before the first change that a person makes in an analysis, the analysis learns who that is. */
export const introduceAuthor = (store: Store, analysis: string): void => {
  const { author, log } = store;
  if (author === null || authorIsKnown(store, analysis, author)) return;
  const edit: Edit = { entity: 'author', id: log.actor, set: { ...author } };
  store.changed(analysis, writeStep(store.db, log, analysis, 'author.set', [edit], { undoable: false }).changed);
};

/** The id by which records name the person who writes; the analysis learns of it even where nobody has said a name. */
export const ownAuthor = (store: Store, analysis: string): string => {
  const { author, log } = store;
  if (author !== null) introduceAuthor(store, analysis);
  else if (getRecords(store.db, 'author', analysis, [log.actor]).length === 0) {
    const edit: Edit = { entity: 'author', id: log.actor, set: {} };
    store.changed(analysis, writeStep(store.db, log, analysis, 'author.set', [edit], { undoable: false }).changed);
  }
  return log.actor;
};

/** Writes edits as one step and announces what they changed. `label` is the name of the call, for undo to show. */
export const writeEdits = (
  store: Store,
  analysis: string,
  label: string,
  edits: readonly Edit[],
  options: { readonly undoable?: boolean } = {},
): StepResult => {
  const result = writeStep(store.db, store.log, analysis, label, edits, options);
  if (result.stepId !== null) {
    store.changed(analysis, result.changed);
    introduceAuthor(store, analysis);
  }
  return result;
};

/** The ids of one kind of record among what a step changed. */
export const changedIds = (changed: readonly ChangedRecords[], entity: EntityName): readonly string[] =>
  changed.find((item) => item.entity === entity)?.ids ?? [];
