/**
 * The parts of a workbook's ZIP, as other programs write them: found by the directory at its end, with data
 * descriptors, extra fields and comments passed over. Nothing is unpacked to disk, and nothing grows over its cap.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '../../db/domain/app-error.ts';
import {
  CENTRAL_BYTES,
  CENTRAL_SIGNATURE,
  DEFLATED,
  END_BYTES,
  END_SIGNATURE,
  LOCAL_BYTES,
  LOCAL_SIGNATURE,
  STORED,
} from '../bundle/zip-format.ts';

const MB = 1024 * 1024;

export const zipLimits = {
  entries: 2000,
  /** One part, and all parts that are read, in bytes, unpacked. */
  partBytes: 192 * MB,
  totalBytes: 256 * MB,
  /** How many times larger a part may become. Sheets of equal rows reach a hundred. */
  ratio: 400,
} as const;

export type ZipFault =
  | 'directory'
  | 'zip64'
  | 'duplicate'
  | 'local-header'
  | 'overlap'
  | 'method'
  | 'inflate'
  | 'size'
  | 'crc'
  | 'missing';

export const damaged = (reason: string, part: string | null = null): AppError =>
  new AppError('table-damaged', { reason, part });
const tooLarge = (limit: number, part: string): AppError =>
  new AppError('table-too-large', { what: 'unpacked', limit, part });

interface Part {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END_SEARCH = 0xffff + END_BYTES;

const findEnd = (bytes: Buffer): number => {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_SEARCH); at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length) {
      return at;
    }
  }
  throw damaged('directory');
};

const readPart = (bytes: Buffer, at: number, end: number): { part: Part; next: number } => {
  if (at + CENTRAL_BYTES > end || bytes.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw damaged('directory');
  const nameBytes = bytes.readUInt16LE(at + 28);
  const next = at + CENTRAL_BYTES + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  if (next > end) throw damaged('directory');
  const part = {
    name: bytes.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes),
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  if ([part.packed, part.size, part.offset].includes(0xffffffff)) throw damaged('zip64', part.name);
  return { part, next };
};

/** The parts by name, `/` at the beginning and case left out of account, as packages compare names. */
const readDirectory = (bytes: Buffer): Map<string, Part> => {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const offset = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || offset === 0xffffffff) throw damaged('zip64');
  if (count > zipLimits.entries) {
    throw new AppError('table-too-large', { what: 'entries', limit: zipLimits.entries });
  }
  const parts = new Map<string, Part>();
  let at = offset;
  for (let number = 0; number < count; number += 1) {
    const { part, next } = readPart(bytes, at, end);
    const name = partName(part.name);
    if (parts.has(name)) throw damaged('duplicate', part.name);
    parts.set(name, part);
    at = next;
  }
  checkOverlap([...parts.values()], offset);
  return parts;
};

/** Parts that share bytes are how a small file becomes a very large one. */
const checkOverlap = (parts: readonly Part[], directory: number): void => {
  const sorted = parts.toSorted((a, b) => a.offset - b.offset);
  for (const [at, part] of sorted.entries()) {
    const end = sorted[at + 1]?.offset ?? directory;
    if (part.offset + LOCAL_BYTES + part.packed > end) throw damaged('overlap', part.name);
  }
};

export const partName = (name: string): string => name.replace(/^\/+/, '').toLowerCase();

const packedBytes = (bytes: Buffer, part: Part): Buffer => {
  const { offset, name, packed } = part;
  if (offset + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE) {
    throw damaged('local-header', name);
  }
  const start = offset + LOCAL_BYTES + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + packed > bytes.length) throw damaged('local-header', name);
  return bytes.subarray(start, start + packed);
};

const unpacked = (data: Buffer, { method, size, name }: Part): Buffer => {
  if (method === STORED) return data;
  if (method !== DEFLATED) throw damaged('method', name);
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const lie = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new AppError('table-damaged', { reason: lie ? 'size' : 'inflate', part: name }, { cause: error });
  }
};

export interface ZipParts {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** Throws `table-damaged` (reason, part) and `table-too-large`. */
  readonly read: (name: string) => Buffer;
}

/** Throws `table-damaged` (reason, part) and `table-too-large` (what, limit). */
export const zipParts = (bytes: Buffer): ZipParts => {
  const parts = readDirectory(bytes);
  let total = 0;
  const read = (name: string): Buffer => {
    const part = parts.get(partName(name));
    if (part === undefined) throw damaged('missing', name);
    if ((part.flags & 1) !== 0) throw new AppError('table-protected');
    if (part.size > zipLimits.partBytes) throw tooLarge(zipLimits.partBytes, name);
    if (part.size > zipLimits.ratio * (part.packed + 1024)) throw tooLarge(zipLimits.ratio, name);
    total += part.size;
    if (total > zipLimits.totalBytes) throw tooLarge(zipLimits.totalBytes, name);
    const data = unpacked(packedBytes(bytes, part), part);
    if (data.length !== part.size) throw damaged('size', name);
    if (crc32(data) !== part.crc) throw damaged('crc', name);
    return data;
  };
  return { names: [...parts.keys()], has: (name) => parts.has(partName(name)), read };
};
