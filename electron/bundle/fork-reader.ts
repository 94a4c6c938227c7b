/** The reader as a forked Node, where there is no Electron to fork a utility process. */
import { fork } from 'node:child_process';

/** What `SpawnReader` is, for whatever the process at hand is asked. */
export type Forked<Request> = (start: { readonly execArgv: readonly string[] }) => {
  readonly send: (request: Request) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: (status: number | null) => void) => void;
  readonly kill: () => void;
};

/** `entry` is the path of the reader's entry file. */
export const forkReader =
  <Request extends object>(entry: string): Forked<Request> =>
  ({ execArgv }) => {
    const child = fork(entry, { execArgv: [...execArgv], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return {
      send: (request) => child.send(request),
      onMessage: (listener) => child.once('message', listener),
      onExit: (listener) => {
        child.once('exit', listener);
        child.once('error', () => listener(null));
      },
      kill: () => child.kill('SIGKILL'),
    };
  };
