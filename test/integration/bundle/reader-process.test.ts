import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { changesIn } from '../../../electron/bundle/extracted.ts';
import { forkReader } from '../../../electron/bundle/fork-reader.ts';
import {
  discardRead,
  readInProcess,
  type SpawnReader,
  verifyInProcess,
} from '../../../electron/bundle/reader-client.ts';
import { rebuild, sampleFiles } from './raw-bag.ts';
import { rawZip } from './raw-zip.ts';
import * as sample from './sample-bundle.ts';
import { temporaryFolder } from './stock-tools.ts';

const spawn = forkReader(fileURLToPath(new URL('../../../electron/bundle/reader-process.ts', import.meta.url)));
const limits = { timeoutMs: 20_000, memoryMb: 300 };
const options = sample.trustingAnna;

const place = () => {
  const folder = temporaryFolder();
  const tempDir = join(folder, 'temp');
  mkdirSync(tempDir);
  return { file: join(folder, 'x.rotorsak'), tempDir };
};

test('a bundle is read by a process of its own into a private folder', async () => {
  const { file, tempDir } = place();
  await sample.writeSample(file);
  const read = await readInProcess(spawn, { file, options, tempDir }, limits);
  expect([...changesIn(read.changesFile)]).toHaveLength(3);
  expect(readFileSync(read.attachments[0]?.file ?? '')).toEqual(sample.attachment);
  expect(statSync(read.folder).mode & 0o777).toBe(0o700);
  expect(read).toMatchObject(await verifyInProcess(spawn, { file, options }, limits));
  await discardRead(read);
  expect(readdirSync(tempDir)).toEqual([]);
});

test('a refusal comes through with code, reason and place, and leaves nothing (security.md 7, 20)', async () => {
  const { file, tempDir } = place();
  const bad = { 'data/changes-000001.ndjson': `${JSON.stringify(sample.changeNumber(1))}\n{}\n` };
  writeFileSync(file, await rebuild(await sampleFiles(), { files: bad }));
  await expect(readInProcess(spawn, { file, options, tempDir }, limits)).rejects.toMatchObject({
    code: 'bundle-change',
    params: { reason: 'change-field', line: 2, field: 'id' },
  });
  expect(readdirSync(tempDir)).toEqual([]);
});

const megabyte = Buffer.alloc(1_000_000);
const zeros = deflateRawSync(Buffer.alloc(1_000_000_000), { level: 9 });

test.each([
  ['1 GB of zeros, honestly declared', { size: 1_000_000_000 }, 'ratio'],
  ['1 GB of zeros that say they are 100 MB', { size: 100_000_000 }, 'size-lie'],
])('a bomb of %s stops at its cap (security.md 7, 25)', async (_name, { size }, reason) => {
  const { file, tempDir } = place();
  const files = await sampleFiles();
  const entries = (all: Parameters<typeof rawZip>[0]) => [
    ...all,
    { name: 'malmo-avfall/data/zeros', data: zeros, both: { method: 8, size, crc: 0 } },
  ];
  const manifest = (text: string) => `${text}${'a'.repeat(128)}  data/zeros\n`;
  writeFileSync(file, await rebuild(files, { manifest, entries }));
  await expect(readInProcess(spawn, { file, options, tempDir }, limits)).rejects.toMatchObject({ params: { reason } });
  expect(readdirSync(tempDir)).toEqual([]);
});

test('overlapping entries that multiply into a bomb are refused (security.md 7, 25)', async () => {
  const { file, tempDir } = place();
  const packed = deflateRawSync(megabyte);
  const shared = { data: packed, both: { method: 8, size: megabyte.length } };
  const entries = Array.from({ length: 1000 }, (_, i) => ({
    name: `bag/${i}`,
    ...shared,
    ...(i === 0 ? {} : { only: 'central' as const, central: { offset: 0 } }),
  }));
  writeFileSync(file, rawZip(entries));
  await expect(readInProcess(spawn, { file, options, tempDir }, limits)).rejects.toMatchObject({
    code: /bundle-(zip|bomb)/,
  });
});

test('a process that takes too long is ended, and its folder removed', async () => {
  const { file, tempDir } = place();
  await sample.writeSample(file);
  const pids: number[] = [];
  const stuck: SpawnReader = () => {
    const child = spawn({ execArgv: ['-e', 'setInterval(() => undefined, 1000)'] });
    return { ...child, send: () => pids.push(1) };
  };
  await expect(readInProcess(stuck, { file, options, tempDir }, { ...limits, timeoutMs: 300 })).rejects.toMatchObject({
    code: 'bundle-timeout',
    params: { timeoutMs: 300 },
  });
  expect(pids).toHaveLength(1);
  expect(readdirSync(tempDir)).toEqual([]);
});

test('a process that grows too large ends itself', async () => {
  const { file, tempDir } = place();
  function* changes() {
    for (let seq = 1; seq <= 30_000; seq++) yield sample.logged(sample.changeNumber(seq));
  }
  await sample.writeSample(file, { changes: changes() });
  await expect(readInProcess(spawn, { file, options, tempDir }, { ...limits, memoryMb: 30 })).rejects.toMatchObject({
    code: 'bundle-reader-failed',
    params: { reason: 'memory' },
  });
  expect(readdirSync(tempDir)).toEqual([]);
});

test('a process that ends, or answers something else, is told', async () => {
  const { file, tempDir } = place();
  const gone: SpawnReader = (start) => forkReader(join(tempDir, 'nothing.js'))(start);
  await expect(readInProcess(gone, { file, options, tempDir }, limits)).rejects.toMatchObject({
    code: 'bundle-reader-failed',
    params: { reason: 'exit' },
  });
  const liar: SpawnReader = () => ({
    send: () => undefined,
    onMessage: (listener) => setTimeout(listener, 10, { ok: true, value: { changesFile: '/etc/passwd' } }),
    onExit: () => undefined,
    kill: () => undefined,
  });
  await expect(readInProcess(liar, { file, options, tempDir }, limits)).rejects.toMatchObject({
    params: { reason: 'reply' },
  });
  expect(readdirSync(tempDir)).toEqual([]);
  expect(existsSync(file)).toBe(false);
});
