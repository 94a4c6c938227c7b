/** The released program itself, packed with Electron's own binary: it runs no code but its own (`npm run test:electron`). */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack, readFuses } from '../../../build/packaging/pack.ts';
import { root } from '../../support/shell-main.ts';

const PACKING_MS = 300_000;
const places: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux-unpacked/rotorsak',
  win32: 'win-unpacked/Rotorsak.exe',
  darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Rotorsak.app/Contents/MacOS/Rotorsak`,
};
/** Where the fuses lie: on a Mac in the framework beside the program. */
const fused = (program: string): string =>
  process.platform === 'darwin'
    ? join(program, '../../Frameworks/Electron Framework.framework/Electron Framework')
    : program;

let folder = '';
let program = '';
let script = '';
let mark = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rotorsak-release-'));
  await pack({ output: folder, electronDist: join(root, 'node_modules/electron/dist'), folderOnly: true });
  program = join(folder, places[process.platform] ?? '');
  mark = join(folder, 'ran');
  script = join(folder, 'foreign.cjs');
  writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');`);
}, PACKING_MS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (words: string[], env: Record<string, string> = {}) => {
  const unsandboxed = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const { status, stdout, stderr } = spawnSync(program, [...words, ...unsandboxed], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 60_000,
  });
  return { status, said: stdout + stderr };
};

test('the fuse wire of the program is that of a release (security.md 7, 2)', async () => {
  expect(await readFuses(fused(program))).toMatchObject({
    runAsNode: false,
    nodeOptions: false,
    nodeCliInspect: false,
    asarIntegrity: true,
    onlyLoadAppFromAsar: true,
    fileProtocolPrivileges: false,
  });
});

test('its command line answers', () => {
  expect(run(['help'])).toMatchObject({ status: 0 });
});

test('it runs no script as Node would, and none that the environment names (security.md 7, 3)', () => {
  const asNode = run([script], { ELECTRON_RUN_AS_NODE: '1' });
  expect(asNode.status).toBe(2); // an unknown command
  expect(run(['help'], { NODE_OPTIONS: `--require ${script}` }).status).toBe(0);
  expect(existsSync(mark)).toBe(false);
});

test('it opens no port for a debugger (security.md 7, 3)', () => {
  for (const word of ['--inspect=127.0.0.1:0', '--inspect-brk=127.0.0.1:0']) {
    const { status, said } = run(['help', word]);
    expect(status).not.toBe(null);
    expect(said).not.toContain('Debugger listening');
  }
});
