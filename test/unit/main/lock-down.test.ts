/** What the session of all pages answers, and what the guard of each page prevents. */
import type Electron from 'electron';
import { expect, test, vi } from 'vitest';
import { app } from '../../../build/stand-in/app.ts';
import { Emitter, preventable } from '../../../build/stand-in/emitter.ts';
import { sessionOf } from '../../../build/stand-in/session.ts';
import { lockDown, lockedSession } from '../../../electron/main/lock-down.ts';
import { PARTITION } from '../../../electron/main/places.ts';

vi.mock('electron', () => import('../../../build/stand-in/electron.ts'));
vi.spyOn(app, 'enableSandbox').mockReturnValue(undefined); // this process is ready already
lockDown();
lockedSession();
const session = sessionOf(PARTITION);
const nobody = {} as Electron.WebContents;

const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'fileSystem',
  'unknown',
] as const;

test.each(permissions)('%s is denied, asked for or looked up (security.md 7, 10)', (permission) => {
  const answers: boolean[] = [];
  const request = session.permissionRequest as (c: unknown, p: string, answer: (granted: boolean) => void) => void;
  request(nobody, permission, (granted) => answers.push(granted));
  expect(answers).toEqual([false]);
  const check = session.permissionCheck as (c: unknown, p: string, origin: string) => boolean;
  expect(check(nobody, permission, 'app://rotorsak')).toBe(false);
});

test('devices and the picture of the screen are denied (security.md 7, 10)', () => {
  const device = session.devicePermission as (details: object) => boolean;
  for (const deviceType of ['hid', 'serial', 'usb'])
    expect(device({ deviceType, origin: 'app://rotorsak' })).toBe(false);
  const given: unknown[] = [];
  const display = session.displayRequest as (request: object, answer: (streams: object) => void) => void;
  display({}, (streams) => given.push(streams));
  expect(given).toEqual([{}]);
  expect(session.isSpellCheckerEnabled()).toBe(false);
});

test.each([
  ['https://example.org/', true],
  ['http://127.0.0.1/', true],
  ['ws://127.0.0.1/', true],
  ['wss://example.org/', true],
  ['ftp://example.org/', true],
  ['file:///etc/passwd', true],
  ['chrome://version/', true],
  ['app://rotorsak/index.html', false],
  ['blob:app://rotorsak/1', false],
  ['data:image/png;base64,AA', false],
])('a request for %s is cancelled: %s (security.md 7, 4)', async (url, cancelled) => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(await session.refuses({ url, resourceType: 'xhr' })).toBe(cancelled);
  expect(told.mock.calls.length).toBe(cancelled ? 1 : 0);
  told.mockRestore();
});

/** A page as the guard sees it, and what it was told about opening windows. */
const guarded = () => {
  const contents = Object.assign(new Emitter(), {
    handler: (): { action: string } => ({ action: 'allow' }),
    policy: '',
    setWebRTCIPHandlingPolicy(policy: string) {
      contents.policy = policy;
    },
    setWindowOpenHandler(handler: () => { action: string }) {
      contents.handler = handler;
    },
  });
  app.fire('web-contents-created', preventable({}), contents);
  const prevented = (event: string, details: object): boolean => {
    const told = preventable({ ...details });
    contents.fire(event, told);
    return told.defaultPrevented;
  };
  return { contents, prevented };
};

test('a peer connection of a page sends nothing past a proxy, of which there is none (security.md 7, 4)', () => {
  expect(guarded().contents.policy).toBe('disable_non_proxied_udp');
});

test('no page goes anywhere else, opens a window, or holds another page (security.md 7, 6)', () => {
  const { contents, prevented } = guarded();
  expect(contents.handler()).toEqual({ action: 'deny' });
  expect(prevented('will-attach-webview', {})).toBe(true);
  expect(prevented('will-redirect', { url: 'app://rotorsak/index.html', isMainFrame: true })).toBe(true);
  for (const url of [
    'https://example.org/',
    'file:///x',
    'app://rotorsak.x/',
    'app://x@other/',
    'javascript:1',
    'data:text/html,x',
    '',
  ])
    for (const event of ['will-navigate', 'will-frame-navigate'])
      expect([event, url, prevented(event, { url, isMainFrame: true })]).toEqual([event, url, true]);
  const own = { url: 'app://rotorsak/index.html', isMainFrame: true };
  expect([prevented('will-navigate', own), prevented('will-frame-navigate', own)]).toEqual([false, false]);
  expect(prevented('will-frame-navigate', { ...own, isMainFrame: false })).toBe(true);
});
