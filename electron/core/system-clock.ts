/** The computer's time and random UUIDv7 ids (RFC 9562): the one place where they enter the product. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '../../db/connection.ts';

const hex = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('hex');

/** 48 bits of time in ms, then random bits with version 7 and variant 2. */
export const uuidV7 = (ms: number): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(ms, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return [hex(bytes, 0, 4), hex(bytes, 4, 6), hex(bytes, 6, 8), hex(bytes, 8, 10), hex(bytes, 10, 16)].join('-');
};

export const systemClock: Clock = { now: () => Date.now(), newId: () => uuidV7(Date.now()) };
