import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run, temporaryFolder } from './stock-tools.ts';

const sampleModule = new URL('sample-bundle.ts', import.meta.url).href;
const readModule = new URL('../../../electron/bundle/read-bundle.ts', import.meta.url).href;

/** A program of its own, so that its memory and its limits are its own. */
const program = (body: string) => `
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import * as sample from '${sampleModule}';
import { readBundle } from '${readModule}';
const piece = Buffer.alloc(1024 * 1024, 'å');
const hash = createHash('sha256');
for (let i = 0; i < 40; i++) hash.update(piece);
const sha256 = hash.digest('hex');
function* pieces() { for (let i = 0; i < 40; i++) yield piece; }
function* changes(count) { for (let seq = 1; seq <= count; seq++) yield sample.logged(sample.changeNumber(seq, { value: 'x'.repeat(2000) })); }
const large = (count) => ({ changes: changes(count), attachments: [{ sha256, size: 40 * 1024 * 1024, open: pieces }] });
const largest = () => Math.round(process.resourceUsage().maxRSS / 1024);
${body}`;

const runProgram = (body: string, limits = '') => {
  const folder = temporaryFolder();
  const file = join(folder, 'program.ts');
  writeFileSync(file, program(body));
  const shell = `${limits} exec "$0" "$@"`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', shell, process.execPath, file, folder], {
    encoding: 'utf8',
  });
  return { folder, status, stdout, said: stdout + stderr };
};

test('100 MB are written in less than 300 MB of memory, and read in less than 300', () => {
  const write = `await sample.writeSample(process.argv[2] + '/x.rotorsak', large(27_000)); console.log(largest());`;
  const wrote = runProgram(write);
  expect(wrote.said).toMatch(/^\d+\n$/);
  expect(Number(wrote.stdout)).toBeLessThan(300);
  mkdirSync(join(wrote.folder, 'private'));
  const read = `const folder = ${JSON.stringify(wrote.folder)};
    const { bytes } = await readBundle(folder + '/x.rotorsak', sample.trustingAnna, folder + '/private'); console.log(bytes, largest());`;
  const [bytes, memory] = runProgram(read).stdout.split(' ').map(Number);
  expect(bytes).toBeGreaterThan(100_000_000);
  expect(memory).toBeLessThan(300);
});

test('a disk that is full is told, and no file is left (security.md 7, 36)', () => {
  // A limit on the size of files stands for the end of the disk: the system refuses the write in the same way.
  const body = `process.on('SIGXFSZ', () => undefined);
    await sample.writeSample(process.argv[2] + '/x.rotorsak', large(10)).catch((error) => console.log(error.code));`;
  const { folder, said } = runProgram(body, 'ulimit -f 10000;');
  expect(said).toBe('disk-full\n');
  expect(readdirSync(folder)).toEqual(['program.ts']);
});

test('a bundle that is being written has a mode of its own, and stock tools take the result (security.md 7, 51)', () => {
  const body = `await sample.writeSample(process.argv[2] + '/x.rotorsak', large(100));`;
  const { folder } = runProgram(body, 'umask 0;');
  expect(run('stat', ['-c', '%a', join(folder, 'x.rotorsak')]).trim()).toBe('600');
  expect(run('unzip', ['-tq', join(folder, 'x.rotorsak')])).toContain('No errors');
});
