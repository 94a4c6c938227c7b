import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { verifyBundle } from '../../../electron/bundle/read-bundle.ts';
import { openSealed, sealBundle } from '../../../electron/bundle/seal.ts';
import * as sample from './sample-bundle.ts';
import { run, temporaryFolder } from './stock-tools.ts';

const sealed = async () => {
  const folder = temporaryFolder();
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const paths = {
    plain: join(folder, 'x.rotorsak'),
    age: join(folder, 'x.rotorsak.age'),
    opened: join(folder, 'opened'),
  };
  await sample.writeSample(paths.plain, { recipients: [recipient] });
  await sealBundle(paths.plain, [recipient], { file: paths.age, token: 't', overwrite: false });
  return { ...paths, identity, recipient, folder };
};

test('age opens what we sealed', async () => {
  const { plain, age, identity, folder } = await sealed();
  writeFileSync(join(folder, 'identity'), `${identity}\n`);
  run('age', ['-d', '-i', join(folder, 'identity'), '-o', join(folder, 'by-age'), age]);
  expect(readFileSync(join(folder, 'by-age'))).toEqual(readFileSync(plain));
});

test('we open what age sealed, and what we sealed', async () => {
  const { plain, age, opened, identity, recipient, folder } = await sealed();
  run('age', ['-r', recipient, '-o', join(folder, 'by-age'), plain]);
  await openSealed(join(folder, 'by-age'), identity, opened);
  expect(readFileSync(opened)).toEqual(readFileSync(plain));
  await openSealed(age, identity, `${opened}2`);
  expect((await verifyBundle(`${opened}2`, sample.trustingAnna)).bundle.recipients).toEqual([recipient]);
});

test('a sealed bundle is told as such', async () => {
  const { age } = await sealed();
  await expect(verifyBundle(age, sample.trustingAnna)).rejects.toMatchObject({
    code: 'bundle-sealed',
    params: { reason: 'sealed' },
  });
});

test('sealed for others, cut off or altered: refused, and no plain byte is left', async () => {
  const { age, opened, identity } = await sealed();
  const bytes = readFileSync(age);
  const refusedWith = async (reason: string, who = identity) => {
    await expect(openSealed(age, who, opened)).rejects.toMatchObject({ code: 'bundle-sealed', params: { reason } });
    expect(existsSync(opened)).toBe(false);
  };
  await refusedWith('sealed-for-others', await generateX25519Identity());
  for (let at = 30; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
    const altered = Buffer.from(bytes);
    altered[at] = (altered[at] as number) ^ 1;
    writeFileSync(age, altered);
    await expect(openSealed(age, identity, opened), `offset ${at}`).rejects.toMatchObject({ code: 'bundle-sealed' });
    expect(existsSync(opened)).toBe(false);
  }
  for (const length of [bytes.length - 1, bytes.length - 16, 1024, 100, 22]) {
    writeFileSync(age, bytes);
    truncateSync(age, length);
    await refusedWith('seal-damaged');
  }
});
