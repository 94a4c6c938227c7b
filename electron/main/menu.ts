/** The application menu. Undo and redo are the page's own, so that they reach the change log. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MainWords } from './words.ts';

const template = (words: MainWords, openWindow: () => void): MenuItemConstructorOptions[] => [
  ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
  {
    label: words.file,
    submenu: [
      { label: words.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
      { type: 'separator' },
      { role: 'close', label: words.close },
      { role: 'quit', label: words.quit },
    ],
  },
  {
    label: words.edit,
    submenu: [
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  },
  {
    label: words.view,
    submenu: [
      { role: 'resetZoom', label: words.resetZoom },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  },
];

export const setMenu = (words: MainWords, openWindow: () => void): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(words, openWindow)));
