import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAllowedSigners } from '../../../electron/bundle/allowed-signers.ts';
import { changesIn } from '../../../electron/bundle/extracted.ts';
import { signingKey } from '../../../electron/bundle/key-pair.ts';
import { readBundle, verifyBundle } from '../../../electron/bundle/read-bundle.ts';
import { writeBundle } from '../../../electron/bundle/write-bundle.ts';
import * as sample from './sample-bundle.ts';
import { temporaryFolder } from './stock-tools.ts';

const written = async (parts = {}) => {
  const folder = temporaryFolder();
  const file = join(folder, 'malmo.rotorsak');
  return { folder, file, result: await sample.writeSample(file, parts) };
};

const privateFolder = (folder: string): string => {
  const path = join(folder, 'private');
  mkdirSync(path, { mode: 0o700 });
  return path;
};

test('what is written is read back whole (security.md 7, 35)', async () => {
  const { folder, file, result } = await written();
  const read = await readBundle(file, sample.trustingAnna, privateFolder(folder));
  expect(read).toMatchObject({
    bagName: 'malmo-avfall',
    bytes: result.bytes,
    tagManifest: result.tagManifest,
    signer: { fingerprint: sample.annasFingerprint, trusted: true, name: 'Anna Ek', own: false },
    bundle: { datasetId: 'malmo-avfall-2026', sequence: 1, counts: result.counts },
    bagInfo: { organisation: 'Malmö stad', contactName: 'Anna Ek', contactEmail: 'anna@malmo.se', day: '2026-11-24' },
    changes: { total: 3, extended: 1 },
    order: { state: 'first', last: null },
  });
  expect([...changesIn(read.changesFile)]).toEqual([...(sample.sampleInput().changes as Iterable<unknown>)]);
  expect(read.attachments).toHaveLength(1);
  expect(readFileSync(read.attachments[0]?.file ?? '')).toEqual(sample.attachment);
  expect(statSync(read.changesFile).mode & 0o777).toBe(0o600);
});

test('a field that we do not know is given on byte for byte (security.md 7, 28)', async () => {
  const { folder, file } = await written();
  const read = await readBundle(file, sample.trustingAnna, privateFolder(folder));
  const again = join(folder, 'again.rotorsak');
  await sample.writeSample(again, { changes: changesIn(read.changesFile) });
  expect(readFileSync(again).includes(`${sample.extendedLine}\n`)).toBe(true);
  expect(readFileSync(again)).toEqual(readFileSync(file));
});

test('verifying tells the same and writes nothing', async () => {
  const { folder, file } = await written();
  const report = await verifyBundle(file, sample.trustingAnna);
  const {
    changesFile,
    attachments,
    folder: _folder,
    ...rest
  } = await readBundle(file, sample.trustingAnna, privateFolder(folder));
  expect(report).toEqual(rest);
  expect(readdirSync(folder).toSorted()).toEqual(['malmo.rotorsak', 'private']);
});

test('the same state gives the same bytes, also in another time zone (security.md 7, 34)', async () => {
  const zone = process.env['TZ'];
  const one = await written();
  process.env['TZ'] = 'Pacific/Kiritimati';
  const other = await written();
  process.env['TZ'] = zone;
  expect(readFileSync(other.file)).toEqual(readFileSync(one.file));
});

test('trust is a matter of the key', async () => {
  const { file } = await written();
  const nobody = { ...sample.trustingAnna, trustedKeys: [] };
  await expect(verifyBundle(file, nobody)).rejects.toMatchObject({
    code: 'bundle-signer-unknown',
    params: { fingerprint: sample.annasFingerprint },
  });
  const told = await verifyBundle(file, { ...nobody, untrusted: 'report' });
  expect(told.signer).toMatchObject({ trusted: false, name: null, own: false });
  const own = await verifyBundle(file, { ...nobody, ownFingerprint: sample.annasFingerprint });
  expect(own.signer).toMatchObject({ trusted: true, name: null, own: true });
  expect(parseAllowedSigners(`anna ${own.signer.publicKey}`).signers).toHaveLength(1);
});

test('order among the bundles of one signer', async () => {
  const first = await written();
  const known = [
    {
      signer: sample.annasFingerprint,
      datasetId: 'malmo-avfall-2026',
      sequence: 1,
      tagManifest: first.result.tagManifest,
    },
  ];
  const state = async (parts: object) =>
    (await verifyBundle((await written(parts)).file, { ...sample.trustingAnna, known })).order.state;
  expect(await state({})).toBe('same');
  expect(await state({ sequence: 2, previous: first.result.tagManifest })).toBe('next');
  expect(await state({ sequence: 2, previous: null })).toBe('gap');
  expect(await state({ sequence: 3, previous: 'a'.repeat(128) })).toBe('gap');
  expect(await state({ day: '2026-11-25' })).toBe('older');
  expect(await state({ datasetId: 'another' })).toBe('first');
});

