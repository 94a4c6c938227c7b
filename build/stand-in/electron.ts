/** What `import … from 'electron'` gives the main process on the stand-in. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { nativeTheme, powerMonitor, safeStorage, shell } from './desktop.ts';
export { dialog } from './dialog.ts';
export { ipcMain } from './ipc-main.ts';
export { Menu } from './menu.ts';
export { StandInChannel as MessageChannelMain } from './ports.ts';
export { protocol, session } from './session.ts';
export { utilityProcess } from './utility-process.ts';
