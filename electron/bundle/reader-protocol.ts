/** What the reader process is asked, once, and what it answers, once. JSON values only. */
import { z } from 'zod';
import { type ErrorCode, type ErrorParams, errorCodes } from '../../db/domain/app-error.ts';
import { bundleJson } from './bundle-json.ts';
import type { BundleReport, ReadOptions } from './read-bundle.ts';

export interface ReaderRequest {
  readonly file: string;
  readonly options: ReadOptions;
  /** Empty private folder to read into; null to verify only. The one place that the process writes to. */
  readonly folder: string | null;
  /** The process ends itself above this. */
  readonly memoryMb: number;
}

/** Exit status of a reader that has grown too large. */
export const EXIT_MEMORY = 75;

const count = z.int().nonnegative();

/** The answer is parsed like any other input: the process that gives it has read a stranger's file. */
const report = z.strictObject({
  bagName: z.string(),
  bytes: count,
  bundle: bundleJson,
  bagInfo: z.strictObject({
    organisation: z.string(),
    contactName: z.string(),
    contactEmail: z.string(),
    day: z.string(),
    identifier: z.string(),
    payloadBytes: count,
    payloadFiles: count,
    software: z.string(),
  }),
  signer: z.strictObject({
    fingerprint: z.string(),
    publicKey: z.string(),
    trusted: z.boolean(),
    name: z.string().nullable(),
    own: z.boolean(),
  }),
  tagManifest: z.string().regex(/^[0-9a-f]{128}$/),
  order: z.strictObject({ state: z.enum(['first', 'next', 'gap', 'same', 'older']), last: count.nullable() }),
  changes: z.strictObject({ total: count, extended: count }),
  payload: z.array(z.strictObject({ path: z.string(), bytes: count, sha512: z.string() })),
}) satisfies z.ZodType<BundleReport>;

export type ReaderReply =
  | { readonly ok: true; readonly value: BundleReport }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

export const readerReply: z.ZodType<ReaderReply> = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: report }),
  z.strictObject({
    ok: z.literal(false),
    code: z.enum(errorCodes),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
]);
