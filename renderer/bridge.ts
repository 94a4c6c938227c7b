/** The bridge that the preload laid: the only way out of the page. */
import type { Bridge } from '../electron/contract/bridge.ts';

declare global {
  interface Window {
    readonly rotorsak: Bridge;
  }
}

export const bridge = (): Bridge => window.rotorsak;
