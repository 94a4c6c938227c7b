/** Opens a database with two migrations more, and is killed inside the second. Argument: file. */

import { migrations } from '../../db/migrations/generated.ts';
import { openDatabase } from '../../db/open.ts';

const [, , file = ''] = process.argv;
const clock = { now: () => Date.now(), newId: () => crypto.randomUUID() };
await openDatabase(file, {
  clock,
  migrations: [
    ...migrations,
    { name: 'first', sha256: 'a', sql: 'CREATE TABLE first (a TEXT NOT NULL) STRICT; DELETE FROM step_change' },
    {
      name: 'second',
      sha256: 'b',
      get sql(): string {
        process.kill(process.pid, 'SIGKILL');
        return '';
      },
    },
  ],
});
