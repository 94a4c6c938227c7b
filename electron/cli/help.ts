/** What `help` prints. */

import {
  type CommandName,
  type CommandSpec,
  commandNames,
  commandSpecs,
  commonOptions,
  type OptionName,
} from './usage.ts';
import { type CliWords, filled } from './words/index.ts';

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

/** All commands, a line each, with exit statuses. */
export const generalHelp = (words: CliWords): string =>
  [
    words.about,
    '',
    `${words.usage}: rotorsak <${words.commandWord}> …`,
    '',
    `${words.commands}:`,
    columns(commandNames.map((name) => [name, words.command[name]])),
    '',
    words.helpHint,
    words.exitStatus,
    '',
  ].join('\n');

const optionWord = (name: string, type: 'text' | 'flag', words: CliWords): string =>
  type === 'flag' ? `--${name}` : `--${name} ${words.value}`;

const synopsis = (name: CommandName, words: CliWords): string => {
  const spec: CommandSpec = commandSpecs[name];
  const options = Object.entries(spec.options).map(([option, { type, required }]) => {
    const word = optionWord(option, type, words);
    return required ? word : `[${word}]`;
  });
  return ['rotorsak', name, ...(spec.positional === undefined ? [] : [words[spec.positional]]), ...options].join(' ');
};

/** One command: what it does, how it is written, what each option means. */
export const commandHelp = (name: CommandName, words: CliWords): string => {
  const spec: CommandSpec = commandSpecs[name];
  const options = Object.entries({ ...spec.options, ...commonOptions });
  return [
    words.command[name],
    '',
    `${words.usage}: ${synopsis(name, words)}`,
    '',
    `${words.options}:`,
    columns(
      options.map(([option, { type, ...rest }]) => [
        optionWord(option, type, words),
        `${words.option[option as OptionName]}${'required' in rest && rest.required ? ` (${words.required})` : ''}`,
      ]),
    ),
    '',
    words.exitStatus,
    '',
  ].join('\n');
};

/** Where to read more, at the end of a usage fault. */
export const helpPointer = (command: CommandName | null, words: CliWords): string =>
  command === null ? words.helpHint : filled(words.helpFor, { command });
