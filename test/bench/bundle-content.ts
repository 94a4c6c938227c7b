/** What bundles are measured with: changes of factors, bytes that do not compress, and who hands them to whom. */
import { createCipheriv } from 'node:crypto';
import type { LoggedChange } from '../../db/log/index.ts';
import { keyPairFromSeed, signingKey } from '../../electron/bundle/key-pair.ts';
import type { BundleInput } from '../../electron/bundle/write-bundle.ts';

const ACTOR = '019a0000-0000-7000-8000-00000000000a';

function* changes(count: number, textOf: (seq: number) => string): Generator<LoggedChange> {
  for (let seq = 1; seq <= count; seq += 1) {
    const change = {
      id: `019a0000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
      actor: ACTOR,
      seq,
      hlc: `001764000000000-${(seq % 65536).toString(16).padStart(4, '0')}`,
      deps: { [ACTOR]: seq - 1 },
      entity: `factor/F${seq}`,
      field: 'description',
      value: textOf(seq),
      schemaVersion: 1,
    };
    yield { change, raw: null };
  }
}

/** Bytes that do not compress, the same in every run. */
export const noise = (length: number, seed: number): Buffer =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(length));

/** A bundle of `count` changes. */
export const bundleOf = (
  bagName: string,
  count: number,
  textOf: (seq: number) => string,
  attachments: BundleInput['attachments'],
): BundleInput => ({
  bagName,
  bundleId: '019a0000-0000-7000-8000-0000000000ff',
  datasetId: 'bench',
  sequence: 1,
  previous: null,
  versionVector: { [ACTOR]: count },
  recipients: [],
  handedOver: { to: 'Bo', organisation: 'Miljönämnden', purpose: 'Mätning', secrecy: null },
  signer: {
    key: signingKey(keyPairFromSeed(Buffer.alloc(32, 1), '')),
    name: 'Anna',
    email: 'anna@malmo.se',
    organisation: 'Malmö stad',
  },
  day: '2026-11-24',
  software: 'Rotorsak 0.1.0',
  changes: changes(count, textOf),
  caseJson: '{}\n',
  attachments,
  documents: [],
});
