/** What a bundle may hold. Declared sizes are checked before anything is read, running ones while it is. */

const MB = 1024 * 1024;

export interface Limits {
  /** The file itself, in bytes. */
  readonly bundleBytes: number;
  /** Entries of the ZIP; as many as a tag file of 1 MB can list, in round numbers. */
  readonly entries: number;
  /** One entry, in bytes, unpacked. */
  readonly entryBytes: number;
  /** All entries together, in bytes, unpacked. */
  readonly totalBytes: number;
  /** How many times larger an entry may become; text of changes stays below 40. */
  readonly ratio: number;
  readonly tagFileBytes: number;
  /** One change, in bytes. */
  readonly lineBytes: number;
  readonly attachmentBytes: number;
}

export const limits: Limits = {
  bundleBytes: 1024 * MB,
  entries: 4096,
  entryBytes: 256 * MB,
  totalBytes: 1024 * MB,
  ratio: 200,
  tagFileBytes: MB,
  lineBytes: MB,
  attachmentBytes: 50 * MB,
};

/** A file of changes is closed when it has grown to this; the next one goes on. */
export const CHANGE_FILE_BYTES = 32 * MB;
/** A path inside the bundle, with the name of the bag, in bytes. */
export const PATH_BYTES = 120;
/** The bag's name, so that `<name>/data/attachments/<sha256>` fits. */
export const BAG_NAME_BYTES = 32;
