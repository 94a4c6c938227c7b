/** The changes of a bundle, checked line by line and, where there is a folder for them, written as canonical lines. */
import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bag } from './bag.ts';
import { changeLine, parseChangeLine } from './change-line.ts';
import type { Limits } from './limits.ts';
import { linesOf } from './lines.ts';
import * as names from './names.ts';
import type { PayloadFile } from './read-payload.ts';
import { refusal } from './refusal.ts';
import { entryPieces } from './zip-entry.ts';

export interface ReadChanges {
  readonly total: number;
  readonly extended: number;
}

/** Where the changes are put in the private folder. */
export const changesFile = (folder: string): string => join(folder, 'changes.ndjson');

async function* hashed(pieces: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** Reads one file of changes; `write` gets its canonical lines, some hundred at a time. */
const readFile = async (
  pieces: AsyncIterable<Buffer>,
  entry: string,
  limits: Limits,
  write: ((text: string) => Promise<unknown>) | null,
): Promise<ReadChanges> => {
  let total = 0;
  let extended = 0;
  for await (const lines of linesOf(pieces, entry, limits.lineBytes)) {
    let text = '';
    for (const { line, bytes } of lines) {
      const { change, raw } = parseChangeLine(bytes, { entry, line });
      total += 1;
      if (raw !== null) extended += 1;
      if (write !== null) text += `${raw ?? changeLine(change)}\n`;
    }
    if (write !== null) await write(text);
  }
  return { total, extended };
};

const readAll = async (
  handle: FileHandle,
  bag: Bag,
  payload: readonly PayloadFile[],
  limits: Limits,
  copy: FileHandle | null,
) => {
  const write = copy === null ? null : (text: string) => copy.writeFile(text);
  let total = 0;
  let extended = 0;
  for (const { path, sha512 } of payload) {
    const entry = bag.payload.get(path);
    if (entry === undefined || !names.changesPattern.test(path)) continue;
    const hash = createHash('sha512');
    const read = await readFile(hashed(entryPieces(handle, entry), hash), entry.name, limits, write);
    // The file may have been written to since its payload was hashed.
    if (hash.digest('hex') !== sha512) throw refusal('bundle-payload', 'payload-differs', { entry: entry.name });
    total += read.total;
    extended += read.extended;
  }
  return { total, extended };
};

/** Refuses with `bundle-change`, the entry and the line. */
export const readChanges = async (
  handle: FileHandle,
  bag: Bag,
  payload: readonly PayloadFile[],
  limits: Limits,
  folder: string | null,
): Promise<ReadChanges> => {
  if (folder === null) return readAll(handle, bag, payload, limits, null);
  const copy = await open(changesFile(folder), 'wx', 0o600);
  try {
    return await readAll(handle, bag, payload, limits, copy);
  } finally {
    await copy.close();
  }
};
