/** The command line: the same core without a window, for registrators, IT and scripts. */
import { AppError } from '../../db/domain/app-error.ts';
import type { CaseFault } from '../../db/domain/interchange/faults.ts';
import { CaseRefused } from '../core/services/case-file.ts';
import { languageOf, type ParsedCommand, parseCommand, UsageError } from './arguments.ts';
import { runCase } from './commands/case.ts';
import { runCheck } from './commands/check.ts';
import { runDemo } from './commands/demo.ts';
import { runDerive } from './commands/derive.ts';
import { runExport } from './commands/export.ts';
import { runIdentity } from './commands/identity.ts';
import { runImport } from './commands/import.ts';
import { runList } from './commands/list.ts';
import { runNew } from './commands/new.ts';
import { runPrint } from './commands/print.ts';
import { runSchema } from './commands/schema.ts';
import { runTable } from './commands/table.ts';
import { runTrust } from './commands/trust.ts';
import { runVerify } from './commands/verify.ts';
import { commandHelp, generalHelp, helpPointer } from './help.ts';
import { type CommandContext, type CommandIo, type CommandServices, exitStatus, printNote } from './io.ts';
import { suggestion } from './suggestion.ts';
import { type CommandName, commandNames, isCommandName } from './usage.ts';
import { type CliWords, cliWords, filled } from './words/index.ts';

const runners = {
  new: runNew,
  import: runImport,
  case: runCase,
  table: runTable,
  derive: runDerive,
  print: runPrint,
  identity: runIdentity,
  export: runExport,
  verify: runVerify,
  trust: runTrust,
  check: runCheck,
  list: runList,
  schema: runSchema,
  demo: (context) => runDemo(context, runCommandLine),
} satisfies Record<CommandName, (context: CommandContext) => Promise<number>>;

const FAULTS_SHOWN = 200;

/** The word for a key of a dictionary; undefined for what it does not hold. */
const wordFor = (dictionary: Readonly<Record<string, string>>, key: unknown): string | undefined =>
  typeof key === 'string' && Object.hasOwn(dictionary, key) ? dictionary[key] : undefined;

const caseFaultText = ({ path, code, params }: CaseFault, words: CliWords): string => {
  const expected = wordFor(words.jsonType, params['expected']) ?? params['expected'];
  const sentence = filled(words.caseFault[code], { ...params, expected });
  if (path === '') return code === 'type' ? `${words.wholeFile} ${sentence}` : sentence;
  return `${path}: ${sentence}`;
};

const caseFaults = ({ faults }: CaseRefused, words: CliWords): string[] => [
  filled(words.caseRefused, { count: faults.length }),
  ...faults.slice(0, FAULTS_SHOWN).map((fault) => `  ${caseFaultText(fault, words)}`),
  ...(faults.length > FAULTS_SHOWN ? [filled(words.moreFaults, { count: faults.length - FAULTS_SHOWN })] : []),
];

const isEntity = (words: CliWords, value: unknown): value is keyof CliWords['entity'] =>
  typeof value === 'string' && Object.hasOwn(words.entity, value);

/** What the system said about a file: in the error itself, or in what caused it. */
const systemCode = ({ params, cause }: AppError): unknown =>
  params['reason'] ?? (cause instanceof Error && 'code' in cause ? cause.code : undefined);

/** The sentence for what went wrong. */
export const errorText = (error: AppError, words: CliWords): string => {
  const { code, params } = error;
  const { entity, reason } = params;
  const sentence = filled(words.error[code], {
    ...params,
    ...(isEntity(words, entity) ? { entity: words.entity[entity] } : {}),
    ...(code === 'key-not-readable' ? { reason: wordFor(words.keyReason, reason) ?? reason } : {}),
  });
  const why = code === 'file-not-readable' || code === 'file-not-writable' ? systemCode(error) : undefined;
  return [sentence, wordFor(words.fileReason, why)].filter((part) => part !== undefined).join('. ');
};

const usageLines = ({ code, params, command }: UsageError, words: CliWords): string[] => {
  const meant = params['meant'] ?? '';
  const fault = filled(words.usageFault[code], params);
  return [meant === '' ? fault : `${fault} ${filled(words.meant, { meant })}`, helpPointer(command, words)];
};

const refuse = (error: unknown, io: CommandIo, words: CliWords): number => {
  const say = (lines: readonly string[]): void => printNote({ io }, lines.join('\n'));
  if (error instanceof UsageError) {
    say(usageLines(error, words));
    return exitStatus.usage;
  }
  if (error instanceof CaseRefused) say(caseFaults(error, words));
  else if (error instanceof AppError) say([errorText(error, words)]);
  else say([words.error.internal, String(error)]);
  return exitStatus.refused;
};

const help = (topic: string | undefined, words: CliWords): string => {
  if (topic === undefined || topic.startsWith('--lang') || topic === 'en' || topic === 'sv') return generalHelp(words);
  if (isCommandName(topic)) return commandHelp(topic, words);
  throw new UsageError('unknownCommand', { word: topic, meant: suggestion(topic, commandNames) ?? '' });
};

const isHelpWord = (word: string | undefined): boolean => word === 'help' || word === '--help' || word === '-h';

const run = (
  parsed: ParsedCommand,
  io: CommandIo,
  services: CommandServices,
  words: CliWords,
  argv: readonly string[],
) =>
  runners[parsed.command]({
    io,
    services,
    language: languageOf(argv),
    words,
    options: parsed.options,
    positional: parsed.positional,
  });

/**
 * Runs one command (`argv` without program and script) and answers the exit status: 0 done, 1 refused with the
 * reason on standard error and nothing stored, 2 wrong usage, 3 (`verify`) intact but the signer is not trusted.
 */
export const runCommandLine = async (
  argv: readonly string[],
  io: CommandIo,
  services: CommandServices,
): Promise<number> => {
  const words = cliWords(languageOf(argv));
  try {
    const [first, second] = argv;
    if (first === '--version') io.stdout(`${services.appVersion}\n`);
    else if (isHelpWord(first)) io.stdout(help(second, words));
    else {
      const parsed = parseCommand(argv);
      if (!parsed.help) return await run(parsed, io, services, words, argv);
      io.stdout(commandHelp(parsed.command, words));
    }
    return exitStatus.done;
  } catch (error) {
    return refuse(error, io, words);
  }
};
