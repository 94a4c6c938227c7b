/** What goes into the change log and what comes back from it. */
import type { Clock } from '../connection.ts';
import type { Change, VersionVector } from '../domain/change.ts';
import type { EntityName, Fields } from '../domain/entities.ts';

/** Who writes, with clock and id source: `actor` is the id of this replica (`OpenedDatabase.actor`). */
export interface LogContext {
  readonly clock: Clock;
  readonly actor: string;
}

/** Fields to write; a set is given as its full list of ids and is logged as what that adds and takes away. */
export interface SetEdit<E extends EntityName = EntityName> {
  readonly entity: E;
  readonly id: string;
  readonly set: Partial<Fields<E>>;
  /**
   * `create`: the record must not exist (`invalid-value`, reason `exists`), `update`: it must (`not-found`).
   * Without it the record is made where it does not exist. A deleted record that is created again starts from
   * its initial values, as new.
   */
  readonly mode?: 'create' | 'update';
}
export interface DeleteEdit {
  readonly entity: EntityName;
  readonly id: string;
  readonly delete: true;
}
/** Takes a deletion back, with the values that the record had. */
export interface UndeleteEdit {
  readonly entity: EntityName;
  readonly id: string;
  readonly undelete: true;
}
/**
 * What a person chose where versions of a field stand against each other: written also where it reads so already.
 * `field` may be a member of a set, with `value` true or false.
 */
export interface ChooseEdit {
  readonly entity: EntityName;
  readonly id: string;
  readonly choose: { readonly field: string; readonly value: Change['value'] };
}
export type Edit = { [E in EntityName]: SetEdit<E> }[EntityName] | DeleteEdit | UndeleteEdit | ChooseEdit;

export interface ChangedRecords {
  readonly entity: EntityName;
  readonly ids: string[];
}

/** `stepId` is null where every edit said what was already so: then nothing was written. */
export interface StepResult {
  readonly stepId: string | null;
  readonly changed: ChangedRecords[];
}

export interface UndoResult {
  readonly label: string;
  /** Fields that somebody else has written since and that were left alone. */
  readonly kept: number;
  readonly changed: ChangedRecords[];
}

/** A change from a bundle. `raw` is its line, kept where it says more than `Change` holds, to be given on unaltered. */
export interface LoggedChange {
  readonly change: Change;
  readonly raw: string | null;
}

export interface MergeOptions {
  /** Id of the entry in the bundle log that the changes came with. */
  readonly receivedIn: string | null;
  /** What the sender of a whole analysis had seen; `null` for a part of one. */
  readonly adopt: VersionVector | null;
  /** Label of the step that undo takes back; without it, and where the analysis is new here, there is none. */
  readonly undoAs?: string;
}

export interface RecordEffect {
  readonly entity: EntityName;
  readonly id: string;
  readonly effect: 'created' | 'changed' | 'deleted';
  /** Number of its fields where a person has to choose, after the merge, that were not open before. */
  readonly conflicts: number;
}

export interface MergeResult {
  /** Changes that were not here before, and those that were. */
  readonly new: number;
  readonly known: number;
  /** Changes with the id of one that is here but another content: left out. */
  readonly altered: number;
  /** Changes of a kind of record or field that this version does not know: kept, given on, not shown. */
  readonly unknown: number;
  /** Fields in open conflict that were not before. */
  readonly conflicts: number;
  /** Deleted records that are back because something concurrent needs or edits them. */
  readonly restored: number;
  /** How far the latest change lies before our clock, in ms; 0 where it does not. Told, never refused. */
  readonly clockAhead: number;
  readonly records: RecordEffect[];
  /** Records that were alive before the merge: what a share of changed or hidden ones is counted of. */
  readonly recordsBefore: number;
}

export interface HistoryEntry {
  readonly changeId: string;
  readonly field: string;
  readonly actor: string;
  /** ISO time of the author's clock, UTC. */
  readonly at: string;
  readonly value: Change['value'];
  readonly receivedIn: string | null;
  /** Whether no other change of the field has replaced it: more than one such with different values is a conflict. */
  readonly current: boolean;
}

export interface Conflict {
  readonly entity: EntityName;
  readonly id: string;
  readonly field: string;
  /**
   * `value`: concurrent values; `edited`: edited while deleted elsewhere; `needed`: deleted but needed by another;
   * `merged`: a text put together of concurrent ones, where nobody has to choose.
   */
  readonly kind: 'value' | 'edited' | 'needed' | 'merged';
  /** The changes, the winner first. */
  readonly choices: HistoryEntry[];
}

export interface StepStatus {
  readonly undo: { readonly stepId: string; readonly label: string } | null;
  readonly redo: { readonly stepId: string; readonly label: string } | null;
}
