/** Handing an analysis over as a signed bundle, and noting that it was (TF 2 kap. 10 §). */
import { AppError } from '../../../db/domain/app-error.ts';
import { changesForExport, versionVector } from '../../../db/log/index.ts';
import { listAttachments, readAttachment } from '../../../db/repositories/attachments.ts';
import { addBundleLogEntry, lastBundle } from '../../../db/repositories/bundle-log.ts';
import { getRecord } from '../../../db/repositories/records.ts';
import type { SigningKey } from '../../bundle/key-pair.ts';
import { bagNameFrom } from '../../bundle/names.ts';
import { fingerprintOf } from '../../bundle/public-key.ts';
import type { DocumentSource, WrittenBundle } from '../../bundle/write-bundle.ts';
import { caseFileText } from './case-file.ts';
import { recipientsOf, type SealFor, writeSealed } from './sealing.ts';
import type { Store } from './store.ts';

export interface Handover {
  readonly analysis: string;
  /** To whom, in what organisation, why. */
  readonly to: string;
  readonly organisation: string;
  readonly purpose: string;
  /** Whether working notes go along; they are left out by default. */
  readonly notes: boolean;
  /** Whom it is sealed for; see `exportRequest`. */
  readonly sealFor?: SealFor | undefined;
}
export interface Signer {
  readonly key: SigningKey | null;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
}
export interface ExportOptions {
  readonly file: string;
  readonly overwrite: boolean;
  readonly documents: readonly DocumentSource[];
  readonly appVersion: string;
}

/** Writes the bundle and its entry in the register. Throws `not-found`, `key-missing`, `file-exists`, `disk-full` … */
export const exportBundle = async (
  store: Store,
  handover: Handover,
  signer: Signer,
  options: ExportOptions,
): Promise<WrittenBundle> => {
  const { analysis, to, organisation, purpose, notes, sealFor } = handover;
  const record = getRecord(store.db, 'analysis', analysis, analysis);
  if (signer.key === null) throw new AppError('key-missing');
  const fingerprint = fingerprintOf(signer.key.publicKey);
  const before = lastBundle(store.db, analysis, 'handedOver', fingerprint);
  const sequence = (before?.sequence ?? 0) + 1;
  const at = new Date(store.log.clock.now()).toISOString();
  const bundleId = store.log.clock.newId();
  const recipients = recipientsOf(store, signer.key.publicKey, sealFor);
  const secrecy = record.secrecy ? record.secrecyProvision : null;
  const written = await writeSealed(
    {
      bagName: bagNameFrom(record.title),
      bundleId,
      datasetId: analysis,
      sequence,
      previous: before?.tagManifestSha512 ?? null,
      versionVector: versionVector(store.db, analysis, { notes }),
      recipients,
      handedOver: { to, organisation, purpose, secrecy },
      signer,
      day: at.slice(0, 10),
      software: `Rotorsak ${options.appVersion}`,
      changes: changesForExport(store.db, analysis, { notes }),
      caseJson: caseFileText(store, analysis),
      attachments: listAttachments(store.db, analysis).map(({ sha256, size }) => ({
        sha256,
        size,
        open: () => readAttachment(store.db, sha256),
      })),
      documents: options.documents,
    },
    options,
  );
  addBundleLogEntry(store.db, {
    id: bundleId,
    direction: 'handedOver',
    analysisId: analysis,
    bundleId,
    signer: fingerprint,
    sequence,
    tagManifestSha512: written.tagManifest,
    at,
    counterpart: to,
    organisation,
    purpose,
    secrecy: secrecy ?? '',
    fileName: options.file.split(/[\\/]/).at(-1) ?? '',
    counts: written.counts,
  });
  return written;
};
