/**
 * Every call between the processes: name, who answers, input, output. All types, the preload's list of names and
 * the handlers derive from this one table; a call that is not here does not exist.
 */
import { z } from 'zod';
import type { CheckResult } from '../../db/domain/checks/types.ts';
import type { Derivation } from '../../db/domain/derivation/types.ts';
import { entityNames, recordSchema } from '../../db/domain/entities.ts';
import type { DerivedRow, PlanDerivation } from '../../db/domain/plan/types.ts';
import { title as filledText, placements, recordId, text } from '../../db/domain/values.ts';
import { bundleCoreCalls, importOrder } from './bundle-calls.ts';
import { type CallSpec, mainMutation, mainQuery, mutation, nothing, query, typed } from './call.ts';
import { conflictCalls } from './conflict-calls.ts';
import { type BundleComparison, historyCalls, type KeptBundle } from './history-calls.ts';
import { insightCalls } from './insight-calls.ts';
import { mapCalls } from './map-calls.ts';
import { namespaced } from './namespaced.ts';
import { planCoreCalls, planMainCalls } from './plan-calls.ts';
import { planningCalls } from './planning-calls.ts';
import { inAnalysis, recordCalls } from './records.ts';
import {
  analysisSummary,
  attachmentChoice,
  bundlePreview,
  chosenKey,
  documentPreview,
  exportRequest,
  identity,
  importReport,
  printedDocuments,
  savedFile,
  settings,
  shellStatus,
  stepStatus,
  stepUndone,
} from './shapes.ts';
import { tableCoreCalls, tableMainCalls } from './table-calls.ts';
import { thinkingCalls } from './thinking-calls.ts';
import { trustCoreCalls, trustMainCalls } from './trust-calls.ts';

const analysisCalls = {
  'analysis.list': query(nothing, z.array(analysisSummary)),
  'analysis.get': query(inAnalysis, recordSchema('analysis')),
  'analysis.create': mutation(z.strictObject({ title: filledText, problem: filledText }), recordSchema('analysis')),
  /** The sample that ships with the product; a second call makes a second copy with an id of its own. */
  'analysis.createSample': mutation(nothing, recordSchema('analysis')),
  'analysis.duplicate': mutation(inAnalysis.extend({ title: filledText }), recordSchema('analysis')),
  'analysis.update': recordCalls('analysis').update,
};

const planCalls = {
  'derivation.get': query(inAnalysis, typed<Derivation>()),
  /** Moves a candidate to a group or leaves it out; `null` gives it back to the rules. A reason is required else. */
  'derivation.place': mutation(
    inAnalysis.extend({ factor: recordId, placement: z.enum(placements).nullable(), reason: text }),
    typed<Derivation>(),
  ),
  /** Derives the plan's rows again and stores them; the answer says what that changed. */
  'plan.derive': mutation(inAnalysis, typed<PlanDerivation>()),
  /** What deriving now would give, without storing it. */
  'plan.preview': query(inAnalysis, typed<PlanDerivation>()),
  /** The stored rows, numbered. */
  'plan.rows': query(inAnalysis, typed<DerivedRow[]>()),
  'checks.get': query(inAnalysis, typed<CheckResult[]>()),
};

const stepCalls = {
  'step.status': query(inAnalysis, stepStatus),
  'step.undo': mutation(inAnalysis, stepUndone),
  'step.redo': mutation(inAnalysis, stepUndone),
};

const sharingCalls = {
  ...trustCoreCalls,
  ...bundleCoreCalls,
};

const passphrase = z.string().min(12).max(200);
const person = z.strictObject({ name: filledText, organisation: filledText, email: z.email() });
const newIdentity = person.extend({ passphrase: passphrase.nullable() });

