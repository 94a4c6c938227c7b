/** `bundle.json`: what the bundle is, from whom, to whom, and what its sender had seen. */
import { z } from 'zod';
import type { VersionVector } from '../../db/domain/change.ts';
import { recordId, text } from '../../db/domain/values.ts';
import { BUNDLE_JSON } from './names.ts';
import { refusal } from './refusal.ts';
import { readJson } from './strict-read.ts';

export const BUNDLE_FORMAT = 'rotorsak-bundle';
export const FORMAT_VERSION = 1;
/** The newest `minReaderVersion` that this reader follows. */
export const READER_VERSION = 1;

const count = z.int().nonnegative();

/** A number, or `[upto, ...dots]` (db/domain/change.ts). */
export const versionVector = z.record(recordId, z.union([count, z.array(count).min(1)]));

/** Fields that a later writer of the same version adds are kept as they are. */
export const bundleJson = z.looseObject({
  format: z.literal(BUNDLE_FORMAT),
  formatVersion: z.int().positive(),
  minReaderVersion: z.int().positive(),
  bundleId: recordId,
  /** The analysis. */
  datasetId: recordId,
  /** Fingerprint of the key that signs, `SHA256:…`. */
  signer: z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}$/),
  /** Counts up by one with each bundle of this signer about this analysis. */
  sequence: z.int().positive(),
  /** SHA-512 of the tag manifest of the bundle before, by the same signer; null in the first. */
  previous: z
    .string()
    .regex(/^[0-9a-f]{128}$/)
    .nullable(),
  versionVector,
  /** age recipients that it is sealed for; empty if it is not sealed. */
  recipients: z.array(text).max(100),
  counts: z.looseObject({ changes: count, attachments: count, documents: count }),
  /** Expediering (TF 2 kap. 10 §). */
  handedOver: z.looseObject({
    to: text,
    organisation: text,
    purpose: text,
    secrecy: text.nullable(),
  }),
});
export type BundleJson = z.infer<typeof bundleJson>;

const sortedVector = (vector: VersionVector) =>
  Object.fromEntries(Object.entries(vector).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Keys in the schema's order, actors sorted: the same values give the same bytes. */
export const formatBundleJson = (value: BundleJson): string => {
  const ordered = { ...bundleJson.parse(value), versionVector: sortedVector(value.versionVector) };
  return `${JSON.stringify(ordered, null, 2)}\n`;
};

const header = z.looseObject({ format: z.literal(BUNDLE_FORMAT), minReaderVersion: z.int().positive() });

/** Refuses what is no bundle of ours, then what is for a later reader, then what does not fit the schema. */
export const parseBundleJson = (bytes: Uint8Array): BundleJson => {
  const value = readJson(bytes, 'bundle-format', { entry: BUNDLE_JSON });
  const head = header.safeParse(value);
  if (!head.success) throw refusal('bundle-format', 'format', { entry: BUNDLE_JSON });
  const { minReaderVersion } = head.data;
  if (minReaderVersion > READER_VERSION) {
    throw refusal('bundle-newer', 'newer', { entry: BUNDLE_JSON, needed: minReaderVersion, known: READER_VERSION });
  }
  const parsed = bundleJson.safeParse(value);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  throw refusal('bundle-format', 'fields', { entry: BUNDLE_JSON, field }, parsed.error);
};
