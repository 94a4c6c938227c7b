import { join } from 'node:path';
import type { Page } from 'playwright-core';

export const root = join(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** The profile: database, settings, identity. */
  readonly userData: string;
  /** Further words on the command line. */
  readonly args?: readonly string[];
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly env?: Readonly<Record<string, string>>;
  /** A program that is given the shell's program and its words and runs it: one that traces it, say. */
  readonly wrapper?: string;
}

/** Runs functions beside the main process. */
export interface MainProcess {
  /**
   * `source` is the text of a function `(electron, argument) => value`, where `electron` is what the main process imports
   * by that name; what it gives must be JSON.
   */
  run(source: string, argument?: unknown): Promise<unknown>;
}

/** What either shell offers. */
export interface Shell {
  readonly main: MainProcess;
  readonly pid: number;
  readonly log: () => string;
  /** Exit status when the program has ended; 128 plus the number of a signal that ended it. */
  readonly ended: Promise<number>;
  nextPage(): Promise<Page>;
}
