/** Replicas in memory that are emptied and used again: what costs is making a database and preparing its statements. */
import Database from 'better-sqlite3';
import { asWriteDb, type WriteDb } from '../../../db/connection.ts';
import { type MemoryReplica, memoryReplica, testClock } from './replica.ts';

const tablesOf = ({ sqlite }: WriteDb): string[] =>
  sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").pluck().all() as [];

/** Empties what was empty when the database was new. */
const emptied = (db: WriteDb, tables: readonly string[]): WriteDb => {
  db.sqlite.pragma('foreign_keys = OFF');
  for (const table of tables) db.sqlite.exec(`DELETE FROM "${table}"`);
  db.sqlite.pragma('foreign_keys = ON');
  return db;
};

export interface ReplicaPool {
  /** Empty replicas with clocks that start anew; those given out before are no longer to be used. */
  take(count: number): MemoryReplica[];
  close(): void;
}

export const replicaPool = (): ReplicaPool => {
  const made: { readonly db: WriteDb; readonly tables: readonly string[] }[] = [];
  const ready = (index: number): WriteDb => {
    const known = made[index];
    if (known !== undefined) return emptied(known.db, known.tables);
    const { db } = memoryReplica('pool', '0');
    const isEmpty = (table: string) => db.sqlite.prepare(`SELECT NOT EXISTS (SELECT 1 FROM "${table}")`).pluck().get();
    made[index] = { db, tables: tablesOf(db).filter((table) => isEmpty(table) === 1) };
    return db;
  };
  return {
    take: (count) =>
      Array.from({ length: count }, (_, index): MemoryReplica => {
        const name = `person-${index}`;
        const clock = testClock(String(index + 1));
        return { name, clock, db: ready(index), context: { clock, actor: name }, close: () => undefined };
      }),
    close: () => {
      for (const { db } of made) db.sqlite.close();
    },
  };
};

/** The replica as a new start finds it: the bytes of its database, opened again. */
export const restarted = (replica: MemoryReplica): MemoryReplica => {
  const sqlite = new Database(replica.db.sqlite.serialize());
  sqlite.pragma('foreign_keys = ON');
  return { ...replica, db: asWriteDb(sqlite), close: () => sqlite.close() };
};
