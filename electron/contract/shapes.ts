/** Shapes that calls take and give beside the records themselves. */
import { z } from 'zod';
import { entityNames } from '../../db/domain/entities.ts';
import { attachment, recordId, title, viewSettings } from '../../db/domain/values.ts';

export const analysisSummary = z.strictObject({
  id: recordId,
  title: z.string(),
  problem: z.string(),
  area: z.string(),
  caseNumber: z.string(),
  archived: z.boolean(),
  factors: z.int(),
  measures: z.int(),
  openConflicts: z.int(),
  /** ISO time of the last change, UTC. */
  changedAt: z.string(),
});
export type AnalysisSummary = z.infer<typeof analysisSummary>;

/** The person and the key that signs; nothing secret. */
export const identity = z.strictObject({
  name: z.string(),
  organisation: z.string(),
  email: z.string(),
  /** `SHA256:…` as `ssh-keygen -l` prints it. */
  fingerprint: z.string(),
  publicKey: z.string(),
  /** What keeps the private key: the system's key store, or a passphrase. */
  protection: z.enum(['system', 'passphrase']),
  locked: z.boolean(),
});
export type Identity = z.infer<typeof identity>;

/** An OpenSSH private key file that a person chose, or words of a recovery sheet; nothing secret. */
export const chosenKey = z.strictObject({
  token: z.string(),
  /** `null` where it came as words. */
  fileName: z.string().nullable(),
  fingerprint: z.string(),
  /** Whether it takes a passphrase to open it. */
  encrypted: z.boolean(),
});
export type ChosenKey = z.infer<typeof chosenKey>;

const columnId = z.string().max(60);

/** Rows of a grid by what a column holds: a part of its text, or one of these values (their codes, where it has such). */
export const gridFilter = z.union([
  z.strictObject({ column: columnId, contains: z.string().max(200) }),
  z.strictObject({ column: columnId, values: z.array(z.string().max(300)).max(200) }),
]);
export type GridFilter = z.infer<typeof gridFilter>;

/** How a person has laid out a grid: columns by their ids in the order they stand, px wide; how its lines stand. */
export const gridLayout = z.strictObject({
  order: z.array(z.string().max(60)).max(100),
  hidden: z.array(z.string().max(60)).max(100),
  widths: z.record(z.string().max(60), z.int().min(20).max(2000)),
  sort: z.strictObject({ column: z.string().max(60), descending: z.boolean() }).nullable(),
  group: z.string().max(60).nullable(),
  filters: z.array(gridFilter).max(100).default([]),
});
export type GridLayout = z.infer<typeof gridLayout>;

/** The view that was chosen last at a place, and what was changed in it since; `null`: the standard view, nothing. */
export const shownView = z.strictObject({ view: recordId.nullable(), state: viewSettings.nullable() });
export type ShownView = z.infer<typeof shownView>;

export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  language: z.enum(['sv', 'en']),
  /** Address that the last window showed, for reopening where one was. */
  lastAddress: z.string().max(2000),
  /** Layouts of grids by the place that they stand in. */
  grids: z.record(z.string().max(60), gridLayout),
  /** Widths of the panes of details in CSS px, by the place that they stand in. */
  panes: z.record(z.string().max(60), z.int().min(100).max(2000)),
  /** What was shown last, by `analysis/place of the views`. */
  views: z.record(z.string().max(300), shownView),
});
export type Settings = z.infer<typeof settings>;

