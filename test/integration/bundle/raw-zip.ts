/** Builds any ZIP whatever, field by field, right or wrong. */
import { crc32 } from 'node:zlib';

export interface Header {
  signature: number;
  made: number;
  needed: number;
  flags: number;
  method: number;
  time: number;
  date: number;
  crc: number;
  packed: number;
  size: number;
  name: string | Buffer;
  extra: Buffer;
  comment: string;
  disk: number;
  internal: number;
  external: number;
  offset: number;
}

export interface RawEntry {
  readonly name: string | Buffer;
  /** As it stands in the ZIP. */
  readonly data?: string | Buffer;
  /** What both headers say beside what follows from name and data; then each of them on its own. */
  readonly both?: Partial<Header>;
  readonly local?: Partial<Header>;
  readonly central?: Partial<Header>;
  /** Bytes before the local header and after the data. */
  readonly before?: Buffer;
  readonly after?: Buffer;
  /** In only one of the two places. */
  readonly only?: 'local' | 'central';
}

export interface RawEnd {
  disk?: number;
  count?: number;
  total?: number;
  bytes?: number;
  offset?: number;
  comment?: Buffer;
  beforeDirectory?: Buffer;
  beforeEnd?: Buffer;
  prefix?: Buffer;
  suffix?: Buffer;
}

const u16 = (value: number) => Buffer.from([value & 255, (value >>> 8) & 255]);
const u32 = (value: number) => Buffer.concat([u16(value & 0xffff), u16(value >>> 16)]);

const shared = (h: Header, name: Buffer) =>
  Buffer.concat([
    ...[h.needed, h.flags, h.method, h.time, h.date].map(u16),
    ...[h.crc, h.packed, h.size].map(u32),
    u16(name.length),
    u16(h.extra.length),
  ]);

const local = (h: Header) => {
  const name = Buffer.from(h.name as string);
  return Buffer.concat([u32(h.signature), shared(h, name), name, h.extra]);
};

const central = (h: Header) => {
  const name = Buffer.from(h.name as string);
  const lengths = Buffer.concat([u16(h.comment.length), u16(h.disk), u16(h.internal), u32(h.external), u32(h.offset)]);
  return Buffer.concat([
    u32(h.signature),
    u16(h.made),
    shared(h, name),
    lengths,
    name,
    h.extra,
    Buffer.from(h.comment),
  ]);
};

const usual = (entry: RawEntry, data: Buffer, offset: number): Header => ({
  signature: 0x04034b50,
  made: 0x0314,
  needed: 20,
  flags: 0,
  method: 0,
  time: 0,
  date: 0x21,
  crc: crc32(data),
  packed: data.length,
  size: data.length,
  name: entry.name,
  extra: Buffer.alloc(0),
  comment: '',
  disk: 0,
  internal: 0,
  external: 0o100644 * 0x10000,
  offset,
  ...entry.both,
});

const none = Buffer.alloc(0);

export const rawZip = (entries: readonly RawEntry[], end: RawEnd = {}): Buffer => {
  const front: Buffer[] = [end.prefix ?? none];
  const directory: Buffer[] = [];
  let at = front[0]?.length ?? 0;
  const push = (bytes: Buffer) => {
    front.push(bytes);
    at += bytes.length;
  };
  for (const entry of entries) {
    const data = Buffer.from((entry.data ?? '') as string);
    push(entry.before ?? none);
    const header = usual(entry, data, at);
    if (entry.only !== 'central') {
      push(local({ ...header, ...entry.local }));
      push(data);
    }
    push(entry.after ?? none);
    if (entry.only !== 'local') directory.push(central({ ...header, signature: 0x02014b50, ...entry.central }));
  }
  push(end.beforeDirectory ?? none);
  const bytes = directory.reduce((sum, part) => sum + part.length, 0);
  const comment = end.comment ?? none;
  const record = Buffer.concat([
    u32(0x06054b50),
    u16(end.disk ?? 0),
    u16(0),
    u16(end.count ?? directory.length),
    u16(end.total ?? end.count ?? directory.length),
    u32(end.bytes ?? bytes),
    u32(end.offset ?? at),
    u16(comment.length),
    comment,
  ]);
  return Buffer.concat([...front, ...directory, end.beforeEnd ?? none, record, end.suffix ?? none]);
};
