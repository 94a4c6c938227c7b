/**
 * People who hand each other bundles end with the same case (security.md 52-54, 56, 59): up to five of them, parts,
 * old, lost, reordered and repeated bundles, clocks years off, changes of a later version, restarts, crashes.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { entityNames } from '../../../db/domain/entities.ts';
import { canonicalDump, merge, stateAt } from '../../../db/log/index.ts';
import { isFoldOfLog } from '../../../db/log/refold.ts';
import { listRecords } from '../../../db/repositories/records.ts';
import { ANALYSIS, Exchange, pack, readLine } from './exchange.ts';
import { anyStep } from './exchange-steps.ts';
import type { MemoryReplica } from './replica.ts';
import { replicaPool } from './replica-pool.ts';

/** `npm run nightly` sets a larger number. */
const RUNS = Number(process.env['ROTORSAK_EXCHANGES'] ?? 1000);

const pool = replicaPool();
afterAll(() => pool.close());

interface LogRow {
  readonly id: string;
  readonly actor: string;
  readonly seq: number;
  readonly entity: string;
  readonly field: string;
  readonly value: string;
  readonly raw: string | null;
}

const logOf = ({ db }: MemoryReplica): LogRow[] =>
  db.sqlite
    .prepare(
      `SELECT id, actor, seq, entity || '/' || record AS entity, field, value, raw FROM change
        WHERE analysis_id = ? ORDER BY id`,
    )
    .all(ANALYSIS) as LogRow[];

const textOf = ({ entity, field, value }: LogRow): string => `${entity} ${field} ${value}`;

/** Numbers of each author's changes: none is missing between the first and the last. */
const gaps = (log: Iterable<LogRow>): string[] => {
  const found = Map.groupBy(log, ({ actor }) => actor);
  return [...found].flatMap(([actor, rows]) => {
    const seqs = new Set(rows.map(({ seq }) => seq));
    return seqs.size === rows.length && Math.max(...seqs) === rows.length ? [] : [actor];
  });
};

/** Records that show nowhere, of which a bundle says only that they are deleted. */
const isHidden = ({ db }: MemoryReplica, entity: string): boolean => {
  const slash = entity.indexOf('/');
  const name = entityNames.find((known) => known === entity.slice(0, slash));
  return name !== undefined && !listRecords(db, name, ANALYSIS).some(({ id }) => id === entity.slice(slash + 1));
};

/** Every change that anyone made is with everyone, unless its record is deleted; and with its author also then. */
const checkNothingLost = (exchange: Exchange): void => {
  const logs = exchange.replicas.map(logOf);
  const union = new Map(logs.flat().map((row) => [row.id, row]));
  expect(gaps(union.values())).toEqual([]);
  for (const [index, log] of logs.entries()) {
    const here = new Map(log.map((row) => [row.id, row]));
    const hidden = new Map<string, boolean>();
    for (const row of union.values()) {
      const own = here.get(row.id);
      if (own !== undefined) expect(own).toEqual(row);
      else {
        const { entity } = row;
        const hides = hidden.get(entity) ?? isHidden(exchange.replicas[index] as MemoryReplica, entity);
        hidden.set(entity, hides);
        expect({ row, hides }).toEqual({ row, hides: true });
      }
    }
    const texts = new Set(log.map(textOf));
    const missing = exchange.typed.filter(({ who, text }) => who === index && !texts.has(text));
    expect(missing).toEqual([]);
  }
};

/** Lines of a later version come out of everybody's bundle as they came in. */
const checkLaterLines = ({ replicas, laterLines }: Exchange): void => {
  for (const replica of replicas) {
    const lines = new Set(pack(replica, null, true).lines);
    const altered = laterLines.filter((line) => !lines.has(line) && !isHidden(replica, readLine(line).change.entity));
    expect(altered).toEqual([]);
  }
};

const checkTables = ({ db }: MemoryReplica): void => {
  expect(isFoldOfLog(db, ANALYSIS)).toBe(true);
  const tables = Object.fromEntries(entityNames.map((entity) => [entity, listRecords(db, entity, ANALYSIS)]));
  expect(stateAt(db, ANALYSIS, null)).toEqual(tables);
  expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
};

/** The last replica of the pool, which took no part, reads all changes in an order and in batches of its own. */
const readByAnother = (reader: MemoryReplica, exchange: Exchange, seed: number): string => {
  const lines = [...new Set(exchange.replicas.flatMap((replica) => pack(replica, null, true).lines))];
  const shuffled = lines
    .map((line, index) => ({ line, key: ((index + 1) * 7919 * seed) % 104_729 }))
    .sort((a, b) => a.key - b.key)
    .map(({ line }) => readLine(line));
  const size = 1 + (seed % 23);
  for (let at = 0; at < shuffled.length; at += size) {
    const part = shuffled.slice(at === 0 ? 0 : at - 1, at + size); // each batch repeats the last of the one before
    merge(reader.db, reader.context, ANALYSIS, part, { receivedIn: null, adopt: null });
  }
  return canonicalDump(reader.db, ANALYSIS);
};

const game = fc.tuple(
  fc.integer({ min: 2, max: 5 }),
  fc.array(anyStep, { minLength: 1, maxLength: 30 }),
  fc.integer({ min: 1, max: 997 }),
);

describe('handing bundles round', { timeout: 120_000 + RUNS * 400 }, () => {
  it('ends with the same case everywhere, and loses nothing that anyone typed', () => {
    fc.assert(
      fc.property(game, ([count, steps, seed]) => {
        const [reader, ...replicas] = pool.take(count + 1) as [MemoryReplica, ...MemoryReplica[]];
        const exchange = new Exchange(replicas);
        try {
          for (const step of steps) exchange.perform(step);
          exchange.exchangeAll();
          const dumps = new Set(exchange.replicas.map(({ db }) => canonicalDump(db, ANALYSIS)));
          expect([...dumps]).toHaveLength(1);
          checkNothingLost(exchange);
          checkLaterLines(exchange);
          checkTables(exchange.replicas[seed % count] as MemoryReplica);
          expect(readByAnother(reader, exchange, seed)).toBe([...dumps][0]);
        } finally {
          exchange.close();
        }
      }),
      { numRuns: RUNS },
    );
  });
});
