/** A small bundle with everything in it, always the same, and what a reader needs to know of it. */
import { createHash } from 'node:crypto';
import type { Change } from '../../../db/domain/change.ts';
import type { LoggedChange } from '../../../electron/bundle/change-line.ts';
import { keyPairFromSeed, signingKey } from '../../../electron/bundle/key-pair.ts';
import { fingerprintOf } from '../../../electron/bundle/public-key.ts';
import type { ReadOptions } from '../../../electron/bundle/read-bundle.ts';
import { type BundleInput, writeBundle } from '../../../electron/bundle/write-bundle.ts';

export const annasKey = keyPairFromSeed(Buffer.alloc(32, 1), 'anna@malmo.se');
export const bosKey = keyPairFromSeed(Buffer.alloc(32, 2), 'bo@malmo.se');
export const annasFingerprint = fingerprintOf(annasKey.publicKey);

const ACTOR = '019a0000-0000-7000-8000-00000000000a';

export const changeNumber = (seq: number, parts: Partial<Change> = {}): Change => ({
  id: `019a0000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
  actor: ACTOR,
  seq,
  hlc: `001764000000000-${(seq % 65536).toString(16).padStart(4, '0')}`,
  deps: seq === 1 ? {} : { [ACTOR]: seq - 1 },
  entity: `factor/F${seq}`,
  field: 'title',
  value: `Låg upptäcktsrisk ${seq} 😀 e\u0301`,
  schemaVersion: 1,
  ...parts,
});

export const logged = (change: Change): LoggedChange => ({ change, raw: null });

export const attachment = Buffer.from('%PDF-1.7 underlag åäö\n');
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A change with a field that this version does not know, spelt as its writer chose to. */
export const extendedLine = JSON.stringify(changeNumber(3)).replace('{"id"', '{ "mood" : ["later", 1.50], "id"');

export const sampleInput = (parts: Partial<BundleInput> = {}): BundleInput => ({
  bagName: 'malmo-avfall',
  bundleId: '019a0000-0000-7000-8000-0000000000ff',
  datasetId: 'malmo-avfall-2026',
  sequence: 1,
  previous: null,
  versionVector: { [ACTOR]: 3 },
  recipients: [],
  handedOver: { to: 'Bo Ek', organisation: 'Miljönämnden', purpose: 'Samråd', secrecy: null },
  signer: { key: signingKey(annasKey), name: 'Anna Ek', email: 'anna@malmo.se', organisation: 'Malmö stad' },
  day: '2026-11-24',
  software: 'Rotorsak 0.1.0',
  changes: [
    logged(changeNumber(1)),
    logged(changeNumber(2, { field: 'state', value: 'active' })),
    { change: changeNumber(3), raw: extendedLine },
  ],
  caseJson: '{"format":"rotorsak-case","version":1}\n',
  attachments: [{ sha256: sha256(attachment), size: attachment.length, open: () => [attachment] }],
  documents: [{ name: 'plan.pdf', open: () => [Buffer.from('%PDF-1.7 plan\n')] }],
  ...parts,
});

export const writeSample = (file: string, parts: Partial<BundleInput> = {}) => writeBundle(sampleInput(parts), file);

/** A reader that trusts Anna. */
export const trustingAnna: ReadOptions = {
  trustedKeys: [{ fingerprint: annasFingerprint, name: 'Anna Ek' }],
  ownFingerprint: null,
  known: [],
  untrusted: 'refuse',
};
