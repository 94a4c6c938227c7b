/** `rotorsak demo`: the whole thread on the sample, each step by the command that a person would use. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../db/domain/app-error.ts';
import { sampleCase } from '../../../db/library/sample.ts';
import { canonicalDump } from '../../../db/log/index.ts';
import { fileFault } from '../../bundle/file-fault.ts';
import { withDatabaseFile } from '../database.ts';
import { writeOutput } from '../files.ts';
import {
  type CommandContext,
  type CommandIo,
  type CommandServices,
  exitStatus,
  isGiven,
  optionPath,
  printLine,
  printNote,
} from '../io.ts';
import { filled } from '../words/index.ts';

export type RunCommandLine = (argv: readonly string[], io: CommandIo, services: CommandServices) => Promise<number>;

/** Everything that the demo leaves; nothing else in the folder is touched. */
const names = {
  database: 'malmo.db',
  caseFile: 'case.json',
  derived: 'derive.json',
  plan: 'plan.pdf',
  key: 'exempelnyckel',
  signers: 'allowed_signers',
  bundle: 'malmo.rotorsak',
  second: 'mottagare.db',
} as const;
const BACKUPS = 'backups';
const ANALYSIS = sampleCase().analysis.id;

const ownNames = new Set([
  ...Object.values(names),
  BACKUPS,
  ...[names.database, names.second].flatMap((name) => [`${name}-wal`, `${name}-shm`, `${name}.lock`]),
]);

/** An empty folder, or one of an earlier demo, which is replaced; other folders only with `--force`. */
const prepareFolder = async (context: CommandContext, folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true });
    const found = await readdir(folder);
    if (found.some((name) => !ownNames.has(name)) && !isGiven(context, 'force')) {
      throw new AppError('file-exists', { file: folder });
    }
    for (const name of found.filter((entry) => ownNames.has(entry))) await rm(join(folder, name), { recursive: true });
  } catch (error) {
    throw fileFault(error, folder, 'write');
  }
};

/** A step said why it was refused; the demo has only to say which it was. */
class StepFailed extends Error {}

/** Runs a command and answers what it printed; a status that is not 0 ends the demo with the command's own reason. */
const runner =
  (context: CommandContext, run: RunCommandLine) =>
  async (argv: readonly string[]): Promise<string> => {
    let out = '';
    let reasons = '';
    const io: CommandIo = {
      stdout: (text) => {
        out += text;
      },
      stderr: (text) => {
        reasons += text;
      },
      cwd: context.io.cwd,
    };
    const status = await run([...argv, '--lang', context.language], io, context.services);
    if (status === exitStatus.done) return out;
    context.io.stderr(reasons);
    throw new StepFailed(argv[0] ?? '');
  };

const checkEqual = async (context: CommandContext, one: string, other: string): Promise<void> => {
  const dump = (file: string): Promise<string> =>
    withDatabaseFile(context, file, ({ db }) => canonicalDump(db, ANALYSIS, { notes: false }));
  if ((await dump(one)) !== (await dump(other))) {
    throw new AppError('invalid-value', { field: names.second, reason: context.words.demo.differs });
  }
};

const unchanged = (json: string): boolean => (JSON.parse(json) as { unchanged?: boolean }).unchanged === true;

const handOver = async (context: CommandContext, at: (name: string) => string, run: ReturnType<typeof runner>) => {
  const { demo } = context.words;
  await run(['identity', '--new', '--name', demo.name, '--email', 'samordnare@example.se', '--out', at(names.key)]);
  const shown = JSON.parse(await run(['identity', '--show', at(names.key), '--json'])) as { allowedSigners: string };
  await writeOutput(context, at(names.signers), `${shown.allowedSigners}\n`);
  await run([
    ...['export', '--db', at(names.database), '--analysis', ANALYSIS, '--identity', at(names.key)],
    ...['--to', demo.to, '--organisation', demo.organisation, '--purpose', demo.purpose, '--with-plan'],
    ...['--out', at(names.bundle)],
  ]);
  await run(['verify', at(names.bundle), '--allowed-signers', at(names.signers)]);
};

const receive = async (context: CommandContext, at: (name: string) => string, run: ReturnType<typeof runner>) => {
  await run(['new', '--db', at(names.second)]);
  await run(['trust', '--db', at(names.second), '--add', at(names.signers)]);
  await run(['import', at(names.bundle), '--db', at(names.second)]);
  const again = await run(['import', at(names.bundle), '--db', at(names.second), '--json']);
  if (!unchanged(again)) {
    throw new AppError('invalid-value', { field: names.second, reason: context.words.demo.differs });
  }
  await checkEqual(context, at(names.database), at(names.second));
};

const wholeThread = async (context: CommandContext, runCommandLine: RunCommandLine): Promise<number> => {
  const { demo } = context.words;
  const { clock } = context.services;
  const started = clock.now();
  const folder = optionPath(context, 'out');
  const at = (name: string): string => join(folder, name);
  const run = runner(context, runCommandLine);
  const tell = (what: string, name: string): void => printLine(context, `  ${name.padEnd(16)} ${what}`);
  await prepareFolder(context, folder);
  printLine(context, demo.start);
  await run(['new', '--db', at(names.database), '--sample', 'malmo']);
  tell(demo.database, names.database);
  const here = ['--db', at(names.database), '--analysis', ANALYSIS];
  await run(['case', ...here, '--out', at(names.caseFile)]);
  tell(demo.caseFile, names.caseFile);
  await writeOutput(context, at(names.derived), await run(['derive', ...here, '--json']));
  tell(demo.derived, names.derived);
  await run(['print', ...here, '--document', 'plan', '--out', at(names.plan)]);
  tell(demo.plan, names.plan);
  await handOver(context, at, run);
  tell(demo.key, names.key);
  tell(demo.signers, names.signers);
  tell(`${demo.bundle}; ${demo.verified}`, names.bundle);
  await receive(context, at, run);
  tell(`${demo.second}; ${demo.equal}`, names.second);
  printLine(context, filled(demo.done, { seconds: Math.ceil((clock.now() - started) / 1000), folder }));
  return exitStatus.done;
};

export const runDemo = async (context: CommandContext, runCommandLine: RunCommandLine): Promise<number> => {
  try {
    return await wholeThread(context, runCommandLine);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    printNote(context, filled(context.words.demo.stopped, { command: error.message }));
    return exitStatus.refused;
  }
};
