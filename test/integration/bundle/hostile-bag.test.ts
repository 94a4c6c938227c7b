import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { type Files, type Rebuild, rebuild, sampleFiles } from './raw-bag.ts';
import type { RawEntry } from './raw-zip.ts';
import { reading } from './reading.ts';
import * as sample from './sample-bundle.ts';
import { run, temporaryFolder } from './stock-tools.ts';

let files: Files = {};
beforeAll(async () => {
  files = await sampleFiles();
});

const bundleJsonWith = (edit: (text: string) => string) => ({ 'bundle.json': edit(String(files['bundle.json'])) });
const good = (seq: number) => JSON.stringify(sample.changeNumber(seq));

test('the rebuilt sample is what was written, and reads', async () => {
  const read = await reading(await rebuild(files, {}));
  expect(read.changes.total).toBe(3);
});

test('a bag of compressed files reads as well', async () => {
  const entries = (all: RawEntry[]) =>
    all.map((entry) => {
      const data = Buffer.from(entry.data as string);
      return { ...entry, data: deflateRawSync(data), both: { method: 8, size: data.length, crc: crc32(data) } };
    });
  expect((await reading(await rebuild(files, { entries }))).changes.total).toBe(3);
});

const cases: [name: string, change: () => Rebuild, code: string, reason: string][] = [
  ['another key', () => ({ key: sample.bosKey }), 'bundle-signer-unknown', 'signer-unknown'],
  ['another namespace', () => ({ namespace: 'git' }), 'bundle-signature', 'signature-namespace'],
  ['a signature twice', () => ({ signature: (text) => text + text }), 'bundle-signature', 'signature-armour'],
  [
    'a signature with CRLF',
    () => ({ signature: (text) => text.replaceAll('\n', '\r\n') }),
    'bundle-signature',
    'signature-armour',
  ],
  [
    'something after the signature',
    () => ({ signature: (text) => `${text}x` }),
    'bundle-signature',
    'signature-armour',
  ],
  [
    'a signature under another name',
    () => ({ signatureName: `signatures/${'a'.repeat(64)}.sig` }),
    'bundle-signature',
    'signature-file-name',
  ],
  [
    'no signature',
    () => ({ entries: (all) => all.filter(({ name }) => !String(name).endsWith('.sig')) }),
    'bundle-structure',
    'no-signature',
  ],
  [
    'two signatures',
    () => ({ files: { [`signatures/${'a'.repeat(64)}.sig`]: 'x' } }),
    'bundle-structure',
    'several-signatures',
  ],
  [
    'a signature of another name',
    () => ({ files: { 'signatures/anna.sig': 'x' } }),
    'bundle-structure',
    'unexpected-file',
  ],
  [
    'a bundle.json that names another signer',
    () => ({ files: bundleJsonWith((text) => text.replace(/SHA256:[^"]+/, `SHA256:${'A'.repeat(43)}`)) }),
    'bundle-signer-mismatch',
    'signer-mismatch',
  ],
  [
    'a tag file that was changed after signing',
    () => ({
      entries: (all) =>
        all.map((entry) => (String(entry.name).endsWith('VERIFY.txt') ? { ...entry, data: 'x' } : entry)),
    }),
    'bundle-manifest',
    'tag-file-differs',
  ],
  [
    'a tag manifest that was changed after signing',
    () => ({
      entries: (all) =>
        all.map((entry) =>
          String(entry.name).includes('/tagmanifest')
            ? { ...entry, data: `${entry.data}${'a'.repeat(128)}  x\n` }
            : entry,
        ),
    }),
    'bundle-signature',
    'signature-wrong',
  ],
  [
    'a tag file that the tag manifest leaves out',
    () => ({ tagManifest: (text) => text.replace(/.*VERIFY.txt\n/, '') }),
    'bundle-manifest',
    'tag-file-unlisted',
  ],
  [
    'a tag manifest that names a file too many',
    () => ({ tagManifest: (text) => `${text}${'a'.repeat(128)}  x\n` }),
    'bundle-manifest',
    'tag-file-missing',
  ],
  [
    'a tag manifest that names the payload',
    () => ({ tagManifest: (text) => `${text}${'a'.repeat(128)}  data/case.json\n` }),
    'bundle-manifest',
    'tag-file-missing',
  ],
  [
    'a payload file that no manifest names',
    () => ({ manifest: (text) => text.replace(/.*case.json\n/, '') }),
    'bundle-manifest',
    'payload-unlisted',
  ],
  [
    'a manifest line without its file',
    () => ({ manifest: (text) => `${text}${'a'.repeat(128)}  data/x\n` }),
    'bundle-manifest',
    'payload-missing',
  ],
  ['a manifest line twice', () => ({ manifest: (text) => text + text }), 'bundle-manifest', 'manifest-duplicate'],
  [
    'a manifest with a path upwards',
    () => ({ manifest: (text) => `${text}${'a'.repeat(128)}  data/../x\n` }),
    'bundle-manifest',
    'manifest-path',
  ],
  [
    'a manifest with ~',
    () => ({ manifest: (text) => `${text}${'a'.repeat(128)}  ~/x\n` }),
    'bundle-manifest',
    'manifest-path',
  ],
  [
    'a manifest with %',
    () => ({ manifest: (text) => `${text}${'a'.repeat(128)}  data/%0a\n` }),
    'bundle-manifest',
    'manifest-path',
  ],
  [
    'a manifest with CRLF',
    () => ({ manifest: (text) => text.replaceAll('\n', '\r\n') }),
    'bundle-manifest',
    'manifest-syntax',
  ],
  [
    'a manifest with one space',
    () => ({ manifest: (text) => text.replaceAll('  ', ' ') }),
    'bundle-manifest',
    'manifest-syntax',
  ],
  ['a manifest in capitals', () => ({ manifest: (text) => text.toUpperCase() }), 'bundle-manifest', 'manifest-syntax'],
  ['a manifest without an end', () => ({ manifest: (text) => text.trimEnd() }), 'bundle-manifest', 'manifest-syntax'],
  [
    'a second manifest algorithm',
    () => ({ files: { 'manifest-sha256.txt': '' } }),
    'bundle-structure',
    'second-manifest',
  ],
  ['a second tag manifest', () => ({ files: { 'tagmanifest-md5.txt': '' } }), 'bundle-structure', 'second-manifest'],
  ['fetch.txt', () => ({ files: { 'fetch.txt': 'x' } }), 'bundle-structure', 'fetch-file'],
  ['another file beside', () => ({ files: { 'readme.txt': 'x' } }), 'bundle-structure', 'unexpected-file'],
  [
    'a database beside',
    () => ({ files: { 'data/rotorsak.db': 'SQLite format 3' } }),
    'bundle-structure',
    'unexpected-payload',
  ],
  ['no bagit.txt', () => ({ files: { 'bagit.txt': null } }), 'bundle-structure', 'missing-file'],
  ['no changes', () => ({ files: { 'data/changes-000001.ndjson': null } }), 'bundle-structure', 'missing-payload'],
  [
    'changes that begin with 2',
    () => ({ files: { 'data/changes-000001.ndjson': null, 'data/changes-000002.ndjson': `${good(1)}\n` } }),
    'bundle-structure',
    'missing-payload',
  ],
  ['no case.json', () => ({ files: { 'data/case.json': null } }), 'bundle-structure', 'missing-payload'],
  [
    'two roots',
    () => ({ entries: (all) => [...all, { name: 'other/x', data: 'x' }] }),
    'bundle-structure',
    'several-roots',
  ],
  [
    'another BagIt version',
    () => ({ files: { 'bagit.txt': 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n' } }),
    'bundle-tag-file',
    'bagit-declaration',
  ],
  [
    'another encoding',
    () => ({ files: { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-7\n' } }),
    'bundle-tag-file',
    'bagit-declaration',
  ],
  [
    'a wrong Payload-Oxum',
    () => ({ files: { 'bag-info.txt': String(files['bag-info.txt']).replace(/Oxum: \d+/, 'Oxum: 1') } }),
    'bundle-tag-file',
    'payload-oxum',
  ],
  ['a bag-info without its fields', () => ({ files: { 'bag-info.txt': 'X: y\n' } }), 'bundle-tag-file', 'bag-info'],
  ['a field of bag-info twice', () => ({ files: { 'bag-info.txt': 'X: y\nX: z\n' } }), 'bundle-tag-file', 'bag-info'],
  ['a large tag file', () => ({ files: { 'VERIFY.txt': 'x'.repeat(1_100_000) } }), 'bundle-tag-file', 'tag-file-size'],
  [
    'an attachment under another name',
    () => ({ files: { [`data/attachments/${sample.sha256(sample.attachment)}`]: 'x' } }),
    'bundle-payload',
    'attachment-name',
  ],
  [
    'an attachment that is not counted',
    () => ({ files: { [`data/attachments/${sample.sha256(Buffer.from('x'))}`]: 'x' } }),
    'bundle-payload',
    'counts',
  ],
  [
    'a change that is not counted',
    () => ({ files: { 'data/changes-000001.ndjson': `${[1, 2, 3, 4].map(good).join('\n')}\n` } }),
    'bundle-payload',
    'counts',
  ],
  [
    'payload that was changed after signing',
    () => ({
      entries: (all) =>
        all.map((entry) =>
          String(entry.name).endsWith('case.json') ? { ...entry, data: String(entry.data).replace('1', '2') } : entry,
        ),
    }),
    'bundle-payload',
    'payload-differs',
  ],
  [
    'a later format',
    () => ({ files: bundleJsonWith((text) => text.replace('"minReaderVersion": 1', '"minReaderVersion": 2')) }),
    'bundle-newer',
    'newer',
  ],
  [
    'another format',
    () => ({ files: bundleJsonWith((text) => text.replace('rotorsak-bundle', 'other')) }),
    'bundle-format',
    'format',
  ],
  [
    'a bundle.json with a field missing',
    () => ({ files: bundleJsonWith((text) => text.replace('"sequence": 1,', '')) }),
    'bundle-format',
    'fields',
  ],
  [
    'a bundle.json with a field twice',
    () => ({ files: bundleJsonWith((text) => text.replace('{', '{"sequence": 1,')) }),
    'bundle-format',
    'json-duplicateKey',
  ],
  [
    'a bundle.json with __proto__',
    () => ({ files: bundleJsonWith((text) => text.replace('{', '{"__proto__": {"polluted": 1},')) }),
    'bundle-format',
    'json-forbiddenKey',
  ],
  ['a bundle.json that is no JSON', () => ({ files: { 'bundle.json': 'x' } }), 'bundle-format', 'json-syntax'],
];

test.each(cases)('%s is refused (security.md 7, 26)', async (_name, change, code, reason) => {
  await expect(reading(await rebuild(files, change()))).rejects.toMatchObject({ code, params: { reason } });
});

test('a later format is told by what it needs (security.md 7, 28)', async () => {
  const later = bundleJsonWith((text) => text.replace('"minReaderVersion": 1', '"minReaderVersion": 7, "more": {}'));
  await expect(reading(await rebuild(files, { files: later }))).rejects.toMatchObject({
    params: { needed: 7, known: 1 },
  });
});

test('fields of bundle.json that we do not know are told', async () => {
  const more = bundleJsonWith((text) =>
    text.replace('"counts"', '"mood": "good", "counts"').replace('"formatVersion": 1', '"formatVersion": 2'),
  );
  const read = await reading(await rebuild(files, { files: more }));
  expect(read.bundle).toMatchObject({ mood: 'good', formatVersion: 2 });
});

test('a bag that ssh-keygen signed reads', async () => {
  const folder = temporaryFolder();
  const { writeKeyFile } = await import('../../../electron/bundle/key-file.ts');
  await writeKeyFile(join(folder, 'key'), sample.annasKey, null);
  const bytes = await rebuild(files, {
    entries: (all) => {
      const manifest = all.find(({ name }) => String(name).includes('/tagmanifest'))?.data as string;
      const signature = run(
        'ssh-keygen',
        ['-Y', 'sign', '-q', '-n', 'bundle-v1@rotorsak', '-f', join(folder, 'key')],
        manifest,
      );
      return all.map((entry) => (String(entry.name).endsWith('.sig') ? { ...entry, data: signature } : entry));
    },
  });
  expect((await reading(bytes)).signer.trusted).toBe(true);
});
