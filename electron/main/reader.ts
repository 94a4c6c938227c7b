/** The process that reads bundles: one for each file, ended when it answers, takes too long or grows too large. */
import { utilityProcess } from 'electron';
import type { SpawnReader } from '../bundle/reader-client.ts';
import { places } from './places.ts';

export const spawnReader: SpawnReader = ({ execArgv }) => {
  const child = utilityProcess.fork(places.reader, [], { serviceName: 'Rotorsak reader', execArgv: [...execArgv] });
  return {
    send: (request) => child.postMessage(request),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
};
