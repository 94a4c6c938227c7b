/** Files tied to sources, versions of the plan and closed rounds: stored once by their SHA-256, in pieces of at most 1 MB. */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { inTransaction, prepared, type ReadDb, type WriteDb } from '../connection.ts';
import { AppError, assertPresent } from '../domain/app-error.ts';

/** Largest file that is stored, in bytes. */
export const ATTACHMENT_LIMIT = 50 * 1024 * 1024;
const CHUNK = 1024 * 1024;

export interface StoredFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Stores bytes that come in pieces of any size. `name` is for the error: `file-too-large` (file, limit). */
export const putAttachment = (db: WriteDb, name: string, pieces: Iterable<Uint8Array>): StoredFile => {
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const piece of pieces) {
    size += piece.byteLength;
    if (size > ATTACHMENT_LIMIT) throw new AppError('file-too-large', { file: name, limit: ATTACHMENT_LIMIT });
    hash.update(piece);
    for (let at = 0; at < piece.byteLength; at += CHUNK) chunks.push(piece.slice(at, at + CHUNK));
  }
  const sha256 = hash.digest('hex');
  inTransaction(db, () => {
    if (hasAttachment(db, sha256)) return;
    prepared(db, 'INSERT INTO attachment (sha256, size) VALUES (?, ?)').run(sha256, size);
    const insert = prepared(db, 'INSERT INTO attachment_chunk (sha256, n, bytes) VALUES (?, ?, ?)');
    for (const [n, bytes] of chunks.entries()) insert.run(sha256, n, bytes);
  });
  return { sha256, size };
};

function* piecesOf(descriptor: number): Generator<Uint8Array> {
  for (;;) {
    const buffer = new Uint8Array(CHUNK);
    const read = readSync(descriptor, buffer);
    if (read === 0) return;
    yield buffer.subarray(0, read);
  }
}

/** Stores a file. Throws `file-not-readable`, `not-a-file`, `file-too-large`, `disk-full`. */
export const putAttachmentFile = (db: WriteDb, file: string): StoredFile => {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (error) {
    throw new AppError('file-not-readable', { file }, { cause: error });
  }
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new AppError('not-a-file', { file });
    if (stat.size > ATTACHMENT_LIMIT) throw new AppError('file-too-large', { file, limit: ATTACHMENT_LIMIT });
    return putAttachment(db, basename(file), piecesOf(descriptor));
  } finally {
    closeSync(descriptor);
  }
};

export const hasAttachment = (db: ReadDb, sha256: string): boolean =>
  prepared(db, 'SELECT 1 FROM attachment WHERE sha256 = ?').get(sha256) !== undefined;

/** The bytes, a piece at a time. Throws `not-found`. */
export function* readAttachment(db: ReadDb, sha256: string): Generator<Uint8Array> {
  if (!hasAttachment(db, sha256)) throw new AppError('not-found', { entity: 'attachment', id: sha256 });
  const select = prepared(db, 'SELECT bytes FROM attachment_chunk WHERE sha256 = ? AND n = ?').pluck();
  const count = Number(
    assertPresent(
      prepared(db, 'SELECT count(*) FROM attachment_chunk WHERE sha256 = ?').pluck().get(sha256),
      'a count',
    ),
  );
  for (let n = 0; n < count; n += 1) yield select.get(sha256, n) as Uint8Array;
}

/** Files of an analysis' sources, versions of its plan and closed rounds that are stored here, each once, by hash: what a bundle holds. */
export const listAttachments = (db: ReadDb, analysisId: string): StoredFile[] =>
  prepared(
    db,
    `SELECT sha256, size FROM attachment WHERE sha256 IN (SELECT attachment ->> '$.sha256' FROM source
      WHERE analysis_id = ? AND deleted = 0 AND attachment IS NOT NULL
      UNION SELECT snapshot ->> '$.sha256' FROM plan_version WHERE analysis_id = ? AND deleted = 0
      UNION SELECT pdf ->> '$.sha256' FROM plan_version WHERE analysis_id = ? AND deleted = 0
      UNION SELECT snapshot ->> '$.sha256' FROM follow_up_round WHERE analysis_id = ? AND deleted = 0) ORDER BY sha256`,
  ).all(analysisId, analysisId, analysisId, analysisId) as StoredFile[];
