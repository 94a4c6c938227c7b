/** The commands of package.json: `node build/run.mjs <command> [arguments]`. Each sets up what it needs first. */
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import {
  electronBinary,
  ensureDependencies,
  ensureShell,
  ensureTestPrograms,
  node24,
  root,
  say,
  stop,
} from './setup.mjs';

/** Programs from the packages come first on the path, Node 24 among them. @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(process.platform === 'win32' ? ';' : ':'),
};

/** Runs a program with the terminal as it is and answers its exit status. @param {string} program @param {string[]} args */
const run = (program, args) => {
  const { status, signal } = spawnSync(program, args, { cwd: process.cwd(), stdio: 'inherit', env });
  return status ?? (signal === null ? 1 : 128);
};
/** Runs a script of ours under Node 24. @param {string[]} args */
const node = (...args) => run(node24(), args);
/** @param {string} path */
const ours = (path) => join(root, path);
/** Goes on only where a step worked. @param {number} status */
const must = (status) => {
  if (status !== 0) process.exit(status);
};

const bundle = () => must(node(ours('build/bundle.ts')));

/**
 * Runs the program itself: signals to this process go on to it, so that it ends as it should.
 * @param {string} program @param {string[]} args @returns {Promise<number>}
 */
const live = (program, args) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: process.cwd(), stdio: 'inherit', env });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, () => child.kill(signal));
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });

/** Starts the program: Electron where its binary is, else the stand-in. @param {string[]} args */
const shell = (args) => {
  const electron = electronBinary();
  if (electron !== null) return live(electron, [root, ...args]);
  const quiet = '--disable-warning=ExperimentalWarning';
  return live(node24(), [quiet, ours('build/stand-in/run.ts'), ours('out/main/main.js'), ...args]);
};

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

/** @param {string[]} args */
const start = (args) => {
  if (!hasDisplay()) {
    stop('här finns ingen skärm att visa fönster på. ”npm run demo” kör hela kedjan utan fönster.');
  }
  ensureShell();
  bundle();
  say(electronBinary() === null ? 'startar i webbläsaren på datorn, i stället för Electron' : 'startar i Electron');
  return shell(args);
};

/** @param {string[]} args */
const commandLine = (args) => {
  bundle();
  if (['print', 'demo', 'export'].includes(args[0] ?? '')) ensureShell();
  return shell(args.length === 0 ? ['help'] : args);
};

const check = () => node(ours('build/check/run.ts'));
/** @param {string[]} args */
const vitest = (args) =>
  node(ours('node_modules/vitest/vitest.mjs'), 'run', '--config', ours('test/vitest.config.ts'), ...args);

/** @param {string[]} args */
const test = (args) => {
  ensureTestPrograms();
  if (args.length === 0) must(check());
  bundle();
  return vitest(args);
};

/** The number after `--name`, else `otherwise`. @param {string[]} args @param {string} name @param {number} otherwise */
const numberOf = (args, name, otherwise) => {
  const at = args.indexOf(`--${name}`);
  const value = at < 0 ? otherwise : Number(args[at + 1]);
  if (!Number.isSafeInteger(value) || value < 1) stop(`--${name} ska följas av ett helt tal från 1`);
  return value;
};

/** Merging, many times over, from one seed that is said first. @param {string[]} args */
const nightly = (args) => {
  const seed = numberOf(args, 'seed', Date.now() % 2 ** 31);
  const runs = numberOf(args, 'runs', 10_000);
  say(`frö ${seed}, ${runs} körningar; samma igen: npm run nightly -- --seed ${seed} --runs ${runs}`);
  env['ROTORSAK_SEED'] = String(seed);
  env['ROTORSAK_EXCHANGES'] = String(runs);
  env['ROTORSAK_RUNS'] = String(Math.ceil(runs / 4));
  env['ROTORSAK_KILLS'] = '200';
  return vitest(['test/integration/db/exchange.property', 'test/integration/db/merge.property', 'db/durability']);
};

/** @type {Record<string, (args: string[]) => number | Promise<number>>} */
const commands = {
  start,
  rotorsak: commandLine,
  demo: (args) => commandLine(['demo', '--out', ...(args.length === 0 ? ['out/demo'] : args)]),
  test,
  'test:electron': (args) => {
    ensureShell();
    if (electronBinary() === null)
      stop('Electrons program finns inte på den här datorn. ”npm test” kör det som går utan.');
    bundle();
    env['ROTORSAK_SHELL'] = 'electron';
    return vitest(['--project', 'e2e', ...args]);
  },
  nightly,
  check,
  bench: (args) => {
    ensureShell();
    bundle();
    return node(ours('build/bench.ts'), ...args);
  },
  fuzz: (args) => node(ours('test/fuzz/run.ts'), ...args),
  package: (args) => {
    bundle();
    return node(ours('build/package.ts'), ...args);
  },
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  stop(`okänt kommando: ${name}`);
} else {
  ensureDependencies();
  process.exit(await command(args));
}
