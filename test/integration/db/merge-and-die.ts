/** Merges changes and is killed at the nth of them. Arguments: database file, file of changes, n. */
import { readFileSync } from 'node:fs';
import { type LoggedChange, merge } from '../../../db/log/index.ts';
import { openDatabase } from '../../../db/open.ts';

const [, , file = '', changesFile = '', at = '0'] = process.argv;
const clock = { now: () => Date.now(), newId: () => crypto.randomUUID() };
const { db, actor } = await openDatabase(file, { clock });
const changes = JSON.parse(readFileSync(changesFile, 'utf8')) as LoggedChange[];

function* untilKilled() {
  for (const [n, change] of changes.entries()) {
    if (n === Number(at)) process.kill(process.pid, 'SIGKILL');
    yield change;
  }
}
merge(db, { clock, actor }, 'case', untilKilled(), { receivedIn: null, adopt: null });
process.kill(process.pid, 'SIGKILL'); // committed, and nothing after it
