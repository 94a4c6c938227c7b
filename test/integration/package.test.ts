import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeElectronLayout } from '../../build/packaging/electron-shell.ts';
import { pack, readFuses } from '../../build/packaging/pack.ts';
import { type Archive, openArchive } from '../support/asar.ts';

const root = join(import.meta.dirname, '../..');
let folder = '';
let packed = '';
let archive: Archive;
let entries: readonly string[] = [];

beforeAll(async () => {
  execFileSync(process.execPath, ['build/bundle.ts'], { cwd: root, stdio: 'ignore' });
  folder = await mkdtemp(join(tmpdir(), 'rotorsak-package-'));
  const electronDist = await writeElectronLayout(join(folder, 'electron'));
  await pack({ output: join(folder, 'dist'), electronDist, folderOnly: true, platform: 'linux' });
  packed = join(folder, 'dist', 'linux-unpacked');
  archive = await openArchive(join(packed, 'resources', 'app.asar'));
  entries = archive.files;
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the archive holds every program of the processes and the page', () => {
  for (const entry of [
    'package.json',
    'out/main/main.js',
    'out/core/core.js',
    'out/reader/reader.js',
    'out/table-reader/table-reader.js',
    'out/preload/preload.cjs',
    'out/renderer/index.html',
    'node_modules/better-sqlite3/lib/index.js',
  ]) {
    expect(entries).toContain(entry);
  }
});

test('the archive holds nothing that is not run', () => {
  const tops = new Set(entries.map((entry) => entry.split('/')[0]));
  expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json']);
  const modules = new Set(entries.flatMap((entry) => /^node_modules\/([^/]+)/.exec(entry)?.[1] ?? []));
  expect([...modules]).toEqual(['better-sqlite3']);
  const stray = entries.filter((entry) => /\.(ts|tsx|map|test\.js|spec\.js|c|cpp|h|hpp|gyp|sql|db)$/.test(entry));
  expect(stray).toEqual([]);
});

test('the manifest in the archive names the entry and no development dependency', () => {
  const manifest: unknown = JSON.parse(archive.read('package.json').toString('utf8'));
  expect(manifest).toMatchObject({ name: 'rotorsak', main: 'out/main/main.js' });
  expect(manifest).not.toHaveProperty('devDependencies');
  expect(manifest).not.toHaveProperty('scripts');
});

test("one platform's native addon lies outside the archive, and no other file does", async () => {
  const outside = await readdir(join(packed, 'resources', 'app.asar.unpacked'), {
    recursive: true,
    withFileTypes: true,
  });
  const names = outside.filter((entry) => entry.isFile()).map((entry) => entry.name);
  expect(names).toEqual([`linux-${process.arch === 'arm64' ? 'arm64' : 'x64'}.node`]);
});

test('the fuses of the packed binary are those of a release (security.md 7, 2)', async () => {
  expect(await readFuses(join(packed, 'rotorsak'))).toEqual({
    runAsNode: false,
    cookieEncryption: false,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyLoadAppFromAsar: true,
    browserV8Snapshot: false,
    fileProtocolPrivileges: false,
  });
});
