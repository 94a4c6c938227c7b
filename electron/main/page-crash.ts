/** A page whose process ended: the person is told, and offered to load it again (security.md, 7 number 17). */
import { type BrowserWindow, dialog } from 'electron';
import type { MainWords } from './words.ts';

/** What was acknowledged lies in the database; loading the page again shows it. */
export const offerReload = (window: BrowserWindow, words: () => MainWords): void => {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    process.stderr.write(`main: page ended: ${reason}\n`);
    const { pageEnded, pageEndedDetail, reload, close } = words();
    const buttons = [reload, close];
    void dialog
      .showMessageBox(window, { type: 'error', message: pageEnded, detail: pageEndedDetail, buttons, cancelId: 1 })
      .then(({ response }) => {
        if (window.isDestroyed()) return;
        if (response === 0) window.webContents.reload();
        else window.destroy();
      });
  });
};
