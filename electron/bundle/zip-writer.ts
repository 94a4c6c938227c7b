/** Writes the ZIP of a bundle to a file: entries one after the other, none held in memory. */
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { centralHeader, endRecord, localHeader, STORED, type ZipEntry } from './zip-format.ts';

export type Bytes = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * Entries are stored, not deflated: what zlib makes of the same bytes differs between its builds and processors,
 * and deflated data can be altered without altering what it unpacks to. The same bag is the same file everywhere,
 * and each of its bits counts.
 */
export class ZipWriter {
  readonly #handle: FileHandle;
  readonly #entries: ZipEntry[] = [];
  #at = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  get bytes(): number {
    return this.#at;
  }

  get entries(): number {
    return this.#entries.length;
  }

  /** Appends a file; `seen` gets each piece of it as it passes. Answers its size. */
  async add(name: string, content: Bytes, seen: (piece: Uint8Array) => void): Promise<number> {
    const offset = this.#at;
    const unknown: ZipEntry = { name, method: STORED, crc: 0, packed: 0, size: 0, offset };
    await this.#append(localHeader(unknown));
    const start = this.#at;
    let crc = 0;
    for await (const piece of content) {
      seen(piece);
      crc = crc32(piece, crc);
      await this.#append(piece);
    }
    const size = this.#at - start;
    const entry = { ...unknown, crc, packed: size, size };
    await this.#write(localHeader(entry), offset);
    this.#entries.push(entry);
    return size;
  }

  /** Writes the central directory; nothing can be added after it. */
  async end(): Promise<void> {
    const directoryOffset = this.#at;
    await this.#append(Buffer.concat(this.#entries.map(centralHeader)));
    await this.#append(endRecord(this.#entries.length, this.#at - directoryOffset, directoryOffset));
  }

  async #append(bytes: Uint8Array): Promise<void> {
    await this.#write(bytes, this.#at);
    this.#at += bytes.length;
  }

  async #write(bytes: Uint8Array, position: number): Promise<void> {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  }
}
