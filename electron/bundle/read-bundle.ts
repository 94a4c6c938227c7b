/**
 * Reads a bundle, each step failing closed, in the order of bundle-format.md ("Reading"): size, ZIP, names, tag
 * files, signature, tag manifest, manifest, payload, version, order, changes.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bag, checkTagManifest, openBag, payloadManifest, readTagFiles, type TagFiles, tagFile } from './bag.ts';
import { type BagInfo, bagitDeclaration, parseBagInfo } from './bag-info.ts';
import { type BundleJson, parseBundleJson } from './bundle-json.ts';
import { extracted } from './extracted.ts';
import { fileFault } from './file-fault.ts';
import { isSealed } from './is-sealed.ts';
import { type Limits, limits as ourLimits } from './limits.ts';
import * as names from './names.ts';
import { type BundleOrder, type KnownBundle, orderOf } from './order.ts';
import { type ReadChanges, readChanges } from './read-changes.ts';
import { checkPayloadNames, hashPayload, type PayloadFile } from './read-payload.ts';
import { refusal } from './refusal.ts';
import { checkSigner, type Signer, type Trust } from './signer.ts';
import { scanZip } from './zip-scan.ts';

export interface ReadOptions extends Trust {
  /** What was imported before; an empty list knows of nothing. */
  readonly known: readonly KnownBundle[];
  /** What to do with a signer that is not trusted: stop before the payload (`bundle-signer-unknown`), or tell. */
  readonly untrusted: 'refuse' | 'report';
  readonly limits?: Limits;
}

export interface BundleReport {
  readonly bagName: string;
  /** Of the file. */
  readonly bytes: number;
  /** With the fields that we do not know, as they came. */
  readonly bundle: BundleJson;
  readonly bagInfo: BagInfo;
  readonly signer: Signer;
  /** SHA-512 of the tag manifest: names this very bundle. */
  readonly tagManifest: string;
  readonly order: BundleOrder;
  /** `extended`: changes that hold fields we do not know. */
  readonly changes: { readonly total: number; readonly extended: number };
  readonly payload: readonly PayloadFile[];
}

export type ExtractedBundle = ReturnType<typeof extracted>;

/** Refuses what is too large, and what is sealed and has to be opened first. */
const checkFile = async (handle: FileHandle, limits: Limits): Promise<number> => {
  const { size } = await handle.stat();
  if (size > limits.bundleBytes) throw refusal('bundle-too-large', 'file-size', { size, limit: limits.bundleBytes });
  if (await isSealed(handle)) throw refusal('bundle-sealed', 'sealed');
  return size;
};

const checkBagInfo = (files: TagFiles, payload: readonly PayloadFile[]): BagInfo => {
  if (!tagFile(files, names.BAGIT).equals(Buffer.from(bagitDeclaration))) {
    throw refusal('bundle-tag-file', 'bagit-declaration', { entry: names.BAGIT });
  }
  const info = parseBagInfo(tagFile(files, names.BAG_INFO));
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  if (info.payloadBytes !== bytes || info.payloadFiles !== payload.length) {
    throw refusal('bundle-tag-file', 'payload-oxum', { entry: names.BAG_INFO });
  }
  return info;
};

const checkBundleJson = (files: TagFiles, signer: Signer, bag: Bag): BundleJson => {
  const bundle = parseBundleJson(tagFile(files, names.BUNDLE_JSON));
  if (bundle.signer !== signer.fingerprint) {
    throw refusal('bundle-signer-mismatch', 'signer-mismatch', {
      said: bundle.signer,
      fingerprint: signer.fingerprint,
    });
  }
  checkPayloadNames(bag, bundle);
  return bundle;
};

const checkCounts = (bundle: BundleJson, changes: ReadChanges): void => {
  const { counts } = bundle;
  if (counts.changes === changes.total) return;
  throw refusal('bundle-payload', 'counts', { entry: names.BUNDLE_JSON, said: counts.changes, found: changes.total });
};

const readOpen = async (handle: FileHandle, options: ReadOptions, folder: string | null): Promise<BundleReport> => {
  const limits = options.limits ?? ourLimits;
  const bytes = await checkFile(handle, limits);
  const bag = openBag(await scanZip(handle, bytes, limits));
  const files = await readTagFiles(handle, bag, limits);
  const signer = checkSigner(bag, files, options);
  if (!signer.trusted && options.untrusted === 'refuse') {
    throw refusal('bundle-signer-unknown', 'signer-unknown', { fingerprint: signer.fingerprint });
  }
  checkTagManifest(bag, files);
  const payload = await hashPayload(handle, bag, payloadManifest(bag, files), limits, folder);
  const bagInfo = checkBagInfo(files, payload);
  const bundle = checkBundleJson(files, signer, bag);
  const tagManifest = createHash('sha512').update(tagFile(files, names.TAG_MANIFEST)).digest('hex');
  const order = orderOf(bundle, tagManifest, options.known);
  const changes = await readChanges(handle, bag, payload, limits, folder);
  checkCounts(bundle, changes);
  return { bagName: bag.name, bytes, bundle, bagInfo, signer, tagManifest, order, changes, payload };
};

const withFile = async <T>(file: string, use: (handle: FileHandle) => Promise<T>): Promise<T> => {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw fileFault(error, file, 'read');
  });
  try {
    return await use(handle);
  } catch (error) {
    throw fileFault(error, file, 'read');
  } finally {
    await handle.close();
  }
};

/** Checks everything and writes nothing. Throws an `AppError` with a `bundle-` code, a reason, and where. */
export const verifyBundle = (file: string, options: ReadOptions): Promise<BundleReport> =>
  withFile(file, (handle) => readOpen(handle, options, null));

/**
 * Checks everything as `verifyBundle` does and leaves the changes, as canonical lines, and the attachments, by
 * their hash, in `folder`: an empty private folder that the caller made and removes. On failure it is emptied.
 */
export const readBundle = async (file: string, options: ReadOptions, folder: string): Promise<ExtractedBundle> => {
  try {
    return extracted(await withFile(file, (handle) => readOpen(handle, options, folder)), folder);
  } catch (error) {
    for (const name of await readdir(folder).catch(() => [])) await rm(join(folder, name), { force: true });
    throw error;
  }
};
