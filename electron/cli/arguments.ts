/** From words on the command line to a command with its options, or to what is wrong with them. */
import { parseArgs } from 'node:util';
import type { Language } from '../../db/domain/words/index.ts';
import { suggestion } from './suggestion.ts';
import {
  type CommandName,
  type CommandSpec,
  commandNames,
  commandSpecs,
  commonOptions,
  isCommandName,
} from './usage.ts';

/** Wrong usage: exit status 2. The code is one of the dictionary's `usage` sentences. */
export class UsageError extends Error {
  readonly code: UsageCode;
  readonly params: Readonly<Record<string, string>>;
  /** The command that was meant, for what help to point at. */
  readonly command: CommandName | null;

  constructor(code: UsageCode, params: Record<string, string> = {}, command: CommandName | null = null) {
    super(code);
    this.name = 'UsageError';
    this.code = code;
    this.params = params;
    this.command = command;
  }
}

export const usageCodes = [
  'noCommand',
  'unknownCommand', // word, meant
  'unknownOption', // option, meant
  'missingOption', // option
  'missingValue', // option
  'needlessValue', // option
  'twice', // option
  'badValue', // option, value, allowed
  'missingFile',
  'extraWord', // word
  'identityMode',
] as const;
export type UsageCode = (typeof usageCodes)[number];

export interface ParsedCommand {
  readonly command: CommandName;
  readonly options: Record<string, string | boolean>;
  readonly positional: string;
  readonly help: boolean;
}

/** The language that `--lang` asks for anywhere in the words; Swedish where it asks for none that there is. */
export const languageOf = (argv: readonly string[]): Language => {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1];
  return at >= 0 && value === 'en' ? 'en' : 'sv';
};

interface OptionToken {
  readonly kind: 'option';
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

const readOption = (command: CommandName, token: OptionToken, known: CommandSpec['options']): string | boolean => {
  const spec = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
  const option = token.rawName;
  if (spec === undefined) {
    const meant = suggestion(token.name, Object.keys(known));
    throw new UsageError('unknownOption', { option, meant: meant === null ? '' : `--${meant}` }, command);
  }
  if (spec.type === 'flag') {
    if (token.value !== undefined) throw new UsageError('needlessValue', { option }, command);
    return true;
  }
  const { value, inlineValue } = token;
  // `--db --out x`: the next option is no value; one that starts with a dash is written `--db=-x`.
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
    throw new UsageError('missingValue', { option }, command);
  }
  if (spec.values !== undefined && !spec.values.includes(value)) {
    throw new UsageError('badValue', { option, value, allowed: spec.values.join(', ') }, command);
  }
  return value;
};

const tokensOf = (argv: readonly string[], known: CommandSpec['options']) =>
  parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      ...Object.fromEntries(
        Object.entries(known).map(([name, { type }]) => [
          name,
          { type: type === 'flag' ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
      help: { type: 'boolean' as const, short: 'h' },
    },
  }).tokens;

const commandOf = (argv: readonly string[]): CommandName => {
  const [word] = argv;
  if (word === undefined) throw new UsageError('noCommand');
  if (isCommandName(word)) return word;
  const meant = suggestion(word, [...commandNames, 'help']);
  throw new UsageError('unknownCommand', { word, meant: meant ?? '' });
};

const checkComplete = (command: CommandName, parsed: ParsedCommand, words: readonly string[]): void => {
  const spec: CommandSpec = commandSpecs[command];
  const extra = words[spec.positional === undefined ? 0 : 1];
  if (extra !== undefined) throw new UsageError('extraWord', { word: extra }, command);
  if (spec.positional !== undefined && words.length === 0) throw new UsageError('missingFile', {}, command);
  for (const [name, { required }] of Object.entries(spec.options)) {
    if (required && !(name in parsed.options)) throw new UsageError('missingOption', { option: `--${name}` }, command);
  }
};

/** Throws UsageError for an unknown word or option, one that is missing, given twice or with a value it does not take. */
export const parseCommand = (argv: readonly string[]): ParsedCommand => {
  const command = commandOf(argv);
  const spec: CommandSpec = commandSpecs[command];
  const known = { ...spec.options, ...commonOptions };
  const options: Record<string, string | boolean> = {};
  const words: string[] = [];
  for (const token of tokensOf(argv.slice(1), known)) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const value = readOption(command, token, known);
    if (token.name in options) throw new UsageError('twice', { option: token.rawName }, command);
    options[token.name] = value;
  }
  const parsed: ParsedCommand = { command, options, positional: words[0] ?? '', help: 'help' in options };
  if (!parsed.help) checkComplete(command, parsed, words);
  return parsed;
};
