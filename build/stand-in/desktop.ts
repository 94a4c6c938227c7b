/** What of the desktop the program asks for. */
import type Electron from 'electron';
import { Emitter } from './emitter.ts';
import { settings } from './settings.ts';
import { liveContents } from './web-contents.ts';

class StandInTheme
  extends Emitter
  implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'on'>
{
  readonly shouldUseHighContrastColors = false;
  #source: Electron.NativeTheme['themeSource'] = 'system';

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source;
  }

  set themeSource(source: Electron.NativeTheme['themeSource']) {
    this.#source = source;
    const colours = source === 'system' ? settings.colorScheme : source;
    for (const page of liveContents()) void page.emulateColours(colours).catch(() => undefined);
    this.fire('updated');
  }

  get shouldUseDarkColors(): boolean {
    return (this.#source === 'system' ? settings.colorScheme : this.#source) === 'dark';
  }
}

export const nativeTheme = new StandInTheme();

const refused = () => Promise.reject(new Error('Encryption is not available.'));

/** Nothing protects keys here, and it says so. */
export const safeStorage: Pick<
  Electron.SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
> = {
  isAsyncEncryptionAvailable: () => Promise.resolve(false),
  encryptStringAsync: refused,
  decryptStringAsync: refused,
  getSelectedStorageBackend: () => 'basic_text',
};

/** Nothing outside the program is opened. */
export const shell: Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'> = {
  openExternal: () => Promise.reject(new Error('Nothing outside the program is opened here.')),
  openPath: () => Promise.resolve('Nothing outside the program is opened here.'),
  showItemInFolder: (path) => void process.stderr.write(`${path}\n`),
  beep: () => undefined,
};

class StandInPower extends Emitter implements Pick<Electron.PowerMonitor, 'on' | 'once'> {}

export const powerMonitor = new StandInPower();
