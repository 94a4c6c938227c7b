/** The reader as a forked Node, where there is no Electron to fork a utility process. */
import { fork } from 'node:child_process';
import type { SpawnReader } from './reader-client.ts';

/** `entry` is the path of the reader's entry file. */
export const forkReader =
  (entry: string): SpawnReader =>
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
