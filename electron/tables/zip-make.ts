/** A small ZIP in memory. */
import { crc32, deflateRawSync } from 'node:zlib';
import { centralHeader, DEFLATED, endRecord, localHeader, type ZipEntry } from '../bundle/zip-format.ts';

/** The bytes of a ZIP of texts, by ASCII name. The same texts give the same bytes on the same computer. */
export const zipOf = (files: readonly (readonly [name: string, text: string])[]): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const bytes = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(bytes);
    const entry = { name, method: DEFLATED, crc: crc32(bytes), packed: packed.length, size: bytes.length, offset };
    const header = localHeader(entry);
    pieces.push(header, packed);
    entries.push(entry);
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(entries.map(centralHeader));
  return Buffer.concat([...pieces, directory, endRecord(entries.length, directory.length, offset)]);
};
