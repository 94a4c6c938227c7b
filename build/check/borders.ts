/** Who may import whom: the folder borders of the product, read from the import lines of every source file. */
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import type { Finding, SourceFile } from './sources.ts';

interface Border {
  /** A source folder (or file) of the product; the longest one that holds a file is the file's own. */
  readonly folder: string;
  /** Folders it may import from, beside itself. */
  readonly folders: readonly string[];
  /** Packages it may import; `node:` stands for all of Node's own modules, `*` for every package. */
  readonly packages: readonly string[];
}

const rendererPackages = [
  'react',
  'react-dom',
  'react-aria-components',
  'react-hook-form',
  '@hookform/resolvers',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  '@fontsource/source-sans-3',
  'lucide-react',
  'pdfjs-dist',
  'qr',
  'wouter',
  'zod',
];
const cores = [
  'electron/core',
  'electron/bundle',
  'electron/tables',
  'electron/documents',
  'electron/cli',
  'electron/contract',
  'db',
];

export const borders: readonly Border[] = [
  { folder: 'db/domain', folders: [], packages: ['zod'] },
  { folder: 'db', folders: [], packages: ['zod', 'better-sqlite3', 'drizzle-orm', 'node:'] },
  { folder: 'db/drizzle.config.ts', folders: [], packages: ['drizzle-kit'] },
  { folder: 'electron/contract', folders: ['db/domain'], packages: ['zod'] },
  {
    folder: 'electron/bundle',
    folders: ['db/domain'],
    packages: ['zod', 'age-encryption', '@noble/curves', '@scure/base', 'node:'],
  },
  { folder: 'electron/tables', folders: ['db/domain', 'electron/bundle'], packages: ['zod', 'sax', 'node:'] },
  { folder: 'electron/core', folders: cores, packages: ['zod', 'better-sqlite3', 'drizzle-orm', 'electron', 'node:'] },
  { folder: 'electron/documents', folders: cores, packages: ['zod', '@fontsource/source-sans-3', 'node:'] },
  { folder: 'electron/cli', folders: cores, packages: ['zod', 'better-sqlite3', 'drizzle-orm', 'node:'] },
  {
    folder: 'electron/main',
    folders: [
      'electron/contract',
      'electron/cli',
      'electron/bundle',
      'electron/tables',
      'electron/core',
      'electron/documents',
      'db/domain',
    ],
    packages: ['zod', 'electron', 'node:'],
  },
  { folder: 'electron/preload', folders: ['electron/contract'], packages: ['electron'] },
  { folder: 'renderer', folders: ['electron/contract', 'db/domain', 'db/library'], packages: rendererPackages },
  { folder: 'build', folders: [], packages: ['*', 'node:'] },
  // elkjs (EPL-2.0 or GPL-3.0) is here for test/bench only, to be measured against; it may never be part of the product.
  { folder: 'test', folders: ['db', 'electron', 'renderer', 'build'], packages: ['*', 'node:'] },
];

const builtins = new Set(builtinModules);
const importPattern =
  /(?:^|[\s;}])(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

const isInside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

function borderOf(path: string): Border | undefined {
  return borders
    .filter((border) => isInside(path, border.folder))
    .toSorted((one, other) => other.folder.length - one.folder.length)[0];
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function allows(border: Border, path: string, specifier: string): boolean {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
    return isInside(target, border.folder) || border.folders.some((folder) => isInside(target, folder));
  }
  if (specifier.startsWith('node:') || builtins.has(specifier)) return border.packages.includes('node:');
  return border.packages.includes('*') || border.packages.includes(packageName(specifier));
}

/** Imports of one file that cross a border. A file outside every known folder is itself a finding. */
export function crossings(file: SourceFile): Finding[] {
  const border = borderOf(file.path);
  if (!border) return [{ path: file.path, line: 1, message: 'is in no folder that build/check/borders.ts knows' }];
  return [...file.text.matchAll(importPattern)].flatMap((match) => {
    const specifier = match[1] ?? match[2] ?? '';
    if (allows(border, file.path, specifier)) return [];
    const line = file.text.slice(0, match.index + match[0].indexOf(specifier)).split('\n').length;
    return [{ path: file.path, line, message: `${border.folder} may not import ${specifier}` }];
  });
}
