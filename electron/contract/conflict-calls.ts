/** Calls about versions that stand against each other, and about everything that was ever written of a record. */
import { z } from 'zod';
import type { Json } from '../../db/domain/change.ts';
import { entityNames } from '../../db/domain/entities.ts';
import { recordId } from '../../db/domain/values.ts';
import { mutation, nothing, query, typed } from './call.ts';
import { inAnalysis } from './records.ts';

/** One value of a field, with who wrote it, when, and how it came here. */
export interface Written {
  readonly changeId: string;
  /** A field's name, `<set>/<element>` (value true or false), or `$deleted`. */
  readonly field: string;
  readonly value: Json;
  readonly author: {
    readonly id: string;
    /** Empty where nobody has said a name. */
    readonly name: string;
    readonly organisation: string;
    /** Whether it is the person here. */
    readonly own: boolean;
  };
  /** ISO time of the author's clock, UTC. */
  readonly at: string;
  /** The bundle that it came with; `null` where it was written here. */
  readonly bundle: { readonly fileName: string; readonly at: string; readonly from: string } | null;
}

/** A field of a record where a person has to choose. */
export interface ConflictItem {
  readonly entity: (typeof entityNames)[number];
  readonly id: string;
  readonly field: string;
  /**
   * `value`: versions of a field; `edited`: deleted by one, edited by another; `needed`: deleted, but others need it;
   * `merged`: a text put together of versions that changed different places of it, which nobody has to settle.
   */
  readonly kind: 'value' | 'edited' | 'needed' | 'merged';
  /** What the record is called. */
  readonly name: string;
  /** What the field reads as until somebody chooses, and what all had seen who wrote a version. */
  readonly now: Json;
  readonly base: Json;
  /** The versions, the one that stands first; of `merged` all of them stand. Of `edited`: the edits and the deletions, the newest first. */
  readonly versions: readonly Written[];
}

export interface Conflicts {
  readonly conflicts: readonly ConflictItem[];
  /** Names of the records that values refer to, by `<entity>/<id>`. */
  readonly names: Readonly<Record<string, string>>;
}

export interface RecordHistory {
  /** What the record is called. */
  readonly name: string;
  readonly entries: readonly (Written & { readonly current: boolean })[];
  /** Fields whose text is put together of several versions, and what it reads as. */
  readonly merged: readonly { readonly field: string; readonly value: Json }[];
  readonly names: Readonly<Record<string, string>>;
}

const ofRecord = inAnalysis.extend({ entity: z.enum(entityNames), id: recordId });
const fieldName = z.string().min(1).max(300);

/** A version that is there, another value, or whether the record is to stay. */
export const settling = z.union([
  z.strictObject({ change: recordId }),
  z.strictObject({ value: z.json() }),
  z.strictObject({ keep: z.boolean() }),
]);
export type Settling = z.infer<typeof settling>;

export const conflictCalls = {
  /** Everything that waits for a choice. */
  'conflict.list': query(inAnalysis, typed<Conflicts>()),
  /** Texts that were put together of what several wrote, and that nobody has written or confirmed since. */
  'conflict.merged': query(inAnalysis, typed<Conflicts>()),
  /**
   * Chooses, or confirms a text that was put together; an edit like others, that can be undone. Fails with `not-found` where nothing waits (any longer), with
   * `invalid-value` and the other codes of an update where the value may not stand.
   */
  'conflict.settle': mutation(
    ofRecord.extend({ field: fieldName, choice: settling }),
    z.strictObject({ left: z.int() }),
  ),
  /** Every value that was ever written of a record, the newest first. */
  'history.record': query(ofRecord, typed<RecordHistory>()),
  /**
   * Writes a value of the history again, as new. Fails with `not-found` where the record or the change is not there,
   * with `invalid-value` and the other codes of an update where the value may not stand any longer.
   */
  'history.take': mutation(ofRecord.extend({ change: recordId }), nothing),
};
