/** Settings in a small file that never stops the program from starting (security.md, 7 number 16). */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { fileFault } from '../bundle/file-fault.ts';
import { settings as pageSettings } from '../contract/shapes.ts';

const bounds = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

const stored = pageSettings.extend({
  bounds: bounds.nullable(),
  /** Folder of the last file that was opened or saved; Electron does not remember it. */
  folder: z.string().nullable(),
});
export type StoredSettings = z.infer<typeof stored>;

const defaults: StoredSettings = {
  theme: 'system',
  language: 'sv',
  lastAddress: '/',
  grids: {},
  panes: {},
  views: {},
  bounds: null,
  folder: null,
};

export class SettingsFile {
  readonly #file: string;
  #value: StoredSettings;

  constructor(file: string) {
    this.#file = file;
    this.#value = this.#read();
  }

  get value(): StoredSettings {
    return this.#value;
  }

  /** Remembers what no one asked to have remembered; where it cannot be written it is forgotten with the program. */
  note(change: Partial<StoredSettings>): void {
    try {
      this.set(change);
    } catch (error) {
      process.stderr.write(`main: settings: ${String(error)}\n`);
    }
  }

  /** Keeps the changed settings. Throws `file-not-writable`, `disk-full` …; they hold until the program ends all the same. */
  set(change: Partial<StoredSettings>): void {
    this.#value = { ...this.#value, ...change };
    try {
      this.#write();
    } catch (error) {
      throw fileFault(error, this.#file, 'write');
    }
  }

  /** Writes them whole: a new file, synced, put in the old one's place. */
  #write(): void {
    const part = `${this.#file}.part`;
    const file = openSync(part, 'w', 0o600);
    try {
      writeSync(file, JSON.stringify(this.#value));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(part, this.#file);
  }

  #putAside(): void {
    try {
      renameSync(this.#file, `${this.#file}.bad`);
    } catch (error) {
      process.stderr.write(`main: settings: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}\n`);
    }
  }

  /** The file's settings; a damaged one is kept as `.bad` and the defaults hold. */
  #read(): StoredSettings {
    let text: string;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch {
      return defaults;
    }
    try {
      return stored.parse({ ...defaults, ...(JSON.parse(text) as object) });
    } catch {
      this.#putAside();
      return defaults;
    }
  }
}
