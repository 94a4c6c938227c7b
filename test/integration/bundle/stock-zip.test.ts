/** A bag that a person unpacked and zipped again with the stock program is the same bag (methods 0 and 8, bundle-format.md). */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reading } from './reading.ts';
import * as sample from './sample-bundle.ts';
import { temporaryFolder } from './stock-tools.ts';

/** The sample unpacked by unzip and zipped again with these options. */
const zippedAgain = async (...options: string[]): Promise<Buffer> => {
  const folder = temporaryFolder();
  const changes = Array.from({ length: 200 }, (_, n) => sample.logged(sample.changeNumber(n + 1)));
  await sample.writeSample(join(folder, 'a.rotorsak'), { changes });
  execFileSync('unzip', ['-q', 'a.rotorsak'], { cwd: folder });
  execFileSync('zip', ['-q', '-r', ...options, 'b.zip', 'malmo-avfall'], { cwd: folder });
  return readFileSync(join(folder, 'b.zip'));
};

test.each([
  ['-X', '-D'],
  ['-X', '-D', '-0'],
  ['-X', '-D', '-9'],
  ['-X', '-D', '-1'],
])('zip %s %s %s is read', async (...options) => {
  const read = await reading(await zippedAgain(...options));
  expect(read.changes.total).toBe(200);
  expect(read.signer.fingerprint).toBe(sample.annasFingerprint);
});

test.each([
  [['-X'], 'not-regular'],
  [['-D'], 'extra-field'],
  [['-X', '-D', '-fd'], 'data-descriptor'],
  [['-X', '-D', '-fz'], 'zip64'],
])('zip %j is refused: folders, times beside the header, sizes after the data, ZIP64', async (options, reason) => {
  await expect(reading(await zippedAgain(...options))).rejects.toMatchObject({
    code: 'bundle-zip',
    params: { reason },
  });
});

test('its headers must agree, and all of them must be of one program', async () => {
  const bytes = await zippedAgain('-X', '-D');
  const central = bytes.indexOf('PK\x01\x02');
  const changed = (at: number, value: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at] = value;
    return copy;
  };
  const refused = (copy: Buffer, reason: string) =>
    expect(reading(copy)).rejects.toMatchObject({ code: 'bundle-zip', params: { reason } });
  await refused(changed(central + 12, (bytes[central + 12] ?? 0) ^ 2), 'local-time');
  await refused(changed(10, (bytes[10] ?? 0) ^ 2), 'local-time');
  await refused(changed(central + 8, 4), 'local-flags');
  await refused(changed(central + 4, 20), 'attributes');
  await refused(changed(central + 36, 2), 'attributes');
  await refused(changed(central + 38, 1), 'attributes');
});
