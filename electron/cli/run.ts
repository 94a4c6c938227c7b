/** The command line: the same core without a window, for registrators, IT and scripts. */
import { AppError } from '../../db/domain/app-error.ts';
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
import { type CommandContext, type CommandIo, type CommandServices, exitStatus } from './io.ts';
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

const FAULTS_SHOWN = 20;

const caseFaults = ({ faults }: CaseRefused, words: CliWords): string[] => [
  filled(words.caseRefused, { count: faults.length }),
  ...faults
    .slice(0, FAULTS_SHOWN)
    .map(({ path, code, params }) => `  ${path === '' ? '' : `${path}: `}${filled(words.caseFault[code], params)}`),
  ...(faults.length > FAULTS_SHOWN ? [filled(words.moreFaults, { count: faults.length - FAULTS_SHOWN })] : []),
];

const isEntity = (words: CliWords, value: unknown): value is keyof CliWords['entity'] =>
  typeof value === 'string' && Object.hasOwn(words.entity, value);

/** The sentence for what went wrong. */
export const errorText = (error: AppError, words: CliWords): string => {
  const { entity } = error.params;
  const params = isEntity(words, entity) ? { ...error.params, entity: words.entity[entity] } : error.params;
  return filled(words.error[error.code], params);
};

const usageLines = ({ code, params, command }: UsageError, words: CliWords): string[] => {
  const meant = params['meant'] ?? '';
  const fault = filled(words.usageFault[code], params);
  return [meant === '' ? fault : `${fault} ${filled(words.meant, { meant })}`, helpPointer(command, words)];
};

const refuse = (error: unknown, io: CommandIo, words: CliWords): number => {
  const say = (lines: readonly string[]): void => io.stderr(`${lines.join('\n')}\n`);
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
