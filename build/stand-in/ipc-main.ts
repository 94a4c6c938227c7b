/** Messages from pages. */
import type Electron from 'electron';
import { Emitter, preventable } from './emitter.ts';
import { asElectron } from './seam.ts';

type Handler = Parameters<Electron.IpcMain['handle']>[1];

class StandInIpcMain
  extends Emitter
  implements Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler' | 'on' | 'once' | 'off'>
{
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args: unknown[]) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  sent(channel: string, sender: Sender, args: readonly unknown[]): void {
    this.fire(channel, preventable({ ...sender, ports: [], processId: 0, frameId: 0 }), ...args);
  }

  async invoked(channel: string, sender: Sender, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const event = preventable({ type: 'frame', processId: 0, frameId: 0, ...sender } as const);
    return await handler(asElectron<Electron.IpcMainInvokeEvent>(event), ...args);
  }
}

export interface Sender {
  readonly sender: Electron.WebContents;
  readonly senderFrame: Electron.WebFrameMain | null;
}

export const ipcMain = new StandInIpcMain();
