/** Packs the built program with electron-builder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';

const root = join(import.meta.dirname, '../..');

export interface PackOrder {
  /** Where packages go; `dist/` by default. */
  readonly output?: string;
  /** An unpacked Electron to take; else the packer fetches its own. */
  readonly electronDist?: string;
  /** Only the unpacked application, no installer. */
  readonly folderOnly?: boolean;
  /** Platform to pack for; this one by default. */
  readonly platform?: 'linux' | 'win' | 'mac';
}

const platforms = { linux: Platform.LINUX, win: Platform.WINDOWS, mac: Platform.MAC };

/** Packs as electron-builder.yml says and gives the files made; none where only the folder was asked for. */
export function pack(order: PackOrder = {}): Promise<string[]> {
  const platform = order.platform ? platforms[order.platform] : Platform.current();
  return build({
    projectDir: root,
    publish: 'never',
    targets: platform.createTarget(order.folderOnly ? 'dir' : null, Arch[process.arch === 'arm64' ? 'arm64' : 'x64']),
    config: {
      extends: join(root, 'electron-builder.yml'),
      ...(order.output === undefined ? {} : { directories: { output: order.output, buildResources: 'build/icons' } }),
      ...(order.electronDist === undefined ? {} : { electronDist: order.electronDist }),
    },
  });
}

/** Names of the fuses in the order of the wire in the binary. */
export const fuseNames = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserV8Snapshot',
  'fileProtocolPrivileges',
] as const;

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const ON = '1'.charCodeAt(0);

/** The fuses as they stand in a packed binary. Throws where the binary has none. */
export async function readFuses(binary: string): Promise<Record<(typeof fuseNames)[number], boolean>> {
  const bytes = await readFile(binary);
  const start = bytes.indexOf(SENTINEL);
  if (start < 0) throw new Error(`${binary} has no fuse wire`);
  const wire = bytes.subarray(start + SENTINEL.length + 2);
  const states = fuseNames.map((name, index) => [name, wire[index] === ON] as const);
  return Object.fromEntries(states) as Record<(typeof fuseNames)[number], boolean>;
}