export const shellStatus = z.strictObject({
  version: z.string(),
  platform: z.string(),
  /** Whether the system protects keys; without it a passphrase is required. */
  systemProtectsKeys: z.boolean(),
  identity: identity.nullable(),
  /** Why the stored key cannot be opened: its file, what stands in it, or the system's key store. */
  keyFault: z.enum(['file', 'content', 'system']).nullable(),
  /** Whether one's last change of key is signed by both keys, for others to take in. */
  rotated: z.boolean(),
  settings,
  databaseFile: z.string(),
  /** Why the database could not be opened, or what to mind about where it lies. */
  problem: z.strictObject({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
  /** Token of a bundle that the program was started with and that waits to be looked at. */
  pendingBundle: z.string().nullable(),
});
export type ShellStatus = z.infer<typeof shellStatus>;

export const stepStatus = z.strictObject({ undo: z.string().nullable(), redo: z.string().nullable() });
export type StepStatus = z.infer<typeof stepStatus>;
export const stepUndone = z.strictObject({
  label: z.string(),
  /** Fields that somebody else has written since and that were left alone. */
  kept: z.int(),
  changed: z.array(z.strictObject({ entity: z.string(), ids: z.array(recordId) })),
});

/** Handing over (TF 2 kap.): to whom, where, why; asked for at every export. */
export const exportRequest = z.strictObject({
  analysis: recordId,
  to: title,
  organisation: title,
  purpose: title,
  notes: z.boolean(),
  withPlan: z.boolean(),
  /** Whom it is sealed for, beside oneself: fingerprints of confirmed keys, and recipients of age; none: not sealed. */
  sealFor: z
    .strictObject({
      keys: z.array(z.string().max(100)).max(40),
      recipients: z.array(z.string().max(100)).max(40),
    })
    .optional(),
});

export const bundlePreview = z.strictObject({
  token: z.string(),
  fileName: z.string(),
  signer: z.strictObject({
    fingerprint: z.string(),
    publicKey: z.string(),
    /** What the bundle says of its signer; not proof of anything. */
    claimedName: z.string(),
    claimedOrganisation: z.string(),
    claimedEmail: z.string(),
    trust: z.enum(['trusted', 'own', 'unknown', 'revoked', 'name-with-other-key']),
    trustedAs: z.string().nullable(),
  }),
  sequence: z.int(),
  /** Day on which it was made, as the sender's clock has it. */
  createdAt: z.string(),
  handedOver: z.strictObject({ to: z.string(), organisation: z.string(), purpose: z.string() }),
  analysis: z.strictObject({ id: recordId, title: z.string(), known: z.boolean() }),
  /** `rest`: a part of it was taken in before. */
  state: z.enum(['new', 'older', 'gap', 'current', 'rest']),
  /** Records that would be new, changed, deleted, in conflict; by kind of record. */
  effect: z.array(
    z.strictObject({
      entity: z.enum(entityNames),
      created: z.int(),
      changed: z.int(),
      deleted: z.int(),
      conflicts: z.int(),
      /** The first of them, by name. */
      examples: z.array(z.string()),
    }),
  ),
  changes: z.strictObject({ total: z.int(), unknown: z.int() }),
  /** More than a fifth of the records would be hidden or overwritten: a person must say yes to that. */
  massChange: z.boolean(),
  clockWarning: z.boolean(),
  /** It was sealed for others than who opens it here, and handed on. */
  forwarded: z.boolean(),
});
export type BundlePreview = z.infer<typeof bundlePreview>;

export const importReport = z.strictObject({
  analysis: recordId,
  title: z.string(),
  created: z.int(),
  changed: z.int(),
  deleted: z.int(),
  conflicts: z.int(),
  unchanged: z.boolean(),
  /** Records that were left, by choice and with those. */
  left: z.int(),
});
export type ImportReport = z.infer<typeof importReport>;

/** `null` where the dialog was cancelled. */
export const savedFile = z.strictObject({ file: z.string(), bytes: z.int() }).nullable();
export const attachmentChoice = attachment.nullable();
export const documentPreview = z.strictObject({ address: z.string(), title: z.string() });

/** The plan, and the plan without what is secret. */
export const printedDocuments = ['plan', 'redactedPlan'] as const;
export type PrintedDocument = (typeof printedDocuments)[number];

/** The pictures of an analysis. */
export const pictureKinds = ['map', 'fishbone', 'tree', 'timeline'] as const;
export type PictureKind = (typeof pictureKinds)[number];

/** Pictures and graphs of an analysis as files. */
export const pictureFormats = ['svg', 'png', 'pdf', 'graphml', 'dot'] as const;
export type PictureFormat = (typeof pictureFormats)[number];
