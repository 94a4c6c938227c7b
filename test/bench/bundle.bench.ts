/** A bag of 40 MB written, verified and read, beside what plain tools need for the same bytes in the same run. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../build/bench/report.ts';
import { changesIn } from '../../electron/bundle/extracted.ts';
import { readBundle, verifyBundle } from '../../electron/bundle/read-bundle.ts';
import { writeBundle } from '../../electron/bundle/write-bundle.ts';
import { importBundle } from '../../electron/core/services/import-bundle.ts';
import { trustKey } from '../../electron/core/services/trust.ts';
import { bundleOf, noise } from './bundle-content.ts';
import { openBench, timed } from './store.ts';

const CHANGES = 60_000;
const ATTACHMENTS = 20;
const ATTACHMENT_BYTES = 1024 * 1024;

const text = (seq: number): string =>
  `Låg upptäcktsrisk i led ${seq}, eftersom tillsynen är delad mellan flera nämnder och sällan samordnad.`;

const attachments = Array.from({ length: ATTACHMENTS }, (_, n) => {
  const bytes = noise(ATTACHMENT_BYTES, n);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, open: () => [bytes] };
});

const options = { trustedKeys: [], ownFingerprint: null, known: [], untrusted: 'report' as const };

const peer = (program: string, args: string[], cwd: string) => {
  const start = performance.now();
  const { status } = spawnSync(program, args, { cwd });
  return status === 0 ? performance.now() - start : null;
};

/** Plain tools on the unpacked bag; one that this machine lacks is left out. */
const peers = (folder: string, file: string, report: Report): void => {
  if (spawnSync('unzip', ['-q', file, '-d', folder]).status !== 0) return;
  const bag = join(folder, 'bench');
  const checks: [string, string, string[]][] = [
    ['sha512sum -c manifest (peer)', 'sha512sum', ['--strict', '--status', '-c', 'manifest-sha512.txt']],
    ['zip -0 (peer)', 'zip', ['-0', '-q', '-r', join(folder, 'peer.zip'), '.']],
    ['unzip -t (peer)', 'unzip', ['-tqq', file]],
  ];
  for (const [what, program, args] of checks) {
    const ms = peer(program, args, bag);
    if (ms !== null) report.values(what, 'ms', [ms]);
  }
};

const measure = async (folder: string, report: Report): Promise<void> => {
  const file = join(folder, 'bench.rotorsak');
  const ms = (what: string, value: number) => report.values(what, 'ms', [value]);
  const written = await timed(() => writeBundle(bundleOf('bench', CHANGES, text, attachments), file));
  report.values('size', 'MB', [written.value.bytes / 1e6]);
  ms('export (written, signed, synced)', written.ms);
  ms('verify', (await timed(() => verifyBundle(file, options))).ms);
  const into = join(folder, 'into');
  mkdirSync(into);
  const read = await timed(() => readBundle(file, options, into));
  ms('read into a private folder', read.ms);
  const seen = await timed(() => Array.from(changesIn(read.value.changesFile), ({ change }) => change.seq).length);
  ms('changes parsed again by the core', seen.ms);
  const session = await openBench(join(folder, 'rotorsak.db'));
  const { publicKey } = read.value.signer;
  trustKey(session.store, { publicKey, name: 'Anna', organisation: 'Malmö stad', email: 'anna@malmo.se' });
  const pending = { read: read.value, folder: into, fileName: 'bench.rotorsak', ownRecipient: null };
  ms('import into an empty database', (await timed(() => importBundle(session.store, pending))).ms);
  session.opened.close();
  const bytes = noise(written.value.bytes, 99);
  ms(
    'node:crypto SHA-512 of as many bytes (peer)',
    (await timed(() => createHash('sha512').update(bytes).digest())).ms,
  );
  ms(
    'plain write of as many bytes, synced (peer)',
    (await timed(() => writeFileSync(join(folder, 'plain'), bytes, { flush: true }))).ms,
  );
  peers(folder, file, report);
};

export const name = 'bundle';

export const run = async (report: Report): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'rotorsak-bench-'));
  try {
    await measure(folder, report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
