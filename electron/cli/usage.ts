/** The commands and what each takes. Words for all of it are in the dictionaries. */

export interface OptionSpec {
  readonly type: 'text' | 'flag';
  readonly required?: boolean;
  /** The only values that it takes. */
  readonly values?: readonly string[];
}

export interface CommandSpec {
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Word of the dictionary for the one argument beside the options. */
  readonly positional?: 'file';
}

const needed: OptionSpec = { type: 'text', required: true };
const text: OptionSpec = { type: 'text' };
const flag: OptionSpec = { type: 'flag' };
const database = { db: needed };
const analysis = { db: needed, analysis: needed };
const output = { out: needed, force: flag };

export const commandSpecs = {
  new: { options: { ...database, sample: { type: 'text', values: ['malmo'] }, json: flag } },
  import: {
    options: { ...database, analysis: text, 'dry-run': flag, 'skip-faulty': flag, yes: flag, json: flag },
    positional: 'file',
  },
  case: { options: { ...analysis, ...output } },
  table: { options: { ...analysis, table: { type: 'text', required: true, values: ['factors', 'links'] }, ...output } },
  derive: { options: { ...analysis, json: flag } },
  print: {
    options: { ...analysis, document: { type: 'text', required: true, values: ['plan'] }, ...output },
  },
  identity: {
    options: { new: flag, name: text, email: text, out: text, 'passphrase-file': text, show: text, json: flag },
  },
  export: {
    options: {
      ...analysis,
      identity: needed,
      'passphrase-file': text,
      to: needed,
      organisation: needed,
      purpose: needed,
      notes: flag,
      'with-plan': flag,
      ...output,
    },
  },
  verify: { options: { 'allowed-signers': text, json: flag }, positional: 'file' },
  trust: { options: { ...database, add: needed, json: flag } },
  check: { options: { ...database, json: flag } },
  list: { options: { ...database, json: flag } },
  schema: { options: {} },
  demo: { options: { ...output } },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export type CommandName = keyof typeof commandSpecs;
export type OptionName =
  | { [C in CommandName]: keyof (typeof commandSpecs)[C]['options'] }[CommandName]
  | keyof typeof commonOptions;

/** Options of every command. */
export const commonOptions = {
  lang: { type: 'text', values: ['sv', 'en'] },
  help: { type: 'flag' },
} as const satisfies Record<string, OptionSpec>;

export const commandNames = Object.keys(commandSpecs) as CommandName[];
export const isCommandName = (word: string): word is CommandName => Object.hasOwn(commandSpecs, word);

/** Words on which the program runs as a command line and opens no window. */
export const commandLineWords: readonly string[] = [...commandNames, 'help', '--help', '-h', '--version'];
