/** The program itself: its state, its settings, its windows. */
import { app, nativeTheme } from 'electron';
import type { Settings, ShellStatus } from '../contract/shapes.ts';
import type { Desk } from './desk.ts';
import type { MainHandlers } from './main-calls.ts';

const pageSettings = ({ settings }: Desk): Settings => {
  const { theme, language, lastAddress, grids, panes, views } = settings.value;
  return { theme, language, lastAddress, grids, panes, views };
};

const identityOrProblem = (desk: Desk): Pick<ShellStatus, 'identity' | 'problem'> => {
  try {
    return { identity: desk.keys.identity(), problem: desk.core.problem };
  } catch {
    return { identity: null, problem: desk.core.problem ?? { code: 'key-not-readable', params: {} } };
  }
};

export const applyTheme = (theme: Settings['theme']): void => {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
};

export const shellCalls = {
  'shell.status': async (desk) => ({
    version: app.getVersion(),
    platform: process.platform,
    systemProtectsKeys: await desk.keys.systemProtects(),
    ...identityOrProblem(desk),
    keyFault: await desk.keys.fault(),
    rotated: desk.keys.rotation() !== null,
    settings: pageSettings(desk),
    databaseFile: desk.databaseFile,
    pendingBundle: [...desk.pendingFiles.keys()][0] ?? null,
  }),
  'settings.set': (desk, change) => {
    desk.settings.set(change);
    if (change.theme !== undefined) applyTheme(change.theme);
    return pageSettings(desk);
  },
  'window.open': (desk, { address }) => {
    desk.openWindow(address);
    return {};
  },
} satisfies MainHandlers<'shell.status' | 'settings.set' | 'window.open'>;
