/**
 * The strict scan of a bundle's ZIP (bundle-format.md, "Strict ZIP scan"): the first local header at 0, each header
 * and its data right after the last, the directory right after those, its end record at the end of the file, both
 * headers of each entry equal, and every field that a bundle does not need as our writer writes it or,
 * in the whole file, as stock `zip -X -D` does. Nothing of an entry's data is read here.
 */
import type { FileHandle } from 'node:fs/promises';
import type { Limits } from './limits.ts';
import { foldedName, nameFault } from './names.ts';
import { type Reason, refusal } from './refusal.ts';
import * as zip from './zip-format.ts';

/** An entry of a ZIP that has passed, and where its data stands. */
export interface ScannedEntry extends zip.ZipEntry {
  readonly dataOffset: number;
}

const END_SEARCH = 0xffff + zip.END_BYTES;
/** Longest directory: as many entries as may be, with names as long as may be. */
const directoryLimit = (limits: Limits): number => limits.entries * (zip.CENTRAL_BYTES + 256);

const damaged = (reason: Reason<'bundle-zip'>, entry?: string) => refusal('bundle-zip', reason, { entry });

/** Exactly `length` bytes of the file; the caller has made sure that they are there. */
export const readAt = async (handle: FileHandle, position: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
    if (bytesRead === 0) throw damaged('directory-bounds');
    done += bytesRead;
  }
  return bytes;
};

interface Directory {
  readonly offset: number;
  readonly bytes: number;
  readonly count: number;
}

/** Why there is no end record where the file ends. */
const missingEnd = async (handle: FileHandle, size: number): Promise<Error> => {
  const tail = await readAt(handle, Math.max(0, size - END_SEARCH), Math.min(size, END_SEARCH));
  const found = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (found >= 0 && found + zip.END_BYTES <= tail.length) {
    const comment = tail.readUInt16LE(found + 20);
    return damaged(found + zip.END_BYTES + comment === tail.length ? 'archive-comment' : 'end-record-rest');
  }
  const start = await readAt(handle, 0, Math.min(4, size));
  return start.toString('latin1').startsWith('PK')
    ? damaged('end-record-missing')
    : refusal('bundle-not-zip', 'not-zip');
};

const readEnd = async (handle: FileHandle, size: number, limits: Limits): Promise<Directory> => {
  if (size < zip.END_BYTES) throw size >= 2 ? await missingEnd(handle, size) : refusal('bundle-not-zip', 'not-zip');
  const at = size - zip.END_BYTES;
  const end = await readAt(handle, at, zip.END_BYTES);
  if (end.readUInt32LE(0) !== zip.END_SIGNATURE) throw await missingEnd(handle, size);
  if (end.readUInt16LE(20) !== 0) throw damaged('archive-comment');
  if (end.readUInt32LE(4) !== 0) throw damaged('several-disks');
  const [count, total] = [end.readUInt16LE(8), end.readUInt16LE(10)];
  const [bytes, offset] = [end.readUInt32LE(12), end.readUInt32LE(16)];
  if (total === 0xffff || bytes === 0xffffffff || offset === 0xffffffff) throw damaged('zip64');
  if (at >= 20 && (await readAt(handle, at - 20, 4)).readUInt32LE(0) === zip.ZIP64_LOCATOR_SIGNATURE) {
    throw damaged('zip64-locator');
  }
  if (count !== total) throw damaged('entry-count');
  if (count === 0) throw damaged('no-entries');
  if (count > limits.entries) throw refusal('bundle-bomb', 'entries', { count, limit: limits.entries });
  if (offset + bytes > at || bytes > directoryLimit(limits)) throw damaged('directory-bounds');
  if (offset + bytes < at) throw damaged('directory-end-gap');
  return { offset, bytes, count };
};

const decodeName = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw refusal('bundle-name', 'name-encoding', { entry: bytes.toString('latin1') }, error);
  }
};

const isStock = (header: Buffer): boolean => header.readUInt16LE(4) === zip.STOCK_MADE;

