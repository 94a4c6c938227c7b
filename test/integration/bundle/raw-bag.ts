/** The files of the sample bag, to build others from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bagName, type Files } from './rebuild.ts';
import * as sample from './sample-bundle.ts';
import { run, temporaryFolder } from './stock-tools.ts';

export { type Files, type Rebuild, rebuild } from './rebuild.ts';

/** Every file of the sample, by its path in the bag. */
export const sampleFiles = async (): Promise<Files> => {
  const folder = temporaryFolder();
  const file = join(folder, 'sample.rotorsak');
  await sample.writeSample(file);
  const names = run('unzip', ['-Z1', file]).trim().split('\n');
  run('unzip', ['-q', file, '-d', folder]);
  return Object.fromEntries(names.map((name) => [name.slice(bagName.length + 1), readFileSync(join(folder, name))]));
};
