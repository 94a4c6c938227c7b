/** Taking in a bundle that the reader found whole: first a look, then, when a person says so, one transaction. */
import { rm } from 'node:fs/promises';
import { backupDatabase } from '../../../db/backup.ts';
import { inTransaction } from '../../../db/connection.ts';
import { AppError } from '../../../db/domain/app-error.ts';
import type { Json } from '../../../db/domain/change.ts';
import type { EntityName } from '../../../db/domain/entities.ts';
import {
  type ChangedRecords,
  type LoggedChange,
  type MergeOptions,
  type MergeResult,
  merge,
  type RecordEffect,
} from '../../../db/log/index.ts';
import { putAttachmentFile } from '../../../db/repositories/attachments.ts';
import { addBundleLogEntry, listBundleLog } from '../../../db/repositories/bundle-log.ts';
import { changesIn } from '../../bundle/extracted.ts';
import { type BundleOrder, type KnownBundle, orderOf } from '../../bundle/order.ts';
import type { ExtractedBundle } from '../../bundle/read-bundle.ts';
import type { BundleEffect } from '../../contract/bundle-calls.ts';
import type { BundlePreview, ImportReport } from '../../contract/shapes.ts';
import { analysisExists } from './analyses.ts';
import { effectOf, leftWith, lookAtMerge, type RecordKey } from './bundle-effect.ts';
import { recordNames } from './record-names.ts';
import type { Store } from './store.ts';
import { trustIn } from './trust.ts';

export interface PendingBundle {
  readonly read: ExtractedBundle;
  /** Private folder that the reader wrote to; gone when the bundle is imported or left. */
  readonly folder: string;
  readonly fileName: string;
  /** The age recipient of who opens it; null where there is no key yet. */
  readonly ownRecipient: string | null;
}

/** With what it would do, as it was when it was opened. */
export interface OpenedBundle extends PendingBundle {
  readonly effect: BundleEffect;
}
export type PendingBundles = Map<string, OpenedBundle>;

/** Throws `not-found`. */
export const pendingBundle = (store: Pick<Store, 'pendingBundles'>, token: string): OpenedBundle => {
  const pending = store.pendingBundles.get(token);
  if (pending === undefined) throw new AppError('not-found', { entity: 'bundle', id: token });
  return pending;
};

/**
 * Bundles of an analysis that were imported here, or handed over from here and therefore hold nothing new; for the
 * reader to tell old from new.
 */
export const knownBundles = (store: Pick<Store, 'db'>, analyses: readonly string[]): KnownBundle[] =>
  analyses.flatMap((datasetId) =>
    listBundleLog(store.db, datasetId).map(({ signer, sequence, tagManifestSha512 }) => ({
      signer,
      datasetId,
      sequence,
      tagManifest: tagManifestSha512,
    })),
  );

/**
 * Where the bundle stands among those of its signer that are known here; `rest` where a person took only a part of it
 * last time, whatever came since.
 */
const placeOf = (store: Store, { bundle, tagManifest }: ExtractedBundle): BundleOrder['state'] | 'rest' => {
  const taken = listBundleLog(store.db, bundle.datasetId).find(
    (entry) => entry.direction === 'received' && entry.tagManifestSha512 === tagManifest,
  );
  if ((taken?.counts['left'] ?? 0) > 0) return 'rest';
  return orderOf(bundle, tagManifest, knownBundles(store, [bundle.datasetId])).state;
};

const optionsOf = (read: ExtractedBundle): MergeOptions => ({
  receivedIn: read.bundle.bundleId,
  adopt: read.bundle.versionVector,
});

const EXAMPLES = 5;

const kindsOf = (
  records: readonly RecordEffect[],
  nameOf: (entity: EntityName, id: string) => string,
): BundlePreview['effect'] => {
  const kinds = Map.groupBy(records, ({ entity }) => entity);
  const count = (list: readonly RecordEffect[], effect: RecordEffect['effect']): number =>
    list.filter((record) => record.effect === effect).length;
  return [...kinds].map(([entity, list]) => ({
    entity,
    created: count(list, 'created'),
    changed: count(list, 'changed'),
    deleted: count(list, 'deleted'),
    conflicts: list.reduce((sum, { conflicts }) => sum + conflicts, 0),
    examples: list.slice(0, EXAMPLES).map(({ id }) => nameOf(entity, id)),
  }));
};

