/** 100 MB written, verified and read, and the memory that takes, beside stock tools on the same bytes in the same run. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../build/bench/report.ts';
import { keyPairFromSeed } from '../../electron/bundle/key-pair.ts';
import { publicKeyLine } from '../../electron/bundle/public-key.ts';
import { largeBagName, type Worked } from './large-bundle.ts';
import { inFolder } from './store.ts';

const script = join(import.meta.dirname, 'large-bundle.ts');

const worked = (what: string, ...args: string[]): Worked => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, what, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${what}: ${stderr}`);
  return JSON.parse(stdout) as Worked;
};

/** Milliseconds of a stock program; null where this machine lacks it. Throws where it says no. */
const stock = (program: string, args: readonly string[], cwd: string, input: number | 'ignore' = 'ignore') => {
  const start = performance.now();
  const { status, error, stderr } = spawnSync(program, args, { cwd, stdio: [input, 'pipe', 'pipe'], encoding: 'utf8' });
  if (error !== undefined) return null;
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return performance.now() - start;
};

const sshVerify = (bag: string): number | null => {
  const { publicKey } = keyPairFromSeed(Buffer.alloc(32, 1), '');
  writeFileSync(join(bag, '..', 'signers'), `anna@malmo.se ${publicKeyLine(publicKey, '')}\n`);
  const [signature = ''] = readdirSync(join(bag, 'signatures'));
  const manifest = openSync(join(bag, 'tagmanifest-sha512.txt'), 'r');
  const names = ['-f', '../signers', '-I', 'anna@malmo.se', '-n', 'bundle-v1@rotorsak'];
  try {
    return stock('ssh-keygen', ['-Y', 'verify', ...names, '-s', join('signatures', signature)], bag, manifest);
  } finally {
    closeSync(manifest);
  }
};

const peers = (folder: string, file: string, report: Report): void => {
  if (stock('unzip', ['-q', file, '-d', folder], folder) === null) return;
  const bag = join(folder, largeBagName);
  const check = ['--strict', '--status', '-c'];
  const times: readonly (readonly [string, number | null])[] = [
    ['zip -0 (peer)', stock('zip', ['-0', '-q', '-r', join(folder, 'peer.zip'), '.'], bag)],
    ['sha512sum -c manifest (peer)', stock('sha512sum', [...check, 'manifest-sha512.txt'], bag)],
    ['sha512sum -c tag manifest (peer)', stock('sha512sum', [...check, 'tagmanifest-sha512.txt'], bag)],
    ['ssh-keygen -Y verify (peer)', sshVerify(bag)],
  ];
  for (const [what, ms] of times) if (ms !== null) report.values(what, 'ms', [ms]);
};

export const name = 'bundle of 100 MB';

export const run = (report: Report): Promise<void> =>
  inFolder((folder) => {
    const file = join(folder, 'large.rotorsak');
    const into = join(folder, 'into');
    mkdirSync(into);
    const steps = [
      ['write (signed, synced)', worked('write', file)],
      ['verify', worked('verify', file)],
      ['read into a private folder', worked('read', file, into)],
    ] as const;
    report.values('size', 'MB', [steps[0][1].bytes / 1e6]);
    for (const [what, { ms, memoryMb }] of steps) {
      report.values(what, 'ms', [ms]);
      report.values(`most memory: ${what}`, 'MB', [memoryMb]);
    }
    peers(folder, file, report);
    return Promise.resolve();
  });