/** Fields that have one value in what our writer writes. */
const ownFault = (header: Buffer): Reason<'bundle-zip'> | null => {
  if (header.readUInt16LE(8) !== 0) return 'flags';
  if (header.readUInt16LE(4) !== zip.VERSION_MADE || header.readUInt16LE(6) !== zip.VERSION_NEEDED) return 'version';
  if (header.readUInt16LE(12) !== zip.DOS_TIME || header.readUInt16LE(14) !== zip.DOS_DATE) return 'time';
  return header.readUInt16LE(36) === 0 ? null : 'attributes';
};

/** The same fields where a person zipped the bag again; the local header must say the same of them. */
const stockFault = (header: Buffer): Reason<'bundle-zip'> | null => {
  if ((header.readUInt16LE(8) & ~zip.LEVEL_FLAGS) !== 0) return 'flags';
  if (header.readUInt16LE(6) !== zip.stockNeeded(header.readUInt16LE(10))) return 'version';
  return header.readUInt16LE(36) <= 1 ? null : 'attributes';
};

/** What is wrong with flags, versions, times and the like of a central header, by the place of each field. */
const centralFault = (header: Buffer): Reason<'bundle-zip'> | null => {
  const flags = header.readUInt16LE(8);
  const mode = header.readUInt32LE(38) >>> 16;
  if ((flags & 1) !== 0) return 'encrypted';
  if ((flags & 8) !== 0) return 'data-descriptor';
  if (![zip.STORED, zip.DEFLATED].includes(header.readUInt16LE(10))) return 'method';
  if ([20, 24, 42].some((at) => header.readUInt32LE(at) === 0xffffffff)) return 'entry-zip64';
  if ((mode & 0o170000) === 0o120000) return 'link';
  if (![0, 0o100000].includes(mode & 0o170000)) return 'not-regular';
  if (header.readUInt16LE(30) !== 0) return 'extra-field';
  if (header.readUInt16LE(32) !== 0) return 'entry-comment';
  if (header.readUInt16LE(34) !== 0) return 'entry-disk';
  if (header.readUInt32LE(38) !== zip.EXTERNAL_ATTRIBUTES) return 'attributes';
  return isStock(header) ? stockFault(header) : ownFault(header);
};

/** An entry with the header that its local one must agree with. */
interface CentralEntry extends zip.ZipEntry {
  readonly header: Buffer;
}

const readCentral = (directory: Buffer, at: number): { entry: CentralEntry; next: number } => {
  const header = directory.subarray(at, at + zip.CENTRAL_BYTES);
  if (header.length < zip.CENTRAL_BYTES || header.readUInt32LE(0) !== zip.CENTRAL_SIGNATURE) {
    throw damaged('directory-damaged');
  }
  const nameEnd = at + zip.CENTRAL_BYTES + header.readUInt16LE(28);
  if (nameEnd > directory.length) throw damaged('directory-damaged');
  const name = decodeName(directory.subarray(at + zip.CENTRAL_BYTES, nameEnd));
  const fault = centralFault(header);
  if (fault !== null) throw damaged(fault, name);
  const entry = {
    name,
    method: header.readUInt16LE(10),
    crc: header.readUInt32LE(16),
    packed: header.readUInt32LE(20),
    size: header.readUInt32LE(24),
    offset: header.readUInt32LE(42),
    header,
  };
  if (entry.method === zip.STORED && entry.packed !== entry.size) throw damaged('stored-size', name);
  return { entry, next: nameEnd };
};

/** One program made all of it. */
const checkMaker = (entries: readonly CentralEntry[]): void => {
  const [first] = entries;
  const other = entries.find(({ header }) => first !== undefined && isStock(header) !== isStock(first.header));
  if (other !== undefined) throw damaged('version', other.name);
};