const FIFTH = 0.2;
const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/** An import that would hide or change more than a fifth of the records asks first (bundle-format.md, "Merging"). */
const isMassChange = ({ records, recordsBefore }: MergeResult): boolean =>
  recordsBefore > 0 && records.filter(({ effect }) => effect !== 'created').length > recordsBefore * FIFTH;

/** Whom a bundle is sealed for stands in what was signed (bundle-format.md, "Trust"). */
const isForwarded = (recipients: readonly string[], own: string | null): boolean =>
  recipients.length > 0 && (own === null || !recipients.includes(own));

const orderWords = { first: 'new', next: 'new', gap: 'gap', same: 'current', older: 'older', rest: 'rest' } as const;

/** What the bundle is and what it would do; nothing is stored. */
const previewBundle = (
  store: Store,
  token: string,
  pending: PendingBundle,
  changes: readonly LoggedChange[],
  result: MergeResult,
): BundlePreview => {
  const { read, fileName } = pending;
  const { bundle, bagInfo, signer } = read;
  const nameOf = recordNames(store.db, bundle.datasetId, changes);
  return {
    token,
    fileName,
    signer: {
      fingerprint: signer.fingerprint,
      publicKey: signer.publicKey,
      claimedName: bagInfo.contactName,
      claimedOrganisation: bagInfo.organisation,
      claimedEmail: bagInfo.contactEmail,
      ...trustIn(store, signer.fingerprint, bagInfo.contactName),
    },
    sequence: bundle.sequence,
    createdAt: bagInfo.day,
    handedOver: {
      to: bundle.handedOver.to,
      organisation: bundle.handedOver.organisation,
      purpose: bundle.handedOver.purpose,
    },
    analysis: {
      id: bundle.datasetId,
      title: nameOf('analysis', bundle.datasetId),
      known: analysisExists(store, bundle.datasetId),
    },
    state: orderWords[placeOf(store, read)],
    effect: kindsOf(result.records, nameOf),
    changes: { total: read.changes.total, unknown: result.unknown },
    massChange: isMassChange(result),
    forwarded: isForwarded(bundle.recipients, pending.ownRecipient),
    clockWarning: result.clockAhead > CLOCK_TOLERANCE_MS,
  };
};

/** Looks at a bundle and keeps it, with what it would do, until a person says yes or no; nothing is stored. */
export const openBundle = (store: Store, token: string, pending: PendingBundle): BundlePreview => {
  const { datasetId } = pending.read.bundle;
  const changes = [...changesIn(pending.read.changesFile)];
  const looked = lookAtMerge(store, datasetId, changes, { ...optionsOf(pending.read), receivedIn: null });
  const preview = previewBundle(store, token, pending, changes, looked.result);
  store.pendingBundles.set(token, { ...pending, effect: effectOf(store, datasetId, changes, looked) });
  return preview;
};

/** Notes what came in, and how many of its records were left; the first time under the id of the bundle itself. */
const noteReceived = (store: Store, { read, fileName }: PendingBundle, left: number): string => {
  const { bundle, bagInfo, signer, tagManifest } = read;
  const isFirst = !listBundleLog(store.db, bundle.datasetId).some(({ id }) => id === bundle.bundleId);
  const id = isFirst ? bundle.bundleId : store.log.clock.newId();
  addBundleLogEntry(store.db, {
    id,
    direction: 'received',
    analysisId: bundle.datasetId,
    bundleId: bundle.bundleId,
    signer: signer.fingerprint,
    sequence: bundle.sequence,
    tagManifestSha512: tagManifest,
    at: new Date(store.log.clock.now()).toISOString(),
    counterpart: bagInfo.contactName,
    organisation: bagInfo.organisation,
    purpose: bundle.handedOver.purpose,
    secrecy: bundle.handedOver.secrecy ?? '',
    fileName,
    counts: { changes: read.changes.total, attachments: read.attachments.length, left },
  });
  return id;
};

