/** The house's own rules, beside those of the compiler and the linter. Prints each breach; exit status 1 if any. */
import { fileURLToPath } from 'node:url';
import { crossings } from './borders.ts';
import { escapesIn } from './escapes.ts';
import { strayFiles } from './layout.ts';
import { listFiles, readSources } from './sources.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const paths = listFiles(root);
const files = readSources(root, paths);
const findings = [...strayFiles(paths), ...files.flatMap(crossings), ...files.flatMap(escapesIn)];
for (const { path, line, message } of findings) console.error(`${path}:${line} ${message}`);
console.error(`rules: ${files.length} files, ${findings.length} breaches`);
process.exitCode = findings.length === 0 ? 0 : 1;
