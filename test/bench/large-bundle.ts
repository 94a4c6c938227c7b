/**
 * Writes, verifies or reads a bundle of 100 MB in a process of its own, whose memory is its own:
 * `node large-bundle.ts write|verify|read FILE [FOLDER]` answers `{ ms, memoryMb, bytes }` as JSON.
 */
import { createCipheriv, createHash } from 'node:crypto';
import { keyPairFromSeed, signingKey } from '../../electron/bundle/key-pair.ts';
import { readBundle, verifyBundle } from '../../electron/bundle/read-bundle.ts';
import { type BundleInput, writeBundle } from '../../electron/bundle/write-bundle.ts';

export interface Worked {
  readonly ms: number;
  /** The most that the process has had. */
  readonly memoryMb: number;
  readonly bytes: number;
}

export const largeBagName = 'bench-100';
const ACTOR = '019a0000-0000-7000-8000-00000000000a';
const CHANGES = 100_000;
const ATTACHMENTS = 60;
const MB = 1024 * 1024;
const key = keyPairFromSeed(Buffer.alloc(32, 1), '');

function* changes() {
  const words = 'Låg upptäcktsrisk, eftersom tillsynen är delad mellan flera nämnder och sällan samordnad. ';
  for (let seq = 1; seq <= CHANGES; seq += 1) {
    const change = {
      id: `019a0000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
      actor: ACTOR,
      seq,
      hlc: `001764000000000-${(seq % 65536).toString(16).padStart(4, '0')}`,
      deps: { [ACTOR]: seq - 1 },
      entity: `factor/F${seq}`,
      field: 'description',
      value: `${words.repeat(2)}Nummer ${seq}.`,
      schemaVersion: 1,
    };
    yield { change, raw: null };
  }
}

/** Bytes that do not compress, the same in every run. */
const noise = (seed: number): Buffer =>
  createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(MB));

const attachments = () =>
  Array.from({ length: ATTACHMENTS }, (_, n) => ({
    sha256: createHash('sha256').update(noise(n)).digest('hex'),
    size: MB,
    open: () => [noise(n)],
  }));

const input = (): BundleInput => ({
  bagName: largeBagName,
  bundleId: '019a0000-0000-7000-8000-0000000000ff',
  datasetId: 'bench',
  sequence: 1,
  previous: null,
  versionVector: { [ACTOR]: CHANGES },
  recipients: [],
  handedOver: { to: 'Bo', organisation: 'Miljönämnden', purpose: 'Mätning', secrecy: null },
  signer: { key: signingKey(key), name: 'Anna', email: 'anna@malmo.se', organisation: 'Malmö stad' },
  day: '2026-11-24',
  software: 'Rotorsak 0.1.0',
  changes: changes(),
  caseJson: '{}\n',
  attachments: attachments(),
  documents: [],
});

const options = { trustedKeys: [], ownFingerprint: null, known: [], untrusted: 'report' as const };

const work = (what: string, file: string, folder: string): Promise<{ readonly bytes: number }> => {
  if (what === 'write') return writeBundle(input(), file);
  return what === 'verify' ? verifyBundle(file, options) : readBundle(file, options, folder);
};

if (import.meta.main) {
  const [, , what = '', file = '', folder = ''] = process.argv;
  const start = performance.now();
  const { bytes } = await work(what, file, folder);
  const ms = performance.now() - start;
  const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ ms, memoryMb, bytes } satisfies Worked));
}
