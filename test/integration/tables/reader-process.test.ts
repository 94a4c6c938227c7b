/** The process that reads tables: it answers once, and is ended when it takes too long or grows too large. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { forkReader } from '../../../electron/bundle/fork-reader.ts';
import { readTableInProcess, type SpawnTableReader } from '../../../electron/tables/reader-client.ts';
import { workbook } from '../../unit/tables/workbook.ts';

const spawn: SpawnTableReader = forkReader(
  fileURLToPath(new URL('../../../electron/tables/reader-process.ts', import.meta.url)),
);

const fileOf = (name: string, content: string | Buffer): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rotorsak-table-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const code = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'read',
    (error: { code?: string }) => error.code,
  );

it('reads text and workbooks by what they are, whatever they are called', async () => {
  const csv = await readTableInProcess(spawn, fileOf('a.xlsx', 'Faktor;Insats\nA;liten'));
  expect(csv).toMatchObject({ format: 'csv', text: { encoding: 'utf-8', delimiter: ';' } });
  const cells = '<row><c t="s"><v>0</v></c></row><row><c t="str"><f>1</f><v>x</v></c></row>';
  const xlsx = await readTableInProcess(spawn, fileOf('a.csv', workbook(cells)));
  expect(xlsx).toMatchObject({ format: 'xlsx', text: null, tables: [{ name: 'Blad', rows: [['Faktor'], ['x']] }] });
});

it.each([
  ['table-empty', ''],
  ['table-old-format', Buffer.from('d0cf11e0a1b11ae1000000', 'hex')],
  ['table-unknown-format', Buffer.from([1, 0, 2])],
  ['table-damaged', 'PK\u0003\u0004 cut'],
  ['table-macros', workbook('', { 'xl/vbaProject.bin': 'x' })],
  ['table-too-large', Buffer.alloc(20 * 1024 * 1024 + 1, 'a')],
  ['table-quotes', 'a;b\n"x;y'],
] as const)('answers %s', async (expected, content) => {
  expect(await code(readTableInProcess(spawn, fileOf('x', content)))).toBe(expected);
});

it('says that there is no file, or that it is a folder', async () => {
  expect(await code(readTableInProcess(spawn, join(tmpdir(), 'finns-inte.csv')))).toBe('file-not-found');
  expect(await code(readTableInProcess(spawn, tmpdir()))).toMatch(/^(not-a-file|file-not-readable)$/);
});

it('is ended where it takes too long or grows too large', async () => {
  const file = fileOf('a.csv', 'Faktor;B\n'.repeat(100_000));
  expect(await code(readTableInProcess(spawn, file, { timeoutMs: 1, memoryMb: 1024 }))).toBe('table-timeout');
  expect(await code(readTableInProcess(spawn, file, { timeoutMs: 60_000, memoryMb: 40 }))).toBe('table-too-large');
});
