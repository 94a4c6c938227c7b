/** Entries of a ZIP that say what is not so, lie where they should not, or hold more than they should. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { Header, RawEnd, RawEntry } from '../integration/bundle/raw-zip.ts';
import type { Random } from './chance.ts';

export interface RawArchive {
  readonly entries: RawEntry[];
  readonly end: RawEnd;
}

const numbers = [0, 1, 2, 7, 8, 9, 20, 30, 45, 0x21, 0x314, 0x800, 0xfffe, 0xffff];
const largeNumbers = [...numbers, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
const shortFields = ['made', 'needed', 'flags', 'method', 'time', 'date', 'disk', 'internal'] as const;
const longFields = ['signature', 'crc', 'packed', 'size', 'external', 'offset'] as const;

const badNames = [
  '',
  '/etc/passwd',
  '../../x',
  'malmo-avfall/../x',
  'c:/x',
  'malmo-avfall\\x',
  'malmo-avfall/con',
  'malmo-avfall/data/',
  'malmo-avfall/\u202etxt',
  'malmo-avfall/fetch.txt',
  'malmo-avfall/manifest-md5.txt',
  'malmo-avfall/data/attachments/x',
  `malmo-avfall/${'x'.repeat(400)}`,
  'BAG/x',
];

const fieldLie = (random: Random): Partial<Header> => {
  if (random.once(8)) return { name: random.pick(badNames) };
  if (random.once(8)) return { extra: random.bytes(random.int(40)) };
  if (random.once(12)) return { comment: 'x'.repeat(random.int(300)) };
  return random.once(2)
    ? { [random.pick(shortFields)]: random.pick(numbers) }
    : { [random.pick(longFields)]: random.pick(largeNumbers) };
};

const packedEntry = (entry: RawEntry, level: number): RawEntry => {
  const data = Buffer.from((entry.data ?? '') as string);
  return { ...entry, data: deflateRawSync(data, { level }), both: { method: 8, size: data.length, crc: crc32(data) } };
};

const zeros = deflateRawSync(Buffer.alloc(64 * 1024 * 1024), { level: 9 });

/** Many zeros in few bytes, told as they are or not. */
const bomb = (entry: RawEntry, random: Random): RawEntry => {
  const size = random.pick([64 * 1024 * 1024, 190 * zeros.length, 100, 0xfffffffe]);
  return { ...entry, data: zeros, both: { method: 8, size, crc: random.int(0xffff) } };
};

const replaced = (entries: RawEntry[], random: Random, change: (entry: RawEntry) => RawEntry): RawEntry[] => {
  const at = random.int(entries.length);
  return entries.map((entry, index) => (index === at ? change(entry) : entry));
};

type Change = (entries: RawEntry[], random: Random) => RawEntry[];

const changes: readonly Change[] = [
  (entries, random) =>
    replaced(entries, random, (entry) => ({ ...entry, both: { ...entry.both, ...fieldLie(random) } })),
  (entries, random) => replaced(entries, random, (entry) => ({ ...entry, local: fieldLie(random) })),
  (entries, random) => replaced(entries, random, (entry) => ({ ...entry, central: fieldLie(random) })),
  (entries, random) => replaced(entries, random, (entry) => ({ ...entry, name: random.pick(badNames) })),
  (entries, random) => replaced(entries, random, (entry) => packedEntry(entry, random.int(10))),
  (entries, random) => replaced(entries, random, (entry) => bomb(entry, random)),
  (entries, random) => replaced(entries, random, (entry) => ({ ...entry, only: random.pick(['local', 'central']) })),
  (entries, random) => replaced(entries, random, (entry) => ({ ...entry, before: random.bytes(1 + random.int(40)) })),
  (entries, random) => replaced(entries, random, (entry) => ({ ...entry, after: random.bytes(1 + random.int(40)) })),
  (entries, random) => replaced(entries, random, () => random.pick(entries)),
  (entries, random) => entries.toSpliced(random.int(entries.length), 1),
  (entries, random) => [...entries, { name: random.pick(badNames), data: 'x' }],
  (entries, random) => entries.toSpliced(random.int(entries.length), 0, random.pick(entries)),
  (entries) => entries.toReversed(),
  (entries) => entries.map((entry) => packedEntry(entry, 6)),
];

const endLie = (random: Random): RawEnd =>
  random.pick<() => RawEnd>([
    () => ({ disk: random.pick(numbers) }),
    () => ({ count: random.pick(numbers) }),
    () => ({ total: random.pick(numbers) }),
    () => ({ bytes: random.pick(largeNumbers) }),
    () => ({ offset: random.pick(largeNumbers) }),
    () => ({ comment: random.bytes(random.int(60)) }),
    () => ({ beforeDirectory: random.bytes(random.int(60)) }),
    () => ({ beforeEnd: random.bytes(random.int(60)) }),
    () => ({ prefix: random.bytes(random.int(60)) }),
    () => ({ suffix: random.bytes(random.int(60)) }),
  ])();

export const otherArchive = (entries: RawEntry[], random: Random): RawArchive => {
  if (random.once(6)) return { entries, end: endLie(random) };
  let result = entries;
  for (let left = 1 + random.int(2); left > 0 && result.length > 0; left -= 1) {
    result = random.pick(changes)(result, random);
  }
  return { entries: result, end: {} };
};
