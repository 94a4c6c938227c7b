/**
 * The id under which this replica writes. It belongs to one file in one place: a copy or a restored backup gets a new
 * one, since two files that go on numbering as the same actor would each hide changes of the other.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import { type Clock, inTransaction, prepared, type WriteDb } from './connection.ts';

const placeOf = (file: string): string => {
  const { dev, ino } = statSync(file, { bigint: true });
  return createHash('sha256').update(`${dev}|${ino}|${hostname()}`).digest('hex');
};

const read = (db: WriteDb, key: string): string | undefined =>
  prepared(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(key) as string | undefined;

const write = (db: WriteDb, key: string, value: string): void => {
  prepared(
    db,
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(key, value);
};

/** The replica's id, made where the file has none or has come here from elsewhere. */
export const localActor = (db: WriteDb, file: string, clock: Clock): string =>
  inTransaction(db, () => {
    const place = placeOf(file);
    const known = read(db, 'actor');
    if (known !== undefined && read(db, 'place') === place) return known;
    const actor = clock.newId();
    write(db, 'actor', actor);
    write(db, 'place', place);
    return actor;
  });
