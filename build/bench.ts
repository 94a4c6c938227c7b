/** `npm run bench [-- NAME …]`: runs test/bench/*.bench.ts one by one, prints a table and writes out/bench.json. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Bench, createReport, type Measurement } from './bench/report.ts';
import { asTable } from './bench/table.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'test/bench');
const wanted = process.argv.slice(2);

interface Result {
  readonly bench: string;
  readonly rows: readonly Measurement[];
  readonly error?: string;
}

async function runBench(file: string): Promise<Result> {
  const { name, run }: Bench = await import(pathToFileURL(join(folder, file)).href);
  const rows: Measurement[] = [];
  process.stderr.write(`${name} …\n`);
  try {
    await run(createReport((row) => rows.push(row)));
    process.stdout.write(`\n${name}\n${asTable(rows)}\n`);
    return { bench: name, rows };
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
    return { bench: name, rows, error: String(error) };
  }
}

const files = (await readdir(folder)).filter((file) => file.endsWith('.bench.ts')).sort();
const chosen = files.filter((file) => wanted.length === 0 || wanted.some((word) => file.startsWith(word)));
const results: Result[] = [];
for (const file of chosen) results.push(await runBench(file));

const machine = { cores: cpus().length, model: cpus()[0]?.model, memoryGiB: Math.round(totalmem() / 2 ** 30) };
const report = { at: new Date().toISOString(), node: process.version, platform: process.platform, machine, results };
await mkdir(join(root, 'out'), { recursive: true });
await writeFile(join(root, 'out/bench.json'), `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`\n${join('out', 'bench.json')}\n`);
if (results.length === 0 || results.some(({ error }) => error !== undefined)) process.exitCode = 1;
