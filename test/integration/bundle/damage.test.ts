import { closeSync, openSync, readdirSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../../db/domain/app-error.ts';
import { verifyBundle } from '../../../electron/bundle/read-bundle.ts';
import * as sample from './sample-bundle.ts';
import { temporaryFolder } from './stock-tools.ts';

const outcome = async (file: string): Promise<string> => {
  try {
    await verifyBundle(file, sample.trustingAnna);
    return 'accepted';
  } catch (error) {
    return error instanceof AppError && error.code.startsWith('bundle-') ? 'refused' : String(error);
  }
};

/** As small as a bundle gets: every byte of it is tried. */
const smallBundle = async (): Promise<string> => {
  const file = join(temporaryFolder(), 'small.rotorsak');
  await sample.writeSample(file, { documents: [], changes: [sample.logged(sample.changeNumber(1))] });
  return file;
};

/** Offsets of every field of every header, but for the names: there every single bit is tried. */
const headerFields = (bytes: Buffer): Set<number> => {
  const offsets = new Set<number>();
  for (const [signature, length] of [
    ['PK\x03\x04', 30],
    ['PK\x01\x02', 46],
    ['PK\x05\x06', 22],
  ] as const) {
    for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 1)) {
      for (let i = 0; i < length; i++) offsets.add(at + i);
    }
  }
  return offsets;
};

test('a flipped bit is refused at every offset, and each of its eight in every header (security.md 7, 19)', async () => {
  const file = await smallBundle();
  const bytes = readFileSync(file);
  const whole = headerFields(bytes);
  expect(await outcome(file)).toBe('accepted');
  const handle = openSync(file, 'r+');
  const passed: string[] = [];
  const flip = async (at: number, bit: number) => {
    writeSync(handle, Buffer.from([(bytes[at] as number) ^ (1 << bit)]), 0, 1, at);
    if ((await outcome(file)) !== 'refused') passed.push(`offset ${at}, bit ${bit}`);
    writeSync(handle, bytes, at, 1, at);
  };
  for (let at = 0; at < bytes.length; at++) {
    if (whole.has(at)) for (let bit = 0; bit < 8; bit++) await flip(at, bit);
    else await flip(at, at % 8);
  }
  closeSync(handle);
  expect(passed).toEqual([]);
  expect(await outcome(file)).toBe('accepted');
}, 120_000);

test('a bundle that was cut off is refused wherever that was (security.md 7, 20)', async () => {
  const file = await smallBundle();
  const bytes = readFileSync(file);
  const lengths = [
    ...Array.from({ length: Math.ceil(bytes.length / 1024) }, (_, kb) => kb * 1024),
    ...Array.from({ length: 64 }, (_, i) => bytes.length - 1 - i),
  ];
  for (const length of lengths) {
    writeFileSync(file, bytes);
    truncateSync(file, length);
    expect(await outcome(file), `${length} bytes`).toBe('refused');
  }
  expect(readdirSync(join(file, '..'))).toEqual(['small.rotorsak']);
});

test('a byte that was put in, taken out or doubled is refused wherever that was', async () => {
  const file = await smallBundle();
  const bytes = readFileSync(file);
  for (let at = 0; at <= bytes.length; at += 97) {
    writeFileSync(file, Buffer.concat([bytes.subarray(0, at), Buffer.from('x'), bytes.subarray(at)]));
    expect(await outcome(file), `put in at ${at}`).toBe('refused');
    if (at === bytes.length) continue;
    writeFileSync(file, Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]));
    expect(await outcome(file), `taken out at ${at}`).toBe('refused');
  }
});
