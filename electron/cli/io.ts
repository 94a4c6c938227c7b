/** What the command line is given from outside: where it prints, and what needs more than this process. */
import { resolve } from 'node:path';
import type { Clock } from '../../db/connection.ts';
import type { Language } from '../../db/domain/words/index.ts';
import type { SpawnReader } from '../bundle/reader-client.ts';
import type { SpawnTableReader } from '../tables/reader-client.ts';
import { type CliWords, oneLine } from './words/index.ts';

export interface CommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Folder that relative paths are relative to. */
  readonly cwd: string;
}

export interface CommandServices {
  /** The document as PDF bytes. Throws `printing-failed`. */
  readonly print: (document: { readonly html: string; readonly title: string }) => Promise<Uint8Array>;
  /** Starts the process that reads bundles. */
  readonly spawnReader: SpawnReader;
  /** Starts the process that reads tables. */
  readonly spawnTableReader: SpawnTableReader;
  readonly clock: Clock;
  readonly appVersion: string;
}

/** What a command works with. */
export interface CommandContext {
  readonly io: CommandIo;
  readonly services: CommandServices;
  readonly language: Language;
  readonly words: CliWords;
  readonly options: Readonly<Record<string, string | boolean>>;
  readonly positional: string;
}

export const exitStatus = { done: 0, refused: 1, usage: 2, untrusted: 3 } as const;

/** The text of an option that was required or that `isGiven` says is there. */
export const optionText = ({ options }: Pick<CommandContext, 'options'>, name: string): string => {
  const value = options[name];
  return typeof value === 'string' ? value : '';
};
export const isGiven = ({ options }: Pick<CommandContext, 'options'>, name: string): boolean => name in options;
/** The path in an option, made absolute. */
export const optionPath = (context: Pick<CommandContext, 'options' | 'io'>, name: string): string =>
  resolve(context.io.cwd, optionText(context, name));

/** Lines for a terminal, each of them safe to show. */
const lines = (text: string): string => `${text.split('\n').map(oneLine).join('\n')}\n`;
export const printLine = ({ io }: Pick<CommandContext, 'io'>, text: string): void => io.stdout(lines(text));
export const printNote = ({ io }: Pick<CommandContext, 'io'>, text: string): void => io.stderr(lines(text));
/** One JSON value, the whole of standard output. */
export const printJson = ({ io }: Pick<CommandContext, 'io'>, value: unknown): void =>
  io.stdout(`${JSON.stringify(value, null, 2)}\n`);
