/** The core over the life of the program: who writes is told to it, and one that ended is started anew. */
import { BrowserWindow } from 'electron';
import type { Desk } from './desk.ts';
import { introduce } from './identity-calls.ts';

/** A core that ends this often within the time is not started any more: it would end again. */
const MOST_ENDS = 5;
const WITHIN_MS = 60_000;

export const startCore = async (desk: Desk): Promise<void> => {
  await desk.core.start();
  try {
    await introduce(desk, desk.keys.identity());
  } catch (error) {
    process.stderr.write(`main: identity: ${String(error)}\n`);
  }
};

/** Gives the page of a window its port to the core, or says why there is none. */
export const connectPage = (desk: Desk, window: BrowserWindow): void => {
  const port = desk.core.connect();
  const { webContents } = window;
  if (port !== null) webContents.mainFrame.postMessage('core.port', null, [port]);
  else if (desk.core.problem !== null) webContents.send('core.failed', desk.core.problem);
  else webContents.send('core.gone');
};

/** Pages of a core that ended are told, and get a port to the new one. */
export const watchCore = (desk: Desk): void => {
  let ends: number[] = [];
  desk.core.on('gone', () => {
    const now = Date.now();
    ends = [...ends.filter((end) => now - end < WITHIN_MS), now];
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('core.gone');
    if (ends.length >= MOST_ENDS) desk.core.problem = { code: 'internal', params: {} };
    const again = desk.core.problem === null ? startCore(desk) : Promise.resolve();
    void again.then(() => {
      for (const window of BrowserWindow.getAllWindows()) connectPage(desk, window);
    });
  });
};
