/** The program's windows: all alike, each showing an address of the page. */
import { BrowserWindow } from 'electron';
import { storeBeforeClosing } from './leaving.ts';
import { offerReload } from './page-crash.ts';
import { ORIGIN, PARTITION, places } from './places.ts';
import type { Previews } from './previews.ts';
import type { SettingsFile } from './settings.ts';
import { mainWords } from './words.ts';

const SMALLEST = { minWidth: 1024, minHeight: 640 } as const;
const FIRST = { width: 1280, height: 800 } as const;

/** Address of the page at a place in it, such as `/analyses`. */
export const pageAddress = (place: string): string => `${ORIGIN}/index.html#${place.startsWith('/') ? place : '/'}`;

export const openWindow = (settings: SettingsFile, previews: Previews, place: string): BrowserWindow => {
  const window = new BrowserWindow({
    ...FIRST,
    ...(settings.value.bounds ?? {}),
    ...SMALLEST,
    show: false,
    title: 'Rotorsak',
    webPreferences: {
      preload: places.preload,
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  });
  const { id } = window;
  offerReload(window, () => mainWords(settings.value.language));
  window.once('ready-to-show', () => window.show());
  window.on('close', () => settings.note({ bounds: window.getBounds() }));
  storeBeforeClosing(window);
  window.on('closed', () => previews.drop(id));
  void window.loadURL(pageAddress(place));
  return window;
};
