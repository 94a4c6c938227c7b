/** The core on a database of its own, asked as a port asks it. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CoreCall, InputOf, OutputOf } from '../../../electron/contract/calls.ts';
import type { InternalCall, InternalInput, InternalOutput } from '../../../electron/contract/internal-calls.ts';
import type { Reply } from '../../../electron/contract/reply.ts';
import { answerCall, answerInternal } from '../../../electron/core/dispatch.ts';
import { openSession, type Session } from '../../../electron/core/session.ts';
import { temporaryFolder, testClock } from '../db/replica.ts';

export interface Core {
  readonly session: Session;
  readonly folder: string;
  /** What the core would write into its log of faults. */
  readonly faults: unknown[];
  reply(name: string, input: unknown): Promise<Reply<unknown>>;
  replyInternal(name: string, input: unknown): Promise<Reply<unknown>>;
  call<N extends CoreCall>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  internal<N extends InternalCall>(name: N, input: InternalInput<N>): Promise<InternalOutput<N>>;
  /** Closes the database and opens it again, as a new start does. */
  restart(): Promise<void>;
}

const acceptedValue = (reply: Reply<unknown>): unknown => {
  if (reply.ok) return reply.value;
  throw new Error(`refused: ${JSON.stringify(reply.error)}`);
};

/** `prefix` (hex) keeps its ids apart from those of another core. */
export const openCore = async (prefix = '0'): Promise<Core> => {
  const folder = temporaryFolder();
  const clock = testClock(prefix);
  const file = join(folder.path, 'rotorsak.db');
  let session = await openSession(file, clock, '0.1.0');
  const faults: unknown[] = [];
  const log = (_message: string, error: unknown): number => faults.push(error);
  onTestFinished(() => {
    session.opened.close();
    folder.remove();
  });
  const core: Core = {
    get session() {
      return session;
    },
    folder: folder.path,
    faults,
    reply: (name, input) => answerCall(session, name, input, log),
    replyInternal: (name, input) => answerInternal(session, name, input, log),
    call: async (name, input) => acceptedValue(await core.reply(name, input)) as never, // typed by the contract
    internal: async (name, input) => acceptedValue(await core.replyInternal(name, input)) as never,
    restart: async () => {
      const { author } = session.store;
      session.opened.close();
      session = await openSession(file, clock, '0.1.0');
      session.store.author = author;
    },
  };
  return core;
};

/** Number of rows that were ever written over the connection: the same, nothing was stored. */
export const writtenRows = ({ session }: Core): unknown =>
  session.store.db.sqlite.prepare('SELECT total_changes()').pluck().get();
