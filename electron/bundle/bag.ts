/** The bag inside a scanned ZIP: one folder, its tag files, its payload, one signature, and nothing else. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Limits } from './limits.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import * as names from './names.ts';
import { refusal } from './refusal.ts';
import { wholeEntry } from './zip-entry.ts';
import type { ScannedEntry } from './zip-scan.ts';

export interface Bag {
  readonly name: string;
  /** By path inside the bag. */
  readonly tagFiles: ReadonlyMap<string, ScannedEntry>;
  readonly payload: ReadonlyMap<string, ScannedEntry>;
  readonly signature: ScannedEntry;
  /** Of the key that is to have signed, from the signature's file name: 64 hexadecimal digits. */
  readonly signerHex: string;
}

export type TagFiles = ReadonlyMap<string, Buffer>;

const required: readonly string[] = [...names.tagFileNames, names.TAG_MANIFEST];

const place = (path: string, entry: string): 'tag' | 'payload' | 'signature' => {
  if (path.startsWith('data/')) return 'payload';
  if (names.signaturePattern.test(path)) return 'signature';
  if (required.includes(path)) return 'tag';
  if (path === 'fetch.txt') throw refusal('bundle-structure', 'fetch-file', { entry });
  if (/^(tag)?manifest-/.test(path)) throw refusal('bundle-structure', 'second-manifest', { entry });
  throw refusal('bundle-structure', 'unexpected-file', { entry });
};

/** Sorts the entries into the bag. Refuses with `bundle-structure`. */
export const openBag = (entries: readonly ScannedEntry[]): Bag => {
  const name = entries[0]?.name.split('/')[0] ?? '';
  const found = {
    tag: new Map<string, ScannedEntry>(),
    payload: new Map<string, ScannedEntry>(),
    signature: new Map<string, ScannedEntry>(),
  };
  for (const entry of entries) {
    if (!entry.name.startsWith(`${name}/`)) throw refusal('bundle-structure', 'several-roots', { entry: entry.name });
    const path = entry.name.slice(name.length + 1);
    found[place(path, entry.name)].set(path, entry);
  }
  const missing = required.find((path) => !found.tag.has(path));
  if (missing !== undefined) throw refusal('bundle-structure', 'missing-file', { entry: missing });
  const [signature, second] = found.signature;
  if (signature === undefined) throw refusal('bundle-structure', 'no-signature');
  if (second !== undefined) throw refusal('bundle-structure', 'several-signatures', { entry: second[0] });
  const signerHex = names.signaturePattern.exec(signature[0])?.[1] ?? '';
  return { name, tagFiles: found.tag, payload: found.payload, signature: signature[1], signerHex };
};

/** Tag files and signature, whole: each is small. */
export const readTagFiles = async (handle: FileHandle, bag: Bag, limits: Limits): Promise<TagFiles> => {
  const files = new Map<string, Buffer>();
  for (const [path, entry] of [...bag.tagFiles, ['signature', bag.signature] as const]) {
    if (entry.size > limits.tagFileBytes) {
      throw refusal('bundle-tag-file', 'tag-file-size', { entry: entry.name, limit: limits.tagFileBytes });
    }
    files.set(path, await wholeEntry(handle, entry));
  }
  return files;
};

/** The bytes of a tag file that `openBag` found. */
export const tagFile = (files: TagFiles, path: string): Buffer => {
  const bytes = files.get(path);
  if (bytes === undefined) throw refusal('bundle-structure', 'missing-file', { entry: path });
  return bytes;
};

/** The tag manifest names exactly the tag files but itself, and each is what it says. Refuses with `bundle-manifest`. */
export const checkTagManifest = (bag: Bag, files: TagFiles): void => {
  const manifest = parseManifest(names.TAG_MANIFEST, tagFile(files, names.TAG_MANIFEST));
  for (const path of manifest.keys()) {
    if (path === names.TAG_MANIFEST || !bag.tagFiles.has(path)) {
      throw refusal('bundle-manifest', 'tag-file-missing', { entry: path });
    }
  }
  for (const path of bag.tagFiles.keys()) {
    if (path === names.TAG_MANIFEST) continue;
    const said = manifest.get(path);
    if (said === undefined) throw refusal('bundle-manifest', 'tag-file-unlisted', { entry: path });
    const sha512 = createHash('sha512').update(tagFile(files, path)).digest('hex');
    if (said !== sha512) throw refusal('bundle-manifest', 'tag-file-differs', { entry: path });
  }
};

/** The manifest names exactly the payload. Whether the payload is what it says is asked when it is read. */
export const payloadManifest = (bag: Bag, files: TagFiles): Manifest => {
  const manifest = parseManifest(names.MANIFEST, tagFile(files, names.MANIFEST));
  for (const path of manifest.keys()) {
    if (!bag.payload.has(path)) throw refusal('bundle-manifest', 'payload-missing', { entry: path });
  }
  for (const path of bag.payload.keys()) {
    if (!manifest.has(path)) throw refusal('bundle-manifest', 'payload-unlisted', { entry: path });
  }
  return manifest;
};