const changedRecords = (records: readonly RecordEffect[]): ChangedRecords[] =>
  [...Map.groupBy(records, ({ entity }) => entity)].map(([entity, list]) => ({
    entity,
    ids: list.map(({ id }) => id),
  }));

const reportOf = (read: ExtractedBundle, title: string, result: MergeResult | null, left: number): ImportReport => {
  const count = (effect: RecordEffect['effect']): number =>
    result?.records.filter((record) => record.effect === effect).length ?? 0;
  return {
    analysis: read.bundle.datasetId,
    title,
    created: count('created'),
    changed: count('changed'),
    deleted: count('deleted'),
    conflicts: result?.conflicts ?? 0,
    unchanged: result === null || result.new === 0,
    left,
  };
};

const sha256In = (value: Json): string[] =>
  typeof value === 'object' && value !== null && 'sha256' in value ? [String(value['sha256'])] : [];

/** Attachments, the entry in the register and the changes, in one transaction: all of it or nothing. */
export const storeBundle = (
  store: Store,
  pending: PendingBundle,
  changes: readonly LoggedChange[],
  left = 0,
): MergeResult =>
  inTransaction(store.db, () => {
    const { bundle, attachments } = pending.read;
    const receivedIn = noteReceived(store, pending, left);
    // Files of records that are left stay out with them.
    const wanted = new Set(left === 0 ? [] : changes.flatMap(({ change }) => sha256In(change.value)));
    for (const { file, sha256 } of attachments) if (left === 0 || wanted.has(sha256)) putAttachmentFile(store.db, file);
    const adopt = left === 0 ? bundle.versionVector : null;
    return merge(store.db, store.log, bundle.datasetId, changes, { receivedIn, adopt, undoAs: 'bundle.import' });
  });

/** The changes that a person takes, and how many records that leaves. */
const takenOf = (
  store: Store,
  { read }: PendingBundle,
  changes: readonly LoggedChange[],
  without: readonly RecordKey[],
): { readonly changes: readonly LoggedChange[]; readonly left: number } => {
  if (without.length === 0) return { changes, left: 0 };
  const looked = lookAtMerge(store, read.bundle.datasetId, changes, { ...optionsOf(read), receivedIn: null });
  const left = leftWith(without, looked);
  return { changes: changes.filter(({ change }) => !left.has(change.entity)), left: left.size };
};

/**
 * Stores a bundle, but for the records that a person leaves and what hangs on them: attachments, its entry in the register
 * and its changes in one transaction, after a backup. What a part of a bundle says of what its sender had seen is not
 * taken over: the rest can come later. Throws `bundle-signer-unknown` where no person has confirmed the signer; then
 * nothing is stored.
 */
export const importBundle = async (
  store: Store,
  pending: PendingBundle,
  without: readonly RecordKey[] = [],
): Promise<ImportReport> => {
  const { read } = pending;
  const { datasetId } = read.bundle;
  const { trust } = trustIn(store, read.signer.fingerprint, read.bagInfo.contactName);
  if (trust !== 'trusted' && trust !== 'own') {
    throw new AppError('bundle-signer-unknown', { fingerprint: read.signer.fingerprint });
  }
  const all = [...changesIn(read.changesFile)];
  const title = recordNames(store.db, datasetId, all)('analysis', datasetId);
  const state = placeOf(store, read);
  if (state === 'same' || state === 'older') return reportOf(read, title, null, 0);
  const { changes, left } = takenOf(store, pending, all, without);
  await backupDatabase(store.db, store.backupFolder, 'import', store.log.clock);
  const result = storeBundle(store, pending, changes, left);
  store.changed(datasetId, changedRecords(result.records));
  return reportOf(read, title, result, left);
};

/** Removes what the reader wrote; the bundle itself stays where it is. */
export const discardBundle = async (pending: PendingBundle): Promise<void> => {
  await rm(pending.folder, { recursive: true, force: true });
};
