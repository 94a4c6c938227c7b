/** `rotorsak verify` */
import { resolve } from 'node:path';
import { AppError } from '../../../db/domain/app-error.ts';
import { fingerprintOf } from '../../bundle/public-key.ts';
import type { BundleReport } from '../../bundle/read-bundle.ts';
import { verifyInProcess } from '../../bundle/reader-client.ts';
import type { TrustedKey } from '../../bundle/signer.ts';
import { type CommandContext, exitStatus, isGiven, optionPath, printJson, printLine, printNote } from '../io.ts';
import { readAllowedSigners, signerName } from '../trusted-signers.ts';
import { filled } from '../words/index.ts';

const trustedKeys = async (context: CommandContext): Promise<TrustedKey[]> => {
  if (!isGiven(context, 'allowed-signers')) return [];
  const signers = await readAllowedSigners(context, optionPath(context, 'allowed-signers'));
  return signers.map((signer) => ({ fingerprint: fingerprintOf(signer.publicKey), name: signerName(signer) }));
};

const verify = async (context: CommandContext): Promise<BundleReport> => {
  const file = resolve(context.io.cwd, context.positional);
  return verifyInProcess(context.services.spawnReader, {
    file,
    options: { trustedKeys: await trustedKeys(context), ownFingerprint: null, known: [], untrusted: 'report' },
  });
};

const asJson = ({ bundle, bagInfo, signer, changes, payload }: BundleReport) => ({
  intact: true,
  trusted: signer.trusted,
  signer: {
    fingerprint: signer.fingerprint,
    publicKey: signer.publicKey,
    trustedAs: signer.name,
    claimedName: bagInfo.contactName,
    claimedOrganisation: bagInfo.organisation,
    claimedEmail: bagInfo.contactEmail,
  },
  bundleId: bundle.bundleId,
  analysis: bundle.datasetId,
  sequence: bundle.sequence,
  day: bagInfo.day,
  handedOver: bundle.handedOver,
  counts: { ...bundle.counts, changes: changes.total, files: payload.length },
});

const tell = (context: CommandContext, { bundle, bagInfo, signer, changes }: BundleReport): void => {
  const { words } = context;
  const { fingerprint } = signer;
  printLine(context, words.intact);
  printLine(
    context,
    filled(words.signedBy, { fingerprint, name: bagInfo.contactName, organisation: bagInfo.organisation }),
  );
  printLine(
    context,
    filled(words.bundleFacts, {
      ...bundle.handedOver,
      ...bundle.counts,
      id: bundle.datasetId,
      sequence: bundle.sequence,
      day: bagInfo.day,
      changes: changes.total,
    }),
  );
  if (signer.trusted) printLine(context, filled(words.trustedAs, { name: signer.name }));
  else printNote(context, words.notTrusted);
};

/** Also a refusal is one JSON value, so that a script need not read the sentence. */
const tellRefusal = (context: CommandContext, error: unknown): void => {
  if (!(error instanceof AppError) || !error.code.startsWith('bundle-')) return;
  if (isGiven(context, 'json')) {
    printJson(context, { intact: false, trusted: false, error: { code: error.code, params: error.params } });
  }
  printNote(context, context.words.refusedBundle);
};

export const runVerify = async (context: CommandContext): Promise<number> => {
  try {
    const report = await verify(context);
    if (isGiven(context, 'json')) printJson(context, asJson(report));
    else tell(context, report);
    return report.signer.trusted ? exitStatus.done : exitStatus.untrusted;
  } catch (error) {
    tellRefusal(context, error);
    throw error;
  }
};
