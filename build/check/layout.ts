/** What may lie at the top of the repository. */
import type { Finding } from './sources.ts';

const topLevel = new Set([
  'electron',
  'renderer',
  'db',
  'build',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron-builder.yml',
  'README.md',
]);

/** Files whose first part is neither one of the known names nor a dotfile. */
export function strayFiles(paths: readonly string[]): Finding[] {
  return paths
    .filter((path) => !path.startsWith('.') && !topLevel.has(path.split('/')[0] ?? ''))
    .map((path) => ({ path, line: 1, message: 'does not belong at the top of the repository' }));
}
