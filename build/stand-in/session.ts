/** Sessions: who answers the addresses of our schemes, and what else a page may do (nothing). */
import type Electron from 'electron';
import { registerScheme, schemeOf } from './address.ts';
import { Emitter } from './emitter.ts';
import { asElectron } from './seam.ts';

type Handler = Parameters<Electron.Protocol['handle']>[1];
type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;

class StandInProtocol implements Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'> {
  readonly handlers = new Map<string, Handler>();

  handle(scheme: string, handler: Handler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }
}

class StandInWebRequest implements Pick<Electron.WebRequest, 'onBeforeRequest'> {
  before: BeforeRequest | null = null;

  onBeforeRequest(
    filterOrListener: Electron.WebRequestFilter | BeforeRequest | null,
    listener?: BeforeRequest | null,
  ): void {
    this.before = typeof filterOrListener === 'function' ? filterOrListener : (listener ?? null);
  }
}

type Members =
  | 'protocol'
  | 'webRequest'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'isSpellCheckerEnabled'
  | 'clearCache'
  | 'on'
  | 'once';

/** The browser was started to refuse every permission; the program's own answers are kept and can only refuse more. */
export class StandInSession extends Emitter implements Pick<Electron.Session, Members> {
  readonly ownProtocol = new StandInProtocol();
  readonly ownRequests = new StandInWebRequest();
  readonly protocol = asElectron<Electron.Protocol>(this.ownProtocol);
  readonly webRequest = asElectron<Electron.WebRequest>(this.ownRequests);
  permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null;
  devicePermission: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null;
  displayRequest: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0] = null;
  #spellChecker = true;

  setPermissionRequestHandler(handler: Parameters<Electron.Session['setPermissionRequestHandler']>[0]): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: Parameters<Electron.Session['setPermissionCheckHandler']>[0]): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: Parameters<Electron.Session['setDevicePermissionHandler']>[0]): void {
    this.devicePermission = handler;
  }

  setDisplayMediaRequestHandler(handler: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0]): void {
    this.displayRequest = handler;
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.#spellChecker = enable;
  }

  isSpellCheckerEnabled(): boolean {
    return this.#spellChecker;
  }

  clearCache(): Promise<void> {
    return Promise.resolve();
  }

  /** Whether the program's request filter refuses an address. */
  refuses(details: Partial<Electron.OnBeforeRequestListenerDetails>): Promise<boolean> {
    const { before } = this.ownRequests;
    if (!before) return Promise.resolve(false);
    return new Promise((resolve) => {
      before(asElectron<Electron.OnBeforeRequestListenerDetails>(details), ({ cancel }) => resolve(cancel === true));
    });
  }

  /** The answer to one of our addresses, or null where no one answers for its scheme. */
  async answer(request: Request): Promise<Response | null> {
    const handler = this.ownProtocol.handlers.get(schemeOf(request.url));
    return handler ? await handler(request) : null;
  }
}

const sessions = new Map<string, StandInSession>();

/** The session of a partition; '' is the default one. */
export function sessionOf(partition: string): StandInSession {
  const known = sessions.get(partition) ?? new StandInSession();
  sessions.set(partition, known);
  return known;
}

export const session: Pick<typeof Electron.session, 'fromPartition' | 'defaultSession'> = {
  fromPartition: (partition) => asElectron<Electron.Session>(sessionOf(partition)),
  get defaultSession() {
    return asElectron<Electron.Session>(sessionOf(''));
  },
};

export const protocol: Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
> = {
  registerSchemesAsPrivileged(schemes) {
    for (const { scheme } of schemes) registerScheme(scheme);
  },
  handle: (scheme, handler) => sessionOf('').ownProtocol.handle(scheme, handler),
  unhandle: (scheme) => sessionOf('').ownProtocol.unhandle(scheme),
  isProtocolHandled: (scheme) => sessionOf('').ownProtocol.isProtocolHandled(scheme),
};
