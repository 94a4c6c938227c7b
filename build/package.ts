/** `npm run package [-- --dir]`: installers for this system; with `--dir`, or without Electron's binary, only the folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeElectronLayout } from './packaging/electron-shell.ts';
import { pack } from './packaging/pack.ts';

const root = join(import.meta.dirname, '..');
const electronDist = join(root, 'node_modules/electron/dist');
const folderOnly = process.argv.includes('--dir');

if (existsSync(electronDist)) {
  const made = await pack({ electronDist, folderOnly });
  process.stdout.write([...made, ''].join('\n'));
} else if (process.platform === 'linux') {
  process.stderr.write('rotorsak: Electron saknas här; paketet görs som en mapp utan Electron, för granskning\n');
  const layout = await writeElectronLayout(join(root, 'node_modules/.cache/electron-layout'));
  await pack({ electronDist: layout, folderOnly: true });
} else {
  process.stderr.write('rotorsak: Electron saknas. Kör ”npx install-electron” och sedan ”npm run package” igen.\n');
  process.exitCode = 1;
}
