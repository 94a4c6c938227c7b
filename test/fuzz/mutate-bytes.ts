/** Damage to bytes and to lines of text, whatever they mean. */
import type { Random } from './chance.ts';

const edges = [0, 1, 0x7f, 0x80, 0xfe, 0xff];
const LONGEST = 64;

type Damage = (bytes: Buffer, random: Random) => Buffer;

const spliced = (bytes: Buffer, at: number, removed: number, put: Buffer): Buffer =>
  Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + removed)]);

/** A place and a length inside the bytes. */
const span = (bytes: Buffer, random: Random): { at: number; length: number } => {
  const at = random.int(bytes.length + 1);
  return { at, length: random.int(Math.min(LONGEST, bytes.length - at) + 1) };
};

const written = (bytes: Buffer, at: number, put: Buffer): Buffer => {
  const copy = Buffer.from(bytes);
  put.copy(copy, at);
  return copy;
};

const damages: readonly Damage[] = [
  (bytes, random) => {
    const at = random.int(Math.max(1, bytes.length));
    return written(bytes, at, Buffer.from([(bytes[at] ?? 0) ^ (1 << random.int(8))]));
  },
  (bytes, random) => written(bytes, random.int(bytes.length + 1), Buffer.from([random.pick(edges)])),
  (bytes, random) => written(bytes, random.int(bytes.length + 1), random.bytes(1 + random.int(8))),
  (bytes, random) => spliced(bytes, random.int(bytes.length + 1), 0, random.bytes(1 + random.int(16))),
  (bytes, random) => {
    const { at, length } = span(bytes, random);
    return spliced(bytes, at, length, Buffer.alloc(0));
  },
  (bytes, random) => {
    const { at, length } = span(bytes, random);
    return spliced(bytes, random.int(bytes.length + 1), 0, bytes.subarray(at, at + length));
  },
  (bytes, random) => bytes.subarray(0, random.int(bytes.length + 1)),
  (bytes, random) => {
    const word = Buffer.alloc(4);
    word.writeUInt32LE(random.pick([0, 1, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]));
    return written(bytes, random.int(bytes.length + 1), word);
  },
];

/** One to four damages, one upon the other. */
export const damaged = (bytes: Buffer, random: Random): Buffer => {
  let result = bytes;
  for (let left = 1 + random.int(4); left > 0; left -= 1) result = random.pick(damages)(result, random);
  return result;
};

const oddTexts = [
  '',
  ' ',
  '\r',
  '\0',
  '\ufeff',
  '\u202e',
  '\u2028',
  '../x',
  '%2e%2e/',
  '~',
  '/etc/passwd',
  'c:\\x',
  '-1',
  '1e400',
  '99999999999999999999',
  '__proto__',
  'å\u030a',
  'x'.repeat(5000),
];

/** Lines taken away, doubled, changed places, cut, or with something odd in them. */
export const damagedLines = (text: string, random: Random): string => {
  const lines = text.split('\n');
  const at = random.int(lines.length);
  const line = lines[at] ?? '';
  const column = random.int(line.length + 1);
  const changes: readonly (() => string[])[] = [
    () => lines.toSpliced(at, 1),
    () => lines.toSpliced(at, 0, line),
    () => lines.toSpliced(at, 1).toSpliced(random.int(lines.length), 0, line),
    () => lines.with(at, line.slice(0, column)),
    () => lines.with(at, line.slice(0, column) + random.pick(oddTexts) + line.slice(column)),
    () => lines.with(at, line.slice(0, column) + random.pick(oddTexts)),
    () => lines.with(at, line.toUpperCase()),
    () => lines.with(at, `${line}\r`),
    () => lines.toSpliced(at, 0, random.pick(oddTexts)),
    () => lines.with(at, line.replace(/\d+/, random.pick(oddTexts))),
  ];
  return random.pick(changes)().join('\n');
};

/** Text and bytes by turns. */
export const damagedFile = (file: Buffer, random: Random): Buffer =>
  random.once(2) ? damaged(file, random) : Buffer.from(damagedLines(file.toString('utf8'), random));
