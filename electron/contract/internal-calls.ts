/** What main asks of the core and no page may: calls that name files or hold a key. */
import { z } from 'zod';
import { attachment, recordId, text } from '../../db/domain/values.ts';
import { typed } from './call.ts';
import type { BundleComparison } from './history-calls.ts';
import { type BundlePreview, exportRequest, type ImportReport } from './shapes.ts';

const path = z.string().min(1).max(32_768);
const nothing = z.strictObject({});
const written = z.strictObject({ bytes: z.int() });
const person = z.strictObject({ name: text, organisation: text, email: text });
const token = z.strictObject({ token: z.string().max(100) });

const readFile = z.strictObject({ read: z.unknown(), fileName: z.string().max(1000) });

export const internalCalls = {
  'author.set': { input: person.extend({ fingerprint: text, publicKey: text }), output: nothing },
  'attachment.put': { input: z.strictObject({ analysis: recordId, path }), output: attachment },
  'attachment.write': { input: z.strictObject({ sha256: z.string().length(64), path }), output: written },
  /** `privateKey`: OpenSSH private key text without passphrase, in memory only. `planPdf`: file to put in, or null. */
  'bundle.export': {
    input: z.strictObject({
      request: exportRequest,
      privateKey: z.string().max(10_000),
      signer: person,
      planPdf: path.nullable(),
      path,
    }),
    output: written,
  },
  /** `read`: what the reader process answered; the payload lies in its folder, which the core removes in the end. */
  'bundle.preview': {
    input: z.strictObject({ read: z.unknown(), fileName: z.string().max(1000) }),
    output: typed<BundlePreview>(),
  },
  /** Two bundles that the reader process read; their folders go when they are compared. */
  'bundle.compare': {
    input: z.strictObject({ before: readFile, after: readFile }),
    output: typed<BundleComparison>(),
  },
  'bundle.import': { input: token, output: typed<ImportReport>() },
  'bundle.discard': { input: token, output: nothing },
  'case.write': { input: z.strictObject({ analysis: recordId, path }), output: written },
  'case.read': { input: z.strictObject({ path }), output: typed<ImportReport>() },
  'document.html': {
    input: z.strictObject({ analysis: recordId, document: z.enum(['plan']) }),
    output: z.strictObject({ html: z.string(), title: z.string(), lang: z.string() }),
  },
  'backup.run': { input: nothing, output: z.strictObject({ file: z.string() }) },
} as const;

export type InternalCalls = typeof internalCalls;
export type InternalCall = keyof InternalCalls;
export type InternalInput<N extends InternalCall> = z.output<InternalCalls[N]['input']>;
export type InternalOutput<N extends InternalCall> = z.output<InternalCalls[N]['output']>;
export const internalCallNames = Object.keys(internalCalls) as InternalCall[];