const mainCalls = {
  'shell.status': mainQuery(nothing, shellStatus),
  'settings.set': mainMutation(settings.partial(), settings),
  'window.open': mainMutation(z.strictObject({ address: z.string().max(2000) }), nothing),
  /** Makes the signing key. Without protection by the system a passphrase is required. */
  'identity.create': mainMutation(newIdentity, identity),
  'identity.unlock': mainMutation(z.strictObject({ passphrase: z.string().max(200) }), identity),
  /** Opens a dialog and saves the key as an OpenSSH private key file under the passphrase; the file must be new. */
  'identity.backup': mainMutation(z.strictObject({ passphrase }), savedFile),
  /** Opens a dialog for an OpenSSH private key file; nothing is stored. */
  'identity.choose': mainMutation(nothing, chosenKey.nullable()),
  /** The key that the words of a recovery sheet stand for; nothing is stored. Fails with `recovery-words`. */
  'identity.hear': mainMutation(z.strictObject({ words: z.string().max(2000) }), chosenKey),
  /** The private key as words, to be written down. Fails with `key-locked` and `key-missing`. */
  'identity.recoveryWords': mainMutation(nothing, z.strictObject({ words: z.array(z.string()) })),
  /** Opens a dialog and saves the recovery sheet as PDF for printing. Fails as `identity.recoveryWords`. */
  'identity.recoverySheet': mainMutation(nothing, savedFile),
  /** The key of a chosen file becomes the one that signs; the stored one is put aside. Passphrases: the file's, a new one. */
  'identity.restore': mainMutation(
    person.extend({
      token: z.string().max(100),
      passphrase: z.string().max(200).nullable(),
      newPassphrase: passphrase.nullable(),
    }),
    identity,
  ),
  /** Makes a new key; the stored one is put aside, and signs the change where it opens (`oldPassphrase`). */
  'identity.renew': mainMutation(newIdentity.extend({ oldPassphrase: z.string().max(200).nullable() }), identity),
  ...trustMainCalls,
  /** Opens a dialog, stores the chosen file in the database and answers what a source keeps of it. */
  'attachment.choose': mainMutation(inAnalysis, attachmentChoice),
  'attachment.save': mainMutation(
    inAnalysis.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().min(1).max(255) }),
    savedFile,
  ),
  /** The file for the page to show, at an address of its own until the window shows another. */
  'attachment.preview': mainMutation(
    inAnalysis.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().min(1).max(255) }),
    documentPreview,
  ),
  'document.preview': mainMutation(inAnalysis.extend({ document: z.enum(printedDocuments) }), documentPreview),
  /** Ends the printing that the window waits for; that call then fails with `cancelled` and leaves no file. */
  'document.cancel': mainMutation(
    z.strictObject({
      what: z.enum(['document.preview', 'document.save', 'picture.save', 'bundle.export', 'plan.decide']),
    }),
    nothing,
  ),
  'document.save': mainMutation(inAnalysis.extend({ document: z.enum(printedDocuments) }), savedFile),
  'bundle.export': mainMutation(exportRequest, savedFile),
  /** Opens a dialog (or takes a file that the program was started with), verifies and previews; nothing is stored. */
  'bundle.open': mainMutation(z.strictObject({ pending: z.string().max(100).nullable() }), bundlePreview.nullable()),
  /** Opens a dialog for the earlier bundle and one for the later; `null` where one was cancelled. Nothing is stored. */
  'bundle.compare': mainQuery(nothing, typed<BundleComparison | null>()),
  /** Opens a dialog for a bundle of the analysis and keeps its state to compare now with; nothing is stored. */
  'bundle.keep': mainQuery(inAnalysis, typed<KeptBundle | null>()),
  'bundle.import': mainMutation(importOrder, importReport),
  'bundle.discard': mainMutation(z.strictObject({ token: z.string().max(100) }), nothing),
  'case.export': mainMutation(inAnalysis, savedFile),
  'case.import': mainMutation(nothing, importReport.nullable()),
};

export const calls = {
  ...analysisCalls,
  ...namespaced('source', recordCalls('source')),
  ...namespaced('actor', recordCalls('actor')),
  ...namespaced('factor', recordCalls('factor')),
  ...namespaced('link', recordCalls('link')),
  ...namespaced('evidence', recordCalls('evidence')),
  ...namespaced('measure', recordCalls('measure')),
  'planRow.update': recordCalls('planRow').update,
  ...thinkingCalls,
  ...planningCalls,
  ...planCoreCalls,
  ...planMainCalls,
  ...insightCalls,
  ...historyCalls,
  ...conflictCalls,
  ...mapCalls,
  ...planCalls,
  ...stepCalls,
  ...sharingCalls,
  ...mainCalls,
  ...tableCoreCalls,
  ...tableMainCalls,
} satisfies Record<string, CallSpec>;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type InputOf<N extends CallName> = z.output<Calls[N]['input']>;
export type OutputOf<N extends CallName> = z.output<Calls[N]['output']>;
export const callNames = Object.keys(calls) as CallName[];

type Owned<O extends 'core' | 'main'> = { [N in CallName]: Calls[N]['owner'] extends O ? N : never }[CallName];
export type CoreCall = Owned<'core'>;
export type MainCall = Owned<'main'>;

/** What a change event says: these records are different now. It never commands. `ids: null` means all of them. */
export const changeEvent = z.strictObject({
  analysis: recordId.nullable(),
  entity: z.enum([...entityNames, 'trustedKey', 'bundleLog', 'settings']),
  ids: z.array(recordId).nullable(),
});
export type ChangeEvent = z.infer<typeof changeEvent>;
