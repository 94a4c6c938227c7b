/** Switches of the browser: those the program was started with and those it adds. */
import type Electron from 'electron';

const switches = new Map<string, string>();
for (const word of process.argv) {
  const match = /^--([A-Za-z][\w-]*)(?:=(.*))?$/s.exec(word);
  if (match?.[1]) switches.set(match[1].toLowerCase(), match[2] ?? '');
}
const added = new Map<string, string>();

export const commandLine: Pick<
  Electron.CommandLine,
  'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch' | 'appendArgument'
> = {
  appendSwitch(name, value = '') {
    switches.set(name.toLowerCase(), value);
    added.set(name.toLowerCase(), value);
  },
  hasSwitch: (name) => switches.has(name.toLowerCase()),
  getSwitchValue: (name) => switches.get(name.toLowerCase()) ?? '',
  removeSwitch(name) {
    switches.delete(name.toLowerCase());
    added.delete(name.toLowerCase());
  },
  appendArgument: () => undefined,
};

/** What the program added, as the browser's own arguments. */
export const browserSwitches = (): string[] =>
  [...added].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
