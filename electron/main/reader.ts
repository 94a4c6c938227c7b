/** The processes that read files: one for each file, ended when it answers, takes too long or grows too large. */
import { utilityProcess } from 'electron';
import type { SpawnReader } from '../bundle/reader-client.ts';
import type { SpawnTableReader } from '../tables/reader-client.ts';
import { places } from './places.ts';

const spawn = (program: string, serviceName: string, execArgv: readonly string[]) => {
  const child = utilityProcess.fork(program, [], { serviceName, execArgv: [...execArgv] });
  return {
    send: (request: unknown) => child.postMessage(request),
    onMessage: (listener: (message: unknown) => void) => child.on('message', listener),
    onExit: (listener: (status: number) => void) => child.on('exit', listener),
    kill: () => child.kill(),
  };
};

export const spawnReader: SpawnReader = ({ execArgv }) => spawn(places.reader, 'Rotorsak reader', execArgv);

export const spawnTableReader: SpawnTableReader = ({ execArgv }) =>
  spawn(places.tableReader, 'Rotorsak table reader', execArgv);
