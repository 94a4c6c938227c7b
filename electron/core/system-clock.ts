/** The computer's time and random UUIDv7 ids (RFC 9562): the one place where they enter the product. */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../../db/connection.ts';

/** 48 bits of time in ms, then version 7, and the random bits and variant of a version 4. */
export const uuidV7 = (ms: number): string => {
  const time = ms.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
};

export const systemClock: Clock = { now: () => Date.now(), newId: () => uuidV7(Date.now()) };
