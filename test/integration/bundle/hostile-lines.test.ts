import { beforeAll, expect, test } from 'vitest';
import { type Files, type Rebuild, rebuild, sampleFiles } from './raw-bag.ts';
import { reading } from './reading.ts';
import * as sample from './sample-bundle.ts';

let files: Files = {};
beforeAll(async () => {
  files = await sampleFiles();
});

const lines = (text: string | Buffer): Rebuild => ({ files: { 'data/changes-000001.ndjson': text } });
const good = (seq: number) => JSON.stringify(sample.changeNumber(seq));
const withRest = (bytes: Buffer | string) =>
  Buffer.concat([Buffer.from(`${good(1)}\n`), Buffer.from(bytes as string), Buffer.from(`\n${good(3)}\n`)]);
const second = (edit: (line: string) => string): Rebuild => lines(withRest(edit(good(2))));
const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

const badLines: [name: string, change: () => Rebuild, reason: string, line?: number][] = [
  ['a line of 5 MB', () => second((line) => line.replace('Låg', 'x'.repeat(5_000_000))), 'line-too-long'],
  ['a depth of 10 000', () => second((line) => line.replace(/"value":"[^"]*"/, `"value":${deep}`)), 'json-depth'],
  ['a key twice', () => second((line) => line.replace('{', '{"seq":2,')), 'json-duplicateKey'],
  ['a key twice, once escaped', () => second((line) => line.replace('{', '{"\\u0073eq":2,')), 'json-duplicateKey'],
  ['__proto__', () => second((line) => line.replace('{', '{"__proto__":{"polluted":true},')), 'json-forbiddenKey'],
  [
    '__proto__, escaped',
    () => second((line) => line.replace('{', '{"\\u005f_proto__":{"polluted":true},')),
    'json-forbiddenKey',
  ],
  [
    'constructor inside a value',
    () => second((line) => line.replace(/"value":"[^"]*"/, '"value":{"constructor":{"prototype":{"polluted":1}}}')),
    'json-forbiddenKey',
  ],
  ['half a surrogate pair', () => second((line) => line.replace('Låg', '\\ud83d')), 'json-surrogate'],
  ['NaN', () => second((line) => line.replace('"seq":2', '"seq":NaN')), 'json-syntax'],
  ['1e400', () => second((line) => line.replace('"seq":2', '"seq":1e400')), 'json-number'],
  ['-0', () => second((line) => line.replace('"seq":2', '"seq":-0')), 'json-number'],
  ['a byte order mark', () => second((line) => `\ufeff${line}`), 'json-bom'],
  ['invalid UTF-8', () => lines(withRest(Buffer.from([0x7b, 0xff, 0x7d]))), 'json-utf8'],
  ['an empty line', () => second(() => ''), 'line-empty'],
  ['two values', () => second((line) => `${line}${line}`), 'json-syntax'],
  ['a list', () => second(() => '[]'), 'change-field'],
  ['a text', () => second(() => '"x"'), 'change-field'],
  ['no id', () => second((line) => line.replace('"id"', '"di"')), 'change-field'],
  ['a number as id', () => second((line) => line.replace(/"id":"[^"]*"/, '"id":1')), 'change-field'],
  ['an id with a path', () => second((line) => line.replace(/"id":"[^"]*"/, '"id":"../x"')), 'change-field'],
  ['seq 0', () => second((line) => line.replace('"seq":2', '"seq":0')), 'change-field'],
  ['seq 1.5', () => second((line) => line.replace('"seq":2', '"seq":1.5')), 'change-field'],
  [
    'seq beyond what can be counted',
    () => second((line) => line.replace('"seq":2', '"seq":9007199254740993')),
    'change-field',
  ],
  ['a clock of another form', () => second((line) => line.replace(/"hlc":"[^"]*"/, '"hlc":"now"')), 'change-field'],
  ['deps that are a list', () => second((line) => line.replace(/"deps":\{[^}]*\}/, '"deps":[]')), 'change-field'],
  ['deps below nothing', () => second((line) => line.replace(/"deps":\{[^}]*\}/, '"deps":{"a":-1}')), 'change-field'],
  [
    'deps out of order',
    () => second((line) => line.replace(/"deps":\{[^}]*\}/, '"deps":{"a":[3,9,5]}')),
    'change-field',
  ],
  ['an entity without a record', () => second((line) => line.replace('factor/F2', 'factor')), 'change-field'],
  ['a field of another form', () => second((line) => line.replace('"field":"title"', '"field":"a b"')), 'change-field'],
  ['no value', () => second((line) => line.replace('"value"', '"valeu"')), 'change-field'],
  [
    'no schema version',
    () => second((line) => line.replace('"schemaVersion":1', '"schemaVersion":"1"')),
    'change-field',
  ],
  ['a last line without its end', () => lines(`${good(1)}\n${good(2)}`), 'line-unended'],
];

test.each(badLines)('%s in a line is refused with the line (security.md 7, 27)', async (_name, change, reason) => {
  await expect(reading(await rebuild(files, change()))).rejects.toMatchObject({
    code: 'bundle-change',
    params: { reason, line: 2, entry: 'malmo-avfall/data/changes-000001.ndjson' },
  });
  expect('polluted' in {}).toBe(false);
});

test('kinds of records, fields and versions of later days pass (security.md 7, 28)', async () => {
  const later = sample.changeNumber(2, {
    entity: 'moon/1',
    field: 'phase/x',
    value: { deep: [1, null] },
    schemaVersion: 9,
  });
  const read = await reading(await rebuild(files, lines(withRest(JSON.stringify(later)))));
  expect(read.changes.total).toBe(3);
});
