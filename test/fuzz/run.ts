/**
 * `npm run fuzz [-- --minutes 10 --seed N --cases N]`: damaged bundles against the strict reader and merging, each in
 * a process with limits. What is found lies in out/fuzz; exit status 1 where there is anything.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Finding, fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, cases: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const minutes = Number(values.minutes ?? 10);
const most = Number(values.cases ?? Number.MAX_SAFE_INTEGER);
if (![seed, minutes, most].every((value) => value >= 0))
  throw new RangeError('--minutes, --seed and --cases are numbers');

const folder = join(import.meta.dirname, '../../out/fuzz');
const say = (text: string) => process.stdout.write(`${text}\n`);

const keep = ({ number, how, fault, bytes }: Finding): void => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `seed-${seed}-case-${number}.rotorsak`);
  writeFileSync(file, bytes);
  say(`case ${number} (${how}): ${fault}\n  ${file}`);
};

say(`seed ${seed}, ${minutes} minutes`);
const until = performance.now() + minutes * 60_000;
const goOn = (cases: number) => cases < most && performance.now() < until;
const report = await fuzz({ seed, goOn, onFinding: keep });
const sorted = [...report.outcomes].toSorted(([, one], [, other]) => other - one);
for (const [outcome, count] of sorted) say(`${String(count).padStart(8)}  ${outcome}`);
say(`${report.cases} cases, ${report.outcomes.size} outcomes told apart in ${report.traces} ways`);
say(`most memory ${report.mostMemoryMb} MB, ${report.findings.length} findings, seed ${seed}`);
process.exitCode = report.findings.length === 0 ? 0 : 1;
