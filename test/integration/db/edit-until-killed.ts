/** Writes edits without end and says which are durable; a test kills it. Arguments: file, number to begin at. */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { writeStep } from '../../../db/log/index.ts';
import { openDatabase } from '../../../db/open.ts';

const [, , file = '', from = '0'] = process.argv;
const clock = { now: () => Date.now(), newId: () => randomUUID() };
const { db, actor } = await openDatabase(file, { clock });
for (let n = Number(from); ; n += 1) {
  const edit = { entity: 'factor' as const, id: `f${n}`, set: { title: `Faktor ${n}` } };
  writeStep(db, { clock, actor }, 'case', 'ny', [edit]);
  writeSync(1, `${n}\n`);
}
