import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatAllowedSigner } from '../../../electron/bundle/allowed-signers.ts';
import { fingerprintHex } from '../../../electron/bundle/public-key.ts';
import { verifyCommands } from '../../../electron/bundle/verify-text.ts';
import * as sample from './sample-bundle.ts';
import { attempt, run, temporaryFolder } from './stock-tools.ts';

const unpacked = async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'malmo.rotorsak');
  await sample.writeSample(file);
  run('unzip', ['-q', file, '-d', folder]);
  const bag = join(folder, 'malmo-avfall');
  writeFileSync(
    join(bag, 'allowed_signers'),
    formatAllowedSigner('anna@malmo.se', sample.annasKey.publicKey, 'Anna Ek'),
  );
  return { file, bag };
};

/** The lines set off by four spaces under a heading, as a person would copy them. */
const commandsUnder = (text: string, heading: string): string[] => {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.includes(heading)) + 1;
  const length = lines.slice(from).findIndex((line) => !line.startsWith('    '));
  return lines.slice(from, from + length).map((line) => line.slice(4));
};

test('unzip finds no fault with the file', async () => {
  const { file } = await unpacked();
  expect(run('unzip', ['-tq', file])).toContain('No errors detected');
});

test.each(['Linux och macOS:', 'Linux and macOS:'])(
  'the commands of VERIFY.txt work as they stand (%s)',
  async (heading) => {
    const { bag } = await unpacked();
    const commands = commandsUnder(readFileSync(join(bag, 'VERIFY.txt'), 'utf8'), heading);
    expect(commands).toEqual([
      'ssh-keygen -Y verify -f allowed_signers -I anna@malmo.se -n bundle-v1@rotorsak -s signatures/*.sig < tagmanifest-sha512.txt',
      'sha512sum --strict -c tagmanifest-sha512.txt && sha512sum --strict -c manifest-sha512.txt',
    ]);
    const [verify = '', hashes = ''] = commands;
    const inBag = (command: string) => execFileSync('sh', ['-c', command], { cwd: bag, encoding: 'utf8' });
    expect(inBag(verify)).toContain(`Good "bundle-v1@rotorsak" signature for anna@malmo.se`);
    expect(inBag(verify)).toContain(sample.annasFingerprint);
    expect(
      inBag(hashes)
        .trim()
        .split('\n')
        .every((line) => line.endsWith(': OK')),
    ).toBe(true);
  },
);

test('the manifests name every file of the bag but the signature and the tag manifest', async () => {
  const { bag } = await unpacked();
  const listed = (name: string) =>
    readFileSync(join(bag, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.slice(130));
  const files = readdirSync(bag, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'allowed_signers' && !entry.name.endsWith('.sig'))
    .map((entry) => join(entry.parentPath, entry.name).slice(bag.length + 1));
  const named = [...listed('manifest-sha512.txt'), ...listed('tagmanifest-sha512.txt'), 'tagmanifest-sha512.txt'];
  expect(named.toSorted()).toEqual(files.toSorted());
});

test('stock tools see what was changed', async () => {
  const { bag } = await unpacked();
  const check = (manifest: string) =>
    attempt('sh', ['-c', `cd ${bag} && sha512sum --strict -c ${manifest}-sha512.txt`]).status;
  writeFileSync(join(bag, 'data/case.json'), '{}');
  expect([check('manifest'), check('tagmanifest')]).toEqual([1, 0]);
  writeFileSync(join(bag, 'bundle.json'), '{}');
  expect(check('tagmanifest')).toBe(1);
});

test('the Windows commands name the very files (security.md 7, 33)', async () => {
  const { bag } = await unpacked();
  const text = readFileSync(join(bag, 'VERIFY.txt'), 'utf8');
  const [verify = '', ...hashes] = commandsUnder(text, 'Windows (PowerShell):');
  const hex = fingerprintHex(sample.annasKey.publicKey);
  expect(verify).toBe(
    `cmd /c "ssh-keygen -Y verify -f allowed_signers -I anna@malmo.se -n bundle-v1@rotorsak -s signatures\\${hex}.sig < tagmanifest-sha512.txt"`,
  );
  expect(hashes.join(' ')).toContain('Get-FileHash -Algorithm SHA512');
  expect(readdirSync(join(bag, 'signatures'))).toEqual([`${hex}.sig`]);
});

test('an e-mail address that is no single word is left out of the commands', () => {
  const { unix } = verifyCommands({ email: '"; rm -rf /', fingerprint: '', fingerprintHex: '' });
  expect(unix[0]).toContain('-I NAME ');
});
