/**
 * One change of one field, the unit of the change log, of undo, of history and of bundles (bundle-format.md,
 * "Merging"). Changes are never altered or removed; the tables are a fold over the set of them.
 */

/** Version of the meaning of entities and fields. Raised when a field changes meaning, never for a new field. */
export const CHANGE_SCHEMA_VERSION = 1;

/** Field name that says whether a record is deleted: `true` is a tombstone, `false` takes it back. */
export const DELETED = '$deleted';

/**
 * What an author had seen, per actor: all changes up to a number, or `[upto, ...dots]` where single later ones
 * were seen without those between (a part of an analysis was shared). An author has always seen its own earlier ones.
 */
export type VersionVector = Readonly<Record<string, number | readonly number[]>>;

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Change {
  /** UUIDv7 of the change. */
  readonly id: string;
  /** The replica that wrote it: the record id of an `author`. Private fields are written as `<actor>.notes`. */
  readonly actor: string;
  /** 1, 2, 3 … for each actor within an analysis. */
  readonly seq: number;
  /** Hybrid logical clock, `<ms since 1970, 15 digits>-<counter, 4 hex digits>`; compares by code unit. */
  readonly hlc: string;
  readonly deps: VersionVector;
  /** `<entity name>/<record id>` */
  readonly entity: string;
  /** A field's name, `<set>/<element id>` for a member of a set (value true or false), or `$deleted`. */
  readonly field: string;
  readonly value: Json;
  readonly schemaVersion: number;
}
