/** Electron's utility processes as forked Nodes. */
import { type ChildProcess, fork, type StdioOptions } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import type Electron from 'electron';
import { Emitter } from './emitter.ts';
import { Relay } from './ports.ts';
import { asElectron } from './seam.ts';
import type { FromChild, ToChild } from './utility-child.ts';

const boot = join(import.meta.dirname, 'utility-child.ts');
const running = new Set<StandInUtility>();

/** Hears of every utility process that ended otherwise than well. */
export const utilityEvents = new Emitter();

function stdioOf(asked: Electron.ForkOptions['stdio']): StdioOptions {
  const [, out = 'inherit', error = 'inherit'] = Array.isArray(asked) ? asked : ['ignore', asked, asked];
  return ['ignore', out, error, 'ipc'] as StdioOptions;
}

class StandInUtility
  extends Emitter
  implements Pick<Electron.UtilityProcess, 'postMessage' | 'kill' | 'on' | 'once' | 'pid' | 'stdout' | 'stderr'>
{
  readonly #child: ChildProcess;
  readonly #relay: Relay;
  readonly #name: string;

  constructor(program: string, args: readonly string[], options: Electron.ForkOptions) {
    super();
    this.#name = options.serviceName ?? 'Node Utility Process';
    this.#child = fork(boot, [program, ...args], {
      execArgv: ['--disable-warning=ExperimentalWarning', ...(options.execArgv ?? [])],
      serialization: 'advanced',
      stdio: stdioOf(options.stdio),
      ...(options.env === undefined ? {} : { env: { ...options.env } }),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    this.#relay = new Relay((message) => this.#send(message));
    running.add(this);
    this.#child.once('spawn', () => this.fire('spawn'));
    this.#child.on('message', (message: FromChild) => this.#receive(message));
    this.#child.once('exit', (code, signal) => this.#ended(code ?? constants.signals[signal ?? 'SIGTERM']));
  }

  get metric(): Electron.ProcessMetric {
    return asElectron<Electron.ProcessMetric>({ pid: this.#child.pid ?? 0, type: 'Utility', name: this.#name });
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined;
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout;
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr;
  }

  postMessage(data: unknown, transfer: readonly unknown[] = []): void {
    this.#send({ kind: 'message', data, ports: this.#relay.handOver(transfer) });
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }

  #send(message: ToChild): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #receive(message: FromChild): void {
    if (message.kind === 'message') this.fire('message', message.data);
    else this.#relay.receive(message);
  }

  #ended(exitCode: number): void {
    running.delete(this);
    this.#relay.closeAll();
    this.fire('exit', exitCode);
    if (exitCode === 0) return;
    const reason = this.#child.killed ? 'killed' : this.#child.signalCode ? 'crashed' : 'abnormal-exit';
    utilityEvents.fire('gone', { type: 'Utility', reason, exitCode, serviceName: this.#name, name: this.#name });
  }
}

/** What `app.getAppMetrics` says of them. */
export const utilityMetrics = (): Electron.ProcessMetric[] => [...running].map(({ metric }) => metric);

/** Ends all utility processes, as Electron does when it exits. */
export function killUtilities(): void {
  for (const child of running) child.kill();
}

export const utilityProcess: Pick<typeof Electron.utilityProcess, 'fork'> = {
  fork: (program, args = [], options = {}) =>
    asElectron<Electron.UtilityProcess>(new StandInUtility(program, args, options)),
};
