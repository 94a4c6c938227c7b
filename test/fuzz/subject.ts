/**
 * What is fuzzed, in a process of its own: opening, strict reading, and merging into a database that has other changes
 * about the same records. One request a case: `{ file, folder }`; the folder is the one place that it may write to.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { asWriteDb, type WriteDb } from '../../db/connection.ts';
import { AppError } from '../../db/domain/app-error.ts';
import { canonicalDump } from '../../db/log/index.ts';
import { isFoldOfLog } from '../../db/log/refold.ts';
import { changesIn } from '../../electron/bundle/extracted.ts';
import { isSealedFile } from '../../electron/bundle/is-sealed.ts';
import { publicKeyLine } from '../../electron/bundle/public-key.ts';
import { type ExtractedBundle, readBundle } from '../../electron/bundle/read-bundle.ts';
import { openSealed } from '../../electron/bundle/seal.ts';
import { sealIdentityOf } from '../../electron/bundle/seal-keys.ts';
import { openBundle, type PendingBundle, storeBundle } from '../../electron/core/services/import-bundle.ts';
import type { Store } from '../../electron/core/services/store.ts';
import { trustKey } from '../../electron/core/services/trust.ts';
import * as sample from '../integration/bundle/sample-bundle.ts';
import { memoryReplica, testClock } from '../integration/db/replica.ts';
import { baseEdits } from './base-edits.ts';

export interface CaseRequest {
  readonly file: string;
  /** Empty. */
  readonly folder: string;
}

export interface CaseReply {
  /** `accepted`, or code and reason of a refusal. */
  readonly outcome: string;
  /** Finer than the outcome: what an interesting case is told by. */
  readonly trace: string;
  /** SHA-512 of what was signed, where that was accepted. */
  readonly signed: string | null;
  /** What is wrong with the program; null where it did as it should. */
  readonly fault: string | null;
  /** The most memory that this process has had, in MB. */
  readonly memoryMb: number;
}

const DATASET = 'malmo-avfall-2026';
const IDENTITY = sealIdentityOf(Buffer.alloc(32, 2)); // Bo's

class Fault extends Error {}

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Fault(what);
};

/** A database that trusts Anna and has changes of its own, as bytes to start each case from. */
const base = (): Buffer => {
  const { db, context, close } = memoryReplica('base', 'e');
  baseEdits(db, context, DATASET);
  const store = storeOf(db);
  trustKey(store, {
    publicKey: publicKeyLine(sample.annasKey.publicKey, 'anna'),
    name: 'Anna',
    organisation: '',
    email: '',
  });
  const bytes = db.sqlite.serialize();
  close();
  return bytes;
};

const storeOf = (db: WriteDb): Store => ({
  db,
  log: { clock: testClock('d'), actor: 'base' },
  backupFolder: '',
  pendingTables: new Map(),
  pendingBundles: new Map(),
  keptBundles: new Map(),
  author: null,
  changed: () => undefined,
});

const counts = (db: WriteDb): string =>
  ['change', 'bundle_log', 'attachment', 'step']
    .map((table) => String(db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()))
    .join();

const stateOf = (db: WriteDb, dataset: string): string =>
  [canonicalDump(db, DATASET), dataset === DATASET ? '' : canonicalDump(db, dataset), counts(db)].join('\n');

/** Whether every change of the bundle is in the log; one that came under an id that was taken is not asked for. */
const missing = (db: WriteDb, read: ExtractedBundle): number => {
  const has = db.sqlite.prepare('SELECT 1 FROM change WHERE analysis_id = ? AND id = ?');
  return [...changesIn(read.changesFile)].filter(
    ({ change }) => has.get(read.bundle.datasetId, change.id) === undefined,
  ).length;
};

/** Merged whole or not at all; the preview stores nothing. Answers what came of it. */
const imported = (bytes: Buffer, read: ExtractedBundle, folder: string): string => {
  const sqlite = new Database(bytes);
  sqlite.pragma('foreign_keys = ON');
  const db = asWriteDb(sqlite);
  const store = storeOf(db);
  const pending: PendingBundle = { read, folder, fileName: 'x.rotorsak', ownRecipient: null };
  const dataset = read.bundle.datasetId;
  try {
    const before = stateOf(db, dataset);
    try {
      openBundle(store, 'token', pending);
      must(stateOf(db, dataset) === before, 'the preview stored something');
      // Without `importBundle`'s backup: Node lets nobody sync a file who may not write everywhere.
      const { records, conflicts, restored, unknown } = storeBundle(store, pending, [...changesIn(read.changesFile)]);
      must(missing(db, read) === 0, 'a partial import');
      must(isFoldOfLog(db, dataset), 'the tables are not the fold of the log');
      must((sqlite.pragma('foreign_key_check') as unknown[]).length === 0, 'a foreign key leads nowhere');
      return [records.length, conflicts, restored, unknown].map((n) => Math.min(n, 2)).join('/');
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      must(stateOf(db, dataset) === before, 'a refused import stored something');
      must(error.code.startsWith('bundle-'), `${error.code} at the import: ${String(error.cause)}`);
      return error.code;
    }
  } finally {
    sqlite.close();
  }
};

const lookInto = (read: ExtractedBundle, folder: string): void => {
  const expected = ['changes.ndjson', ...read.attachments.map(({ sha256 }) => sha256)].sort();
  must(readdirSync(folder).sort().join() === expected.join(), 'something else in the private folder');
  for (const { file, sha256 } of read.attachments) {
    must(sample.sha256(readFileSync(file)) === sha256, 'an attachment under another name');
  }
};

const opened = async (file: string, folder: string): Promise<string> => {
  if (!(await isSealedFile(file))) return file;
  const plain = join(folder, 'plain');
  await openSealed(file, IDENTITY, plain);
  return plain;
};

const emptied = (folder: string): void => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
};

const read = async (
  bytes: Buffer,
  { file, folder }: CaseRequest,
): Promise<Pick<CaseReply, 'outcome' | 'trace' | 'signed'>> => {
  try {
    const plain = await opened(file, folder);
    const into = join(folder, 'private');
    mkdirSync(into);
    try {
      const bundle = await readBundle(plain, sample.trustingAnna, into);
      lookInto(bundle, into);
      const trace = `accepted ${imported(bytes, bundle, folder)}`;
      return { outcome: 'accepted', trace, signed: bundle.tagManifest };
    } catch (error) {
      if (error instanceof AppError) must(readdirSync(into).length === 0, 'a refusal left something');
      throw error;
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    must(error.code.startsWith('bundle-'), `${error.code} is no refusal of a bundle`);
    const { reason, field, entry } = error.params;
    const outcome = `${error.code} ${String(reason)}`;
    return { outcome, trace: [outcome, field ?? '', String(entry ?? '').replace(/\d+/g, '')].join(' '), signed: null };
  }
};

const answer = async (bytes: Buffer, request: CaseRequest): Promise<CaseReply> => {
  const memoryMb = () => Math.round(process.resourceUsage().maxRSS / 1024);
  try {
    return { ...(await read(bytes, request)), fault: null, memoryMb: memoryMb() };
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'fault', trace: 'fault', fault, signed: null, memoryMb: memoryMb() };
  } finally {
    emptied(request.folder);
  }
};

const start = base();
process.on('unhandledRejection', () => process.exit(1));
process.on('message', async (request) => process.send?.(await answer(start, request as CaseRequest)));
process.on('disconnect', () => process.exit(0));
