/** What main asks of the core and no page may: calls that name files or hold a key. */
import { z } from 'zod';
import { recordSchema } from '../../db/domain/entities.ts';
import { tableKinds } from '../../db/domain/tables/columns.ts';
import { attachment, recordId, text } from '../../db/domain/values.ts';
import { importOrder } from './bundle-calls.ts';
import { typed } from './call.ts';
import type { BundleComparison, KeptBundle } from './history-calls.ts';
import { versionOrder } from './plan-calls.ts';
import { type BundlePreview, exportRequest, type ImportReport, pictureKinds, printedDocuments } from './shapes.ts';
import { type TableOpened, tableFormats } from './table-calls.ts';
import { seenKeys } from './trust-calls.ts';

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
  /** The whole file: at most `ATTACHMENT_LIMIT` bytes. */
  'attachment.read': { input: z.strictObject({ sha256: z.string().length(64) }), output: typed<Uint8Array>() },
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
    input: readFile.extend({ ownRecipient: z.string().max(100).nullable() }),
    output: typed<BundlePreview>(),
  },
  /** Opens a sealed bundle into a new file at `path`, whole or not at all. `privateKey` as with `bundle.export`. */
  'bundle.unseal': { input: z.strictObject({ file: path, privateKey: z.string().max(10_000), path }), output: nothing },
  /** Two bundles that the reader process read; their folders go when they are compared. */
  'bundle.compare': {
    input: z.strictObject({ before: readFile, after: readFile }),
    output: typed<BundleComparison>(),
  },
  /** The folder of what was read goes when its state is kept. */
  'bundle.keep': {
    input: z.strictObject({ analysis: recordId, file: readFile }),
    output: typed<KeptBundle>(),
  },
  /** Writes the confirmed keys, and `own`, as an allowed_signers file. */
  'trust.write': {
    input: z.strictObject({ own: z.strictObject({ name: text, email: text, publicKey: text }).nullable(), path }),
    output: written,
  },
  /** Keys of an allowed_signers file or a public key file are seen from now on. */
  'trust.read': { input: z.strictObject({ path }), output: seenKeys },
  'bundle.import': { input: importOrder, output: typed<ImportReport>() },
  'bundle.discard': { input: token, output: nothing },
  'case.write': { input: z.strictObject({ analysis: recordId, path }), output: written },
  'case.read': { input: z.strictObject({ path }), output: typed<ImportReport>() },
  'table.write': {
    input: z.strictObject({
      analysis: recordId,
      kind: z.enum(tableKinds),
      format: z.enum(tableFormats),
      language: z.enum(['sv', 'en']),
      path,
    }),
    output: written,
  },
  /** `read`: what the process that reads tables answered. */
  'table.keep': {
    input: z.strictObject({ analysis: recordId, read: z.unknown(), fileName: z.string().max(1000) }),
    output: typed<TableOpened>(),
  },
  'document.html': {
    input: z.strictObject({ analysis: recordId, document: z.enum(printedDocuments) }),
    output: z.strictObject({ html: z.string(), title: z.string(), lang: z.string() }),
  },
  /** The picture that a page drew, with the content of the factors or measures in it as a table. */
  'document.picture': {
    input: z.strictObject({
      analysis: recordId,
      picture: z.enum(pictureKinds),
      svg: z.string(),
      shown: z.array(recordId),
    }),
    output: z.strictObject({ html: z.string(), title: z.string(), lang: z.string() }),
  },
  /** The graph of an analysis for other programs. */
  'document.graph': {
    input: z.strictObject({ analysis: recordId, format: z.enum(['graphml', 'dot']) }),
    output: z.strictObject({ text: z.string() }),
  },
  /** What a version of the plan would hold, and its document for printing; nothing is stored. */
  'plan.prepare': {
    input: versionOrder,
    output: z.strictObject({ snapshot: z.string(), html: z.string(), title: z.string(), lang: z.string() }),
  },
  /** Stores a prepared version with its print, signed. */
  'plan.keep': {
    input: z.strictObject({ order: versionOrder, snapshot: z.string(), pdf: path, privateKey: z.string().max(10_000) }),
    output: recordSchema('planVersion'),
  },
  /** The print of a version, after a look that it is what was made. */
  'plan.print': { input: z.strictObject({ analysis: recordId, id: recordId }), output: attachment },
  'plan.calendarText': {
    input: z.strictObject({ analysis: recordId, language: z.enum(['sv', 'en']) }),
    output: z.strictObject({ text: z.string(), title: z.string() }),
  },
  'backup.run': { input: nothing, output: z.strictObject({ file: z.string() }) },
} as const;

export type InternalCalls = typeof internalCalls;
export type InternalCall = keyof InternalCalls;
export type InternalInput<N extends InternalCall> = z.output<InternalCalls[N]['input']>;
export type InternalOutput<N extends InternalCall> = z.output<InternalCalls[N]['output']>;
export const internalCallNames = Object.keys(internalCalls) as InternalCall[];
