/** A window that closes: what is typed in it and not yet stored is stored first. */
import type { BrowserWindow } from 'electron';

/** A page that does not answer is not waited for longer. */
const LIMIT_MS = 1000;

/**
 * The fields of the page store what they hold when it hides. The core answers one call after the other, so that its answer
 * to a call made after that says that all before it is durable.
 */
const STORE = "dispatchEvent(new Event('pagehide')); rotorsak.call('trust.list', {}).then(() => true)";

export const storeBeforeClosing = (window: BrowserWindow): void => {
  let isLeaving = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (isLeaving) return;
    isLeaving = true;
    const stored = window.webContents.executeJavaScript(STORE).catch(() => undefined);
    const limit = new Promise((resolve) => setTimeout(resolve, LIMIT_MS));
    void Promise.race([stored, limit]).then(() => window.isDestroyed() || window.destroy());
  });
};
