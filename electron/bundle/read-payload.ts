/** The payload, hashed as it streams by; attachments go to the private folder meanwhile, if there is one. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bag } from './bag.ts';
import type { BundleJson } from './bundle-json.ts';
import type { Limits } from './limits.ts';
import type { Manifest } from './manifest.ts';
import * as names from './names.ts';
import { refusal } from './refusal.ts';
import { entryPieces } from './zip-entry.ts';
import type { ScannedEntry } from './zip-scan.ts';

export interface PayloadFile {
  /** Inside the bag: `data/…`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha512: string;
}

/** Where an attachment is put in the private folder. */
export const attachmentFile = (folder: string, sha256: string): string => join(folder, sha256);

const writeAll = async (handle: FileHandle | null, piece: Buffer): Promise<void> => {
  let done = 0;
  while (handle !== null && done < piece.length) {
    done += (await handle.write(piece, done, piece.length - done)).bytesWritten;
  }
};

const hashEntry = async (
  handle: FileHandle,
  entry: ScannedEntry,
  attachment: string | null,
  copy: FileHandle | null,
) => {
  const sha512 = createHash('sha512');
  const sha256 = attachment === null ? null : createHash('sha256');
  for await (const piece of entryPieces(handle, entry)) {
    sha512.update(piece);
    sha256?.update(piece);
    await writeAll(copy, piece);
  }
  if (sha256 !== null && sha256.digest('hex') !== attachment) {
    throw refusal('bundle-payload', 'attachment-name', { entry: entry.name });
  }
  return sha512.digest('hex');
};

const readEntry = async (
  handle: FileHandle,
  path: string,
  entry: ScannedEntry,
  limits: Limits,
  folder: string | null,
) => {
  const attachment = names.attachmentPattern.exec(path)?.[1] ?? null;
  if (attachment !== null && entry.size > limits.attachmentBytes) {
    throw refusal('bundle-payload', 'attachment-size', { entry: entry.name, limit: limits.attachmentBytes });
  }
  if (attachment === null || folder === null) return hashEntry(handle, entry, attachment, null);
  const copy = await open(attachmentFile(folder, attachment), 'wx', 0o600);
  try {
    return await hashEntry(handle, entry, attachment, copy);
  } finally {
    await copy.close();
  }
};

/** Every file of the payload is what the manifest says. Refuses with `bundle-payload` and `bundle-zip`. */
export const hashPayload = async (
  handle: FileHandle,
  bag: Bag,
  manifest: Manifest,
  limits: Limits,
  folder: string | null,
): Promise<PayloadFile[]> => {
  const files: PayloadFile[] = [];
  for (const [path, entry] of bag.payload) {
    const sha512 = await readEntry(handle, path, entry, limits, folder);
    if (manifest.get(path) !== sha512) throw refusal('bundle-payload', 'payload-differs', { entry: entry.name });
    files.push({ path, bytes: entry.size, sha512 });
  }
  return files;
};

const kindOf = (path: string, entry: string): 'changes' | 'case' | 'attachments' | 'documents' => {
  if (path === names.CASE_JSON) return 'case';
  if (names.changesPattern.test(path)) return 'changes';
  if (names.attachmentPattern.test(path)) return 'attachments';
  if (names.documentPattern.test(path)) return 'documents';
  throw refusal('bundle-structure', 'unexpected-payload', { entry });
};

/** What lies under `data/` in this version of the format, and as much of it as `bundle.json` counts. */
export const checkPayloadNames = (bag: Bag, { counts }: BundleJson): void => {
  const found = { changes: 0, case: 0, attachments: 0, documents: 0 };
  for (const [path, entry] of bag.payload) found[kindOf(path, entry.name)] += 1;
  if (found.case !== 1) throw refusal('bundle-structure', 'missing-payload', { entry: names.CASE_JSON });
  for (let number = 1; number <= Math.max(1, found.changes); number++) {
    const entry = names.changesPath(number);
    if (!bag.payload.has(entry)) throw refusal('bundle-structure', 'missing-payload', { entry });
  }
  if (found.attachments !== counts.attachments || found.documents !== counts.documents) {
    throw refusal('bundle-payload', 'counts', { entry: names.BUNDLE_JSON });
  }
};
