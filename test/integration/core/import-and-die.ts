/** Imports a bundle and is killed at the nth row written. Arguments: database, bundle, n; without end it says the number of rows. */
import { writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { openSession } from '../../../electron/core/session.ts';
import { systemClock } from '../../../electron/core/system-clock.ts';
import { takeIn } from './handing-over.ts';

const [, , file = '', bundle = '', at = ''] = process.argv;
const { store } = await openSession(file, systemClock, '0.1.0');
const { sqlite } = store.db;
const prepare = sqlite.prepare.bind(sqlite);
let rows = 0;
sqlite.prepare = ((sql: string) => {
  const statement = prepare(sql);
  const run = statement.run.bind(statement);
  statement.run = (...values: unknown[]) => {
    rows += 1;
    if (String(rows) === at) process.kill(process.pid, 'SIGKILL');
    return run(...values);
  };
  return statement;
}) as typeof sqlite.prepare;
await takeIn(store, dirname(file), bundle);
writeSync(1, String(rows));
process.kill(process.pid, 'SIGKILL'); // committed, and nothing after it