const checkNames = (entries: readonly zip.ZipEntry[]): void => {
  const exact = new Set<string>();
  const folded = new Set<string>();
  for (const { name } of entries) {
    if (exact.has(name)) throw refusal('bundle-name', 'name-duplicate', { entry: name });
    if (folded.has(foldedName(name))) throw refusal('bundle-name', 'name-duplicate-folded', { entry: name });
    exact.add(name);
    folded.add(foldedName(name));
  }
};

const checkSizes = (entries: readonly zip.ZipEntry[], limits: Limits): void => {
  let total = 0;
  for (const { name: entry, size, packed } of entries) {
    total += size;
    if (size > limits.ratio * (packed + 64)) throw refusal('bundle-bomb', 'ratio', { entry, limit: limits.ratio });
    if (size > limits.entryBytes) throw refusal('bundle-bomb', 'entry-size', { entry, limit: limits.entryBytes });
    if (total > limits.totalBytes) throw refusal('bundle-bomb', 'total-size', { entry, limit: limits.totalBytes });
  }
};

const localFields: readonly (readonly [number, number, Reason<'bundle-zip'>])[] = [
  [6, 8, 'local-flags'],
  [8, 10, 'local-method'],
  [14, 18, 'local-crc'],
  [18, 26, 'local-sizes'],
  [10, 14, 'local-time'],
  [4, 6, 'local-version'],
  [28, 30, 'local-extra'],
];

/** What the local header says stands two bytes later in the central one. */
const LATER = 2;

/** The entry's local header against its central one. */
const checkLocal = (found: Buffer, entry: CentralEntry): void => {
  if (found.readUInt32LE(0) !== zip.LOCAL_SIGNATURE) throw damaged('local-missing', entry.name);
  for (const [from, to, reason] of localFields) {
    if (found.compare(entry.header, from + LATER, to + LATER, from, to) !== 0) throw damaged(reason, entry.name);
  }
  const name = Buffer.from(entry.name, 'utf8');
  const sameLength = found.readUInt16LE(26) === name.length;
  if (!sameLength || !found.subarray(zip.LOCAL_BYTES).equals(name)) throw damaged('local-name', entry.name);
};

/** Walks the local headers in the directory's order: no gap, no overlap, nothing before, nothing between. */
const walk = async (handle: FileHandle, entries: readonly CentralEntry[], end: number): Promise<ScannedEntry[]> => {
  const scanned: ScannedEntry[] = [];
  let at = 0;
  for (const entry of entries) {
    if (entry.offset > at) throw damaged(at === 0 ? 'prefix' : 'gap', entry.name);
    if (entry.offset < at) throw damaged('overlap', entry.name);
    const headerBytes = zip.LOCAL_BYTES + Buffer.byteLength(entry.name);
    const dataOffset = at + headerBytes;
    if (dataOffset + entry.packed > end) throw damaged('overlap', entry.name);
    checkLocal(await readAt(handle, at, headerBytes), entry);
    const { header: _, ...plain } = entry;
    scanned.push({ ...plain, dataOffset });
    at = dataOffset + entry.packed;
  }
  if (at < end) throw damaged('directory-gap');
  return scanned;
};

/**
 * The entries of the ZIP in an open file, in their order. Refuses with `bundle-not-zip`, `bundle-zip`,
 * `bundle-bomb` (declared sizes) and `bundle-name`, each with a reason of its own.
 */
export const scanZip = async (handle: FileHandle, size: number, limits: Limits): Promise<ScannedEntry[]> => {
  const end = await readEnd(handle, size, limits);
  const directory = await readAt(handle, end.offset, end.bytes);
  const entries: CentralEntry[] = [];
  let at = 0;
  for (let i = 0; i < end.count; i++) {
    const { entry, next } = readCentral(directory, at);
    entries.push(entry);
    at = next;
  }
  if (at !== directory.length) throw damaged('directory-rest');
  checkMaker(entries);
  checkNames(entries);
  checkSizes(entries, limits);
  const scanned = await walk(handle, entries, end.offset);
  for (const { name } of scanned) {
    const fault = nameFault(name);
    if (fault !== null) throw refusal('bundle-name', fault, { entry: name });
  }
  return scanned;
};
