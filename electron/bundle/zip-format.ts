/**
 * The ZIP of a bundle, byte for byte (APPNOTE 6.3): every header field that a bundle does not need has one value
 * only, so that nothing in the file can be altered unseen and the same bag gives the same bytes anywhere.
 */

export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
export const STORED = 0;
export const DEFLATED = 8;

/** 2.0, as a ZIP of files and folders needs. */
export const VERSION_NEEDED = 20;
/** Made on Unix, so that the mode counts, by version 2.0. */
export const VERSION_MADE = (3 << 8) | 20;
/** What `zip -X -D` (Info-ZIP 3.0 on Unix) says, whose fields are its own: time, level of packing, text or not. */
export const STOCK_MADE = (3 << 8) | 30;
/** 1.0 for what is stored, 2.0 for what is packed. */
export const stockNeeded = (method: number): number => (method === DEFLATED ? 20 : 10);
/** The two bits that tell how hard an entry was pressed, also where that gave nothing and it was stored. */
export const LEVEL_FLAGS = 6;

/** 1 January 1980, midnight: the first time that a ZIP can tell. */
export const DOS_TIME = 0;
export const DOS_DATE = 0x21;
/** A regular file, `rw-r--r--`. */
export const EXTERNAL_ATTRIBUTES = 0o100644 * 0x10000;

export interface ZipEntry {
  /** ASCII. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes in the ZIP, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

/** The fields that both headers share, from "version needed" to the lengths of name and extra field. */
const writeShared = (bytes: Buffer, at: number, entry: ZipEntry): void => {
  bytes.writeUInt16LE(VERSION_NEEDED, at);
  bytes.writeUInt16LE(0, at + 2);
  bytes.writeUInt16LE(entry.method, at + 4);
  bytes.writeUInt16LE(DOS_TIME, at + 6);
  bytes.writeUInt16LE(DOS_DATE, at + 8);
  bytes.writeUInt32LE(entry.crc, at + 10);
  bytes.writeUInt32LE(entry.packed, at + 14);
  bytes.writeUInt32LE(entry.size, at + 18);
  bytes.writeUInt16LE(entry.name.length, at + 22);
  bytes.writeUInt16LE(0, at + 24);
};

export const localHeader = (entry: ZipEntry): Buffer => {
  const bytes = Buffer.alloc(LOCAL_BYTES + entry.name.length);
  bytes.writeUInt32LE(LOCAL_SIGNATURE, 0);
  writeShared(bytes, 4, entry);
  bytes.write(entry.name, LOCAL_BYTES, 'latin1');
  return bytes;
};

export const centralHeader = (entry: ZipEntry): Buffer => {
  const bytes = Buffer.alloc(CENTRAL_BYTES + entry.name.length);
  bytes.writeUInt32LE(CENTRAL_SIGNATURE, 0);
  bytes.writeUInt16LE(VERSION_MADE, 4);
  writeShared(bytes, 6, entry);
  bytes.writeUInt32LE(EXTERNAL_ATTRIBUTES, 38);
  bytes.writeUInt32LE(entry.offset, 42);
  bytes.write(entry.name, CENTRAL_BYTES, 'latin1');
  return bytes;
};

export const endRecord = (entries: number, directoryBytes: number, directoryOffset: number): Buffer => {
  const bytes = Buffer.alloc(END_BYTES);
  bytes.writeUInt32LE(END_SIGNATURE, 0);
  bytes.writeUInt16LE(entries, 8);
  bytes.writeUInt16LE(entries, 10);
  bytes.writeUInt32LE(directoryBytes, 12);
  bytes.writeUInt32LE(directoryOffset, 16);
  return bytes;
};
