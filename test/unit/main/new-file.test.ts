/** A file of ours is there whole, or not at all. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeNewFile } from '../../../electron/main/new-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rotorsak-new-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file is put in the place of the one that the person chose to replace, for its owner alone (security.md 7, 36 51)', async () => {
  const file = join(folder, 'plan.pdf');
  writeFileSync(file, 'förra');
  writeFileSync(`${file}.part`, 'någon annans');
  await writeNewFile(file, Buffer.from('ny'));
  expect(readFileSync(file, 'utf8')).toBe('ny');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['plan.pdf', 'plan.pdf.part']);
  expect(readFileSync(`${file}.part`, 'utf8')).toBe('någon annans');
});

test('a place that cannot be written to is told, and nothing is left there (security.md 7, 36)', async () => {
  await expect(writeNewFile(join(folder, 'saknas', 'plan.pdf'), Buffer.from('x'))).rejects.toMatchObject({
    code: 'file-not-writable',
  });
  mkdirSync(join(folder, 'mapp.pdf'));
  await expect(writeNewFile(join(folder, 'mapp.pdf'), Buffer.from('x'))).rejects.toMatchObject({ code: 'not-a-file' });
  await expect(writeNewFile('/dev/full/x', Buffer.from('x'))).rejects.toMatchObject({ code: 'file-not-writable' });
  expect(readdirSync(folder)).toEqual(['mapp.pdf']);
  expect(readdirSync(join(folder, 'mapp.pdf'))).toEqual([]);
});