test('changes are split into files and numbered on', async () => {
  const long = 'x'.repeat(10_000);
  function* changes() {
    for (let seq = 1; seq <= 4000; seq++) yield sample.logged(sample.changeNumber(seq, { value: long }));
  }
  const { file } = await written({ changes: changes() });
  const { payload, changes: found } = await verifyBundle(file, sample.trustingAnna);
  expect(found.total).toBe(4000);
  expect(payload.slice(0, 3).map(({ path }) => path)).toEqual([
    'data/changes-000001.ndjson',
    'data/changes-000002.ndjson',
    'data/case.json',
  ]);
  expect(payload[0]?.bytes).toBeLessThan(33 * 1024 * 1024);
});

test('an analysis without changes still makes a bundle', async () => {
  const { file } = await written({ changes: [], attachments: [], documents: [] });
  expect((await verifyBundle(file, sample.trustingAnna)).changes.total).toBe(0);
});

test('without a key nothing is made (security.md 7, 39)', async () => {
  const folder = temporaryFolder();
  const input = sample.sampleInput();
  const keyless = { ...input, signer: { ...input.signer, key: null } };
  await expect(writeBundle(keyless, join(folder, 'x.rotorsak'))).rejects.toMatchObject({ code: 'key-missing' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a key that cannot sign leaves nothing (security.md 7, 39)', async () => {
  const folder = temporaryFolder();
  const input = sample.sampleInput();
  const key = { publicKey: sample.annasKey.publicKey, sign: () => Promise.reject(new Error('locked')) };
  await expect(writeBundle({ ...input, signer: { ...input.signer, key } }, join(folder, 'x.rotorsak'))).rejects.toThrow(
    'locked',
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('a file that is there is kept, unless it is to be replaced (security.md 7, 36)', async () => {
  const { file, folder } = await written();
  const before = readFileSync(file);
  const other = sample.sampleInput({ day: '2027-01-01' });
  await expect(writeBundle(other, file)).rejects.toMatchObject({ code: 'file-exists' });
  expect(readFileSync(file)).toEqual(before);
  await writeBundle(other, file, { overwrite: true });
  expect(readFileSync(file)).not.toEqual(before);
  expect(readdirSync(folder)).toEqual(['malmo.rotorsak']);
});

test.each([
  [
    'an attachment that is not what its hash says',
    { attachments: [{ sha256: 'a'.repeat(64), size: 1, open: () => [Buffer.from('x')] }] },
    'bundle-payload',
  ],
  [
    'an attachment that is longer than it says',
    { attachments: [{ sha256: sample.sha256(sample.attachment), size: 3, open: () => [sample.attachment] }] },
    'bundle-payload',
  ],
  [
    'an attachment that is too large',
    { attachments: [{ sha256: 'a'.repeat(64), size: 60_000_000, open: () => [] }] },
    'bundle-too-large',
  ],
  [
    'a change that is too long',
    { changes: [sample.logged(sample.changeNumber(1, { value: 'å'.repeat(600_000) }))] },
    'bundle-too-large',
  ],
  [
    'half a surrogate pair',
    { changes: [sample.logged(sample.changeNumber(1, { value: 'a\ud83d' }))] },
    'bundle-change',
  ],
  ['a name for a folder outside', { bagName: '../x' }, 'bundle-name'],
  ['a name with capitals', { bagName: 'Malmo' }, 'bundle-name'],
  ['a name that is too long', { bagName: 'a'.repeat(33) }, 'bundle-name'],
  ['a document with a path', { documents: [{ name: '../plan.pdf', open: () => [] }] }, 'bundle-name'],
  ['a document twice', { documents: ['a', 'a'].map((name) => ({ name, open: () => [] })) }, 'bundle-name'],
])('%s is not exported, and nothing is left', async (_name, parts, code) => {
  const folder = temporaryFolder();
  await expect(sample.writeSample(join(folder, 'x.rotorsak'), parts)).rejects.toMatchObject({ code });
  expect(readdirSync(folder)).toEqual([]);
});

test('a place that cannot be written to is told (security.md 7, 36)', async () => {
  const folder = temporaryFolder();
  await expect(sample.writeSample(join(folder, 'none', 'x.rotorsak'))).rejects.toMatchObject({
    code: 'file-not-writable',
  });
  expect(existsSync(join(folder, 'none'))).toBe(false);
  await expect(verifyBundle(join(folder, 'none'), sample.trustingAnna)).rejects.toMatchObject({
    code: 'file-not-found',
  });
  await expect(verifyBundle(folder, sample.trustingAnna)).rejects.toMatchObject({ code: 'not-a-file' });
});

test('names of the machine and of its user are nowhere in the file', async () => {
  const { file, folder } = await written({
    signer: { ...sample.sampleInput().signer, key: signingKey(sample.annasKey) },
  });
  const bytes = readFileSync(file);
  for (const word of [folder, process.cwd(), process.env['HOME'] ?? '/root', 'x86_64'])
    expect(bytes.includes(word)).toBe(false);
});

test('what is typed cannot add a field to bag-info.txt', async () => {
  const signer = { ...sample.sampleInput().signer, organisation: 'Malmö\nPayload-Oxum: 1.1\r\nX: y' };
  const { file } = await written({ signer });
  expect((await verifyBundle(file, sample.trustingAnna)).bagInfo.organisation).toBe('Malmö Payload-Oxum: 1.1 X: y');
});
