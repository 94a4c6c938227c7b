/** Folders where a database is at risk: network folders (WAL does not work there) and those that a program copies away. */
import { statfsSync } from 'node:fs';
import { dirname, sep } from 'node:path';

export interface FolderWarning {
  readonly kind: 'network' | 'sync';
  /** File system or product: `nfs`, `smb`, `OneDrive` … */
  readonly name: string;
}

export interface FolderFacts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `f_type` of statfs(2); null where it cannot be read. */
  readonly fileSystem: number | null;
}

/** Linux, `include/uapi/linux/magic.h` and statfs(2). */
const networkFileSystems = new Map<number, string>([
  [0x69_69, 'nfs'],
  [0x51_7b, 'smb'],
  [0xff_53_4d_42, 'cifs'],
  [0xfe_53_4d_42, 'smb'],
  [0x01_02_19_97, '9p'],
  [0x53_46_41_4f, 'afs'],
  [0x00_c3_64_00, 'ceph'],
]);

const syncedNames = new Map<RegExp, string>([
  [/^OneDrive( - .*)?$/i, 'OneDrive'],
  [/^Dropbox( \(.*\))?$/i, 'Dropbox'],
  [/^(Google Drive|GoogleDrive-.*|My Drive)$/i, 'Google Drive'],
  [/^(Mobile Documents|iCloud ?Drive)$/i, 'iCloud'],
  [/^CloudStorage$/i, 'CloudStorage'],
  [/^(Nextcloud|ownCloud|Syncthing)$/i, 'Nextcloud'],
  [/^Box( Sync)?$/, 'Box'],
]);

const syncedBy = (folder: string, env: FolderFacts['env']): string | null => {
  for (const variable of ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']) {
    const root = env[variable];
    if (root !== undefined && root !== '' && `${folder}${sep}`.startsWith(`${root}${sep}`)) return 'OneDrive';
  }
  for (const segment of folder.split(/[\\/]/)) {
    for (const [pattern, product] of syncedNames) if (pattern.test(segment)) return product;
  }
  return null;
};

/** What to warn of about a folder, from facts about it. */
export const classifyFolder = (folder: string, facts: FolderFacts): FolderWarning[] => {
  const warnings: FolderWarning[] = [];
  const network = facts.fileSystem === null ? undefined : networkFileSystems.get(facts.fileSystem);
  if (facts.platform === 'linux' && network !== undefined) warnings.push({ kind: 'network', name: network });
  if (facts.platform === 'win32' && /^[\\/]{2}(?![?.])/.test(folder)) warnings.push({ kind: 'network', name: 'smb' });
  const product = syncedBy(folder, facts.env);
  if (product !== null) warnings.push({ kind: 'sync', name: product });
  return warnings;
};

const fileSystemOf = (folder: string): number | null => {
  try {
    return statfsSync(folder).type;
  } catch {
    return null;
  }
};

/** Warnings about the folder of a database file. */
export const folderWarnings = (file: string): FolderWarning[] => {
  const folder = dirname(file);
  return classifyFolder(folder, { platform: process.platform, env: process.env, fileSystem: fileSystemOf(folder) });
};
