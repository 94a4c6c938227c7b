/** Dialogs of the system: zenity where it is and there is a display, else declined with a line that says so. */
import { spawn } from 'node:child_process';
import type Electron from 'electron';
import { settings } from './settings.ts';

type Parent = Electron.BaseWindow;

/** The options, whether or not a window came before them. */
function optionsOf<T extends object>(first: Parent | T, second: T | undefined): T {
  return second ?? (first as T);
}

function declined(what: string): null {
  process.stderr.write(`stand-in: no dialog can be shown here: ${what}\n`);
  return null;
}

/** Lines that zenity answers, or null where there was none to ask or the person declined. */
function ask(what: string, args: readonly string[]): Promise<string[] | null> {
  if (settings.headless || process.platform !== 'linux') return Promise.resolve(declined(what));
  return new Promise((resolve) => {
    const child = spawn('zenity', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    child.once('error', () => resolve(declined(what)));
    child.once('close', (status) => resolve(status === 0 ? text.split('\n').filter(Boolean) : null));
  });
}

async function showOpenDialog(
  first: Parent | Electron.OpenDialogOptions,
  second?: Electron.OpenDialogOptions,
): Promise<Electron.OpenDialogReturnValue> {
  const { title = '', defaultPath = '', properties = [] } = optionsOf(first, second);
  const args = ['--file-selection', `--title=${title}`, `--filename=${defaultPath}`, '--separator=\n'];
  if (properties.includes('multiSelections')) args.push('--multiple');
  if (properties.includes('openDirectory')) args.push('--directory');
  const filePaths = await ask(`open ${title}`, args);
  return { canceled: filePaths === null, filePaths: filePaths ?? [] };
}

async function showSaveDialog(
  first: Parent | Electron.SaveDialogOptions,
  second?: Electron.SaveDialogOptions,
): Promise<Electron.SaveDialogReturnValue> {
  const { title = '', defaultPath = '' } = optionsOf(first, second);
  const answer = await ask(`save ${title}`, [
    '--file-selection',
    '--save',
    `--title=${title}`,
    `--filename=${defaultPath}`,
  ]);
  return { canceled: answer === null, filePath: answer?.[0] ?? '' };
}

async function showMessageBox(
  first: Parent | Electron.MessageBoxOptions,
  second?: Electron.MessageBoxOptions,
): Promise<Electron.MessageBoxReturnValue> {
  const { message, detail = '', buttons = [], cancelId = buttons.length - 1 } = optionsOf(first, second);
  const answer = await ask(message, ['--question', '--no-markup', `--text=${message}\n\n${detail}`]);
  return { response: answer === null ? Math.max(0, cancelId) : 0, checkboxChecked: false };
}

function showErrorBox(title: string, content: string): void {
  process.stderr.write(`${title}: ${content}\n`);
}

/** Its members may be set anew: that is how a test answers. */
export const dialog: Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'> = {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox,
};
