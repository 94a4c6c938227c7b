/** Deriving, beside a plain copy of the same analysis in memory. */
import { join } from 'node:path';
import type { Report } from '../../build/bench/report.ts';
import { derive } from '../../db/domain/derivation/derive.ts';
import { analysisGraph } from '../../db/repositories/analyses.ts';
import { importCase } from '../../electron/core/services/case-file.ts';
import { BIG, bigCase } from './big-case.ts';
import { inFolder, openBench, timed } from './store.ts';

export const name = 'derive';
const RUNS = 5;

const measure = async (report: Report, folder: string, factors: number): Promise<void> => {
  const session = await openBench(join(folder, `${factors}.db`));
  const given = bigCase(factors);
  const what = `${factors} factors, ${given.links.length} links`;
  report.values(`import of a case: ${what}`, 'ms', [(await timed(() => importCase(session.store, given))).ms]);
  await report.time(`read from the database: ${what}`, RUNS, () => analysisGraph(session.store.db, BIG));
  const graph = analysisGraph(session.store.db, BIG);
  const copy = await report.time(`peer, structuredClone: ${what}`, RUNS, () => structuredClone(graph));
  await report.time(`derive: ${what}`, RUNS, () => derive(graph), `structuredClone ${copy.toFixed(1)} ms`);
  session.opened.close();
};

export const run = (report: Report): Promise<void> =>
  inFolder(async (folder) => {
    for (const factors of [1000, 10_000]) await measure(report, folder, factors);
  });
