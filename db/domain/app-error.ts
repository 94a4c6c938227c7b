/**
 * What can go wrong in a way that a person is told about. The code is closed and is what one branches on; the
 * words are in the dictionaries; `cause` and the stack go to the log only. Areas own their codes in a list of
 * their own, so that a new one is added in one place.
 */
const generalCodes = [
  'internal', // a fault of ours; params: none
  'unknown-call', // params: call
  'bad-input', // params: path, reason
  'untrusted-sender',
  'not-found', // params: entity, id
  'invalid-value', // params: entity, id, field, reason
  'cancelled',
  'file-not-found', // params: file
  'file-exists', // params: file
  'file-not-readable', // params: file
  'file-not-writable', // params: file
  'not-a-file', // params: file
  'file-too-large', // params: file, limit (bytes)
  'disk-full',
  'core-gone', // the process that owns the database ended
  'nothing-to-undo',
  'nothing-to-redo',
  'printing-failed', // params: reason
] as const;

const databaseCodes = [
  'database-not-found', // params: file
  'database-exists', // params: file
  'database-empty-file', // params: file; 0 bytes
  'database-not-ours', // params: file; no SQLite file, or another application's
  'database-damaged', // params: file
  'database-newer', // params: file, found, known
  'database-tampered', // params: file; an applied migration differs
  'database-locked', // params: file, host, pid
  'database-network-folder', // params: file, kind
  'database-migration-failed', // params: file, migration
  'database-backup-failed', // params: file
] as const;

const keyCodes = [
  'key-missing',
  'key-locked',
  'key-wrong-passphrase',
  'key-passphrase-needed',
  'key-not-readable', // params: file, reason
  'key-unprotected', // the system does not protect keys and no passphrase was given
  'key-exists',
  'rotation-invalid', // params: reason
  'rotation-untrusted', // the old key is not trusted here, or the new one is revoked
  'recovery-words', // params: reason (unknown with at and word, count with count, check)
] as const;

const caseCodes = [
  'case-not-json', // params: line, column, reason
  'case-invalid', // params: count, first (path of the first fault), reason
  'case-too-large', // params: limit
] as const;

/** Codes of `electron/bundle`; where one is about an entry or a line, params hold `entry` and `line`. */
const bundleCodes = [
  'bundle-too-large',
  'bundle-not-zip',
  'bundle-zip',
  'bundle-name',
  'bundle-structure',
  'bundle-tag-file',
  'bundle-format',
  'bundle-newer',
  'bundle-signature',
  'bundle-signer-mismatch',
  'bundle-signer-unknown',
  'bundle-manifest',
  'bundle-payload',
  'bundle-change',
  'bundle-bomb',
  'bundle-timeout',
  'bundle-reader-failed',
  'bundle-other-analysis', // two bundles that are to be compared are not of the same analysis
  'bundle-older', // sequence at or below the last one imported; params: sequence, last
  'bundle-sealed',
  'seal-receiver',
] as const;

/** Codes of `electron/tables` and of what is read in from there. */
const tableCodes = [
  'table-empty',
  'table-unknown-format', // neither text nor a workbook
  'table-old-format', // a workbook of before 2007, or one with a password
  'table-protected',
  'table-macros',
  'table-damaged', // params: reason, part
  'table-too-large', // params: what (bytes, rows, columns, cells, entries, unpacked, memory), limit
  'table-quotes', // params: line
  'table-timeout', // params: timeoutMs
  'table-reader-failed', // params: status
  'table-columns', // params: columns (keys of which one is needed)
  'table-faults', // params: count
] as const;

/** Codes of deciding and following up the plan. */
const planCodes = [
  'plan-ring', // measures would wait for each other; params: entity, id, field, ring (titles joined by arrows)
  'plan-version-fixed', // a version of the plan is never changed nor deleted; params: id
  'round-closed', // a closed round of follow-up is not changed, nor what it followed up deleted; params: id, title
  'plan-reason-required', // checks fail and no reason stands; params: checks (their ids), count
  'plan-secret', // all of it is secret: nothing would be left in a redacted print
  'plan-version-damaged', // what a version holds is not here, or is not what its hash says; params: id
] as const;

export const errorCodes = [
  ...generalCodes,
  ...databaseCodes,
  ...keyCodes,
  ...caseCodes,
  ...bundleCodes,
  ...tableCodes,
  ...planCodes,
] as const;
export type ErrorCode = (typeof errorCodes)[number];
export type ErrorParams = Readonly<Record<string, string | number | boolean | null>>;

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** For the branch of a closed union that no value can reach. */
export const assertNever = (value: never): never => {
  throw new AppError('internal', { value: String(value) });
};

/** The value, which must be there because of `why`. */
export const assertPresent = <T>(value: T | null | undefined, why: string): T => {
  if (value === null || value === undefined) throw new AppError('internal', { why });
  return value;
};
