/** `npm run check`: types, lint and formatting, folder borders, escapes, stray files. All of it runs, then it says what is wrong. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'node_modules/.bin');

interface Outcome {
  readonly name: string;
  readonly failed: boolean;
  readonly output: string;
}

const run = (name: string, program: string, args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
    child.on('close', (status) => resolve({ name, failed: status !== 0, output }));
  });

const outcomes = await Promise.all([
  run('rules', process.execPath, [join(import.meta.dirname, 'rules.ts')]),
  run('types', join(bin, 'tsc'), ['-b']),
  run('lint', join(bin, 'biome'), ['check', '--error-on-warnings']),
]);
for (const { name, failed, output } of outcomes) {
  if (failed) process.stdout.write(`${name}:\n${output}\n`);
}
const broken = outcomes.filter(({ failed }) => failed);
process.stdout.write(
  broken.length === 0 ? 'check: green\n' : `check: ${broken.map(({ name }) => name).join(', ')} failed\n`,
);
process.exit(broken.length === 0 ? 0 : 1);
