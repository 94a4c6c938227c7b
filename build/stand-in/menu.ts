/** The application menu: nothing is drawn, but its keys work. */
import type Electron from 'electron';
import { Emitter } from './emitter.ts';
import { asElectron } from './seam.ts';

type Item = Electron.MenuItemConstructorOptions;

const roleKeys: Partial<Record<NonNullable<Item['role']>, string>> = { quit: 'CmdOrCtrl+Q', close: 'CmdOrCtrl+W' };
const command = process.platform === 'darwin' ? 'Meta' : 'Ctrl';
const modifiers = new Map([
  ['cmdorctrl', command],
  ['commandorcontrol', command],
  ['cmd', 'Meta'],
  ['command', 'Meta'],
  ['ctrl', 'Ctrl'],
  ['control', 'Ctrl'],
  ['alt', 'Alt'],
  ['option', 'Alt'],
  ['shift', 'Shift'],
]);
const order = ['Ctrl', 'Meta', 'Alt', 'Shift'];

/** An accelerator as Electron writes it, in the order in which a page reports keys. */
export function normaliseKeys(accelerator: string): string {
  const words = accelerator.split('+');
  const held = words.slice(0, -1).map((word) => modifiers.get(word.toLowerCase()) ?? word);
  const key = words.at(-1) ?? '';
  return [...order.filter((name) => held.includes(name)), key.length === 1 ? key.toUpperCase() : key].join('+');
}

class StandInMenu extends Emitter implements Pick<Electron.Menu, 'on' | 'once' | 'off'> {
  readonly template: readonly Item[];

  constructor(template: readonly Item[]) {
    super();
    this.template = template;
  }

  /** Every item with keys of its own, by those keys. */
  get keys(): Map<string, Item> {
    const found = new Map<string, Item>();
    const visit = (items: readonly Item[]): void => {
      for (const item of items) {
        const accelerator = item.accelerator ?? (item.role ? roleKeys[item.role] : undefined);
        if (typeof accelerator === 'string') found.set(normaliseKeys(accelerator), item);
        if (Array.isArray(item.submenu)) visit(item.submenu);
      }
    };
    visit(this.template);
    return found;
  }
}

/** Says when the application has another menu. */
export const menuEvents = new Emitter();
let current: StandInMenu | null = null;

export const acceleratorsOf = (): string[] => [...(current?.keys.keys() ?? [])];

interface Pressed {
  readonly close: () => void;
}

/** Does what the menu item with these keys does, for the window they were pressed in. */
export function pressKeys(keys: string, page: Pressed): void {
  const item = current?.keys.get(keys);
  if (item?.role === 'close') page.close();
  else if (item?.role === 'quit') process.emit('SIGTERM');
  else item?.click?.(asElectron<Electron.MenuItem>({}), undefined, asElectron<Electron.KeyboardEvent>({}));
}

export const Menu: Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu' | 'getApplicationMenu'> = {
  buildFromTemplate: (template) => asElectron<Electron.Menu>(new StandInMenu(template as Item[])),
  setApplicationMenu(menu) {
    const given: unknown = menu;
    current = given instanceof StandInMenu ? given : null;
    menuEvents.fire('changed');
  },
  getApplicationMenu: () => (current ? asElectron<Electron.Menu>(current) : null),
};
