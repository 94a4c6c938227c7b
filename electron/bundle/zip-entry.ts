/** The data of one entry, piece by piece, under running caps: never more than declared, and with the declared CRC. */
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { refusal } from './refusal.ts';
import { DEFLATED } from './zip-format.ts';
import type { ScannedEntry } from './zip-scan.ts';

const PIECE_BYTES = 256 * 1024;

async function* packedPieces(handle: FileHandle, { name, dataOffset, packed }: ScannedEntry): AsyncGenerator<Buffer> {
  let done = 0;
  while (done < packed) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, packed - done));
    const { bytesRead } = await handle.read(piece, 0, piece.length, dataOffset + done);
    if (bytesRead === 0) throw refusal('bundle-zip', 'size-lie', { entry: name });
    done += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}

async function* inflated(handle: FileHandle, entry: ScannedEntry): AsyncGenerator<Buffer> {
  const inflater = createInflateRaw({ chunkSize: PIECE_BYTES });
  const fed = pipeline(Readable.from(packedPieces(handle, entry)), inflater);
  fed.catch(() => undefined); // told by the loop below
  try {
    for await (const piece of inflater) yield piece as Buffer;
  } catch (error) {
    throw refusal('bundle-zip', 'inflate-damaged', { entry: entry.name }, error);
  } finally {
    inflater.destroy();
  }
  if (inflater.bytesWritten !== entry.packed) throw refusal('bundle-zip', 'inflate-rest', { entry: entry.name });
}

/** Unpacks an entry. Refuses with `bundle-zip`: size-lie, crc, inflate-damaged, inflate-rest. */
export async function* entryPieces(handle: FileHandle, entry: ScannedEntry): AsyncGenerator<Buffer> {
  const pieces = entry.method === DEFLATED ? inflated(handle, entry) : packedPieces(handle, entry);
  let size = 0;
  let crc = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > entry.size) throw refusal('bundle-zip', 'size-lie', { entry: entry.name });
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size) throw refusal('bundle-zip', 'size-lie', { entry: entry.name });
  if (crc !== entry.crc) throw refusal('bundle-zip', 'crc', { entry: entry.name });
}

/** A whole entry in memory; for tag files, whose size has been checked. */
export const wholeEntry = async (handle: FileHandle, entry: ScannedEntry): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of entryPieces(handle, entry)) pieces.push(piece);
  return Buffer.concat(pieces);
};
