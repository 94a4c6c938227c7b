/** Whether a message comes from our own page's top frame; all else is refused (security.md, 1.1 number 17). */
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { ORIGIN } from './places.ts';

export const isTrustedSender = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
  const frame = event.senderFrame;
  if (frame === null || frame.detached || frame.parent !== null) return false;
  return URL.canParse(frame.url) && frame.origin === ORIGIN;
};
