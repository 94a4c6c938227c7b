/** What no page may do, whatever it holds (security.md, 1.1): permissions, network, navigation, windows, frames. */
import { app, type Session as BrowserSession, session, type WebContents } from 'electron';
import { HOST, PARTITION, SCHEME } from './places.ts';

const refuseEverything = (own: BrowserSession): void => {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  own.setSpellCheckerEnabled(false);
  own.webRequest.onBeforeRequest((details, answer) => {
    const { protocol } = new URL(details.url);
    const cancel = ![`${SCHEME}:`, 'data:', 'blob:', 'devtools:'].includes(protocol);
    if (cancel) process.stderr.write(`main: blocked a request: ${details.resourceType} ${protocol}\n`);
    answer({ cancel });
  });
};

/** The session of all pages: nothing of it is kept on disk, and nothing leaves it. */
export const lockedSession = (): BrowserSession => {
  const own = session.fromPartition(PARTITION);
  refuseEverything(own);
  return own;
};

/** By scheme and host: Node's URL gives the origin `null` to every scheme that is not the web's own. */
const isOwn = (address: string): boolean => {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.protocol === `${SCHEME}:` && url.host === HOST;
};

const guard = (contents: WebContents): void => {
  // Neither the content policy nor the request filter sees what a peer connection sends.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
};

/** Guards every page there will be, and keeps the browser from looking up any name. Runs before ready. */
export const lockDown = (): void => {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.on('web-contents-created', (_event, contents) => guard(contents));
};
