/** What a bench says: one row for each thing measured. */

export interface Measurement {
  readonly what: string;
  /** Unit of the figures, for example `ms` or `MB/s`. */
  readonly unit: string;
  /** Median of all runs. */
  readonly p50: number;
  /** The value that 95 of 100 runs stay at or below. */
  readonly p95: number;
  readonly runs: number;
  /** What the figures are to be read against. */
  readonly note?: string;
}

export interface Report {
  add(measurement: Measurement): void;
  /** Runs `work` once unmeasured and then `runs` times, and adds its time in milliseconds. Gives the median. */
  time(what: string, runs: number, work: () => unknown, note?: string): Promise<number>;
  /** Adds figures measured elsewhere. */
  values(what: string, unit: string, values: readonly number[], note?: string): void;
}

/** A file `test/bench/*.bench.ts` exports this. */
export interface Bench {
  readonly name: string;
  run(report: Report): void | Promise<void>;
}

/** The value that `share` (0–1) of `values` stay at or below, by nearest rank. Throws where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('no values to take a quantile of');
  return value;
}

async function timeOnce(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A report that hands each row on as it comes. */
export function createReport(onRow: (measurement: Measurement) => void): Report {
  const values: Report['values'] = (what, unit, figures, note) =>
    onRow({
      what,
      unit,
      p50: quantile(figures, 0.5),
      p95: quantile(figures, 0.95),
      runs: figures.length,
      ...(note === undefined ? {} : { note }),
    });
  return {
    add: onRow,
    values,
    async time(what, runs, work, note) {
      await work();
      const times: number[] = [];
      while (times.length < runs) times.push(await timeOnce(work));
      values(what, 'ms', times, note);
      return quantile(times, 0.5);
    },
  };
}
