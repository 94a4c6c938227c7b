/** The core: a utility process that owns the database and answers over message ports. */
import type { MessagePortMain } from 'electron';
import { AppError } from '../../db/domain/app-error.ts';
import type { FromCoreProcess, ToCore, ToCoreProcess } from '../contract/port.ts';
import { answerCall, answerInternal, asFailure } from './dispatch.ts';
import { discardBundle } from './services/import-bundle.ts';
import { openSession, type Session } from './session.ts';
import { systemClock } from './system-clock.ts';

const log = (message: string, error: unknown): void => {
  process.stderr.write(`core: ${message}: ${error instanceof Error ? error.stack : String(error)}\n`);
};

/** Calls are answered one at a time, in the order in which they came, whoever asks. */
let last: Promise<unknown> = Promise.resolve();
const inTurn = (work: () => Promise<void>): void => {
  last = last.then(work).catch((error: unknown) => log('a reply could not be given', error));
};

let session: Session | null = null;
const say = (message: FromCoreProcess): void => process.parentPort.postMessage(message);

const answer = (message: ToCore, trusted: boolean) => {
  if (session === null) throw new AppError('core-gone');
  if (message.kind === 'call') return answerCall(session, message.call, message.input, log);
  if (!trusted) throw new AppError('untrusted-sender');
  return answerInternal(session, message.name, message.input, log);
};

/** Serves one port; only main's own port is trusted with internal calls. */
const serve = (port: MessagePortMain, trusted: boolean): void => {
  const unsubscribe = session?.subscribe((event) => port.postMessage({ kind: 'event', event }));
  port.on('message', ({ data }: { data: ToCore }) => {
    inTurn(async () => {
      try {
        port.postMessage({ kind: 'reply', id: data.id, reply: await answer(data, trusted) });
      } catch (error) {
        port.postMessage({ kind: 'reply', id: data.id, reply: { ok: false, error: asFailure(error, log) } });
      }
    });
  });
  port.on('close', () => unsubscribe?.());
  port.start();
};

const open = async (file: string, appVersion: string): Promise<void> => {
  try {
    session = await openSession(file, systemClock, appVersion);
    say({ kind: 'opened', warnings: session.opened.warnings });
  } catch (error) {
    say({ kind: 'failed', error: asFailure(error, log) });
  }
};

/** Closes the database; bundles that no one decided about leave nothing behind. */
const close = async (): Promise<void> => {
  const pending = [...(session?.store.pendingBundles.values() ?? [])];
  session?.opened.close();
  session = null;
  await Promise.allSettled(pending.map(discardBundle));
  say({ kind: 'closed' });
};

process.on('unhandledRejection', (error) => {
  log('unhandled rejection', error);
  process.exit(1);
});

process.parentPort.on('message', ({ data, ports }: { data: ToCoreProcess; ports: MessagePortMain[] }) => {
  const [port] = ports;
  if (data.kind === 'open') inTurn(() => open(data.file, data.appVersion));
  else if (data.kind === 'close') inTurn(close);
  else if (port !== undefined) serve(port, data.kind === 'connect-main');
});
