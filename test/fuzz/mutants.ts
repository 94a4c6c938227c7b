/**
 * One damaged bundle a case, from a good one: damage to its bytes, to its ZIP, or to what is inside, signed again so
 * that the later steps of reading and merging are reached.
 */
import { createHash } from 'node:crypto';
import type { Json } from '../../db/domain/change.ts';
import { type RawEntry, rawZip } from '../integration/bundle/raw-zip.ts';
import { bagName, type Files, type Rebuild, rebuild } from '../integration/bundle/rebuild.ts';
import { bosKey } from '../integration/bundle/sample-bundle.ts';
import type { Random } from './chance.ts';
import type { Seed } from './corpus.ts';
import { damaged, damagedFile, damagedLines } from './mutate-bytes.ts';
import { damagedChanges } from './mutate-changes.ts';
import { damagedJson } from './mutate-json.ts';
import { otherArchive } from './mutate-zip.ts';

export interface Mutant {
  /** Where the damage is, and which bundle it was done to. */
  readonly how: string;
  readonly bytes: Buffer;
  /** SHA-512 of what was signed, where the damage was done after that: nothing else may be accepted. */
  readonly signed: string | null;
  /** What is inside, for a case that is to be damaged further; empty where its bytes were damaged. */
  readonly files: Files;
}

const CHANGES = 'data/changes-000001.ndjson';
const tagFiles = ['bagit.txt', 'bag-info.txt', 'bundle.json', 'VERIFY.txt'] as const;

const signedIn = (files: Files): string | null => {
  const manifest = files['tagmanifest-sha512.txt'];
  return manifest === undefined ? null : createHash('sha512').update(manifest).digest('hex');
};

const jsonOf = (files: Files, path: string): Json => JSON.parse(String(files[path])) as Json;

/** Damage to base64 reaches what it stands for, or the armour itself. */
const otherArmour = (text: string, random: Random): string => {
  const [head = '', ...rest] = text.trimEnd().split('\n');
  if (random.once(2)) return damagedLines(text, random);
  const tail = rest.pop() ?? '';
  const blob = damaged(Buffer.from(rest.join(''), 'base64'), random).toString('base64');
  return [head, ...(blob.match(/.{1,70}/g) ?? []), tail, ''].join('\n');
};

/** The bundle counts its changes right, so that a case is about the lines. */
const withCounts = (files: Files, text: string): Files => {
  const lines = text.split('\n').length - 1;
  return {
    [CHANGES]: text,
    'bundle.json': String(files['bundle.json']).replace(/"changes": \d+/, `"changes": ${lines}`),
  };
};

const otherChanges = (files: Files, random: Random): Rebuild => {
  const text = damagedChanges(String(files[CHANGES]), random);
  return { files: random.once(10) ? { [CHANGES]: text } : withCounts(files, text) };
};

const otherTagFile = (files: Files, random: Random): Rebuild => {
  const path = random.pick(tagFiles);
  const file = Buffer.from(files[path] as string);
  const text = path === 'bundle.json' && !random.once(4) ? damagedJson(jsonOf(files, path), random) : null;
  return { files: { [path]: text ?? damagedFile(file, random) } };
};

const otherPayload = (files: Files, random: Random): Rebuild => {
  const path = random.pick(Object.keys(files).filter((name) => name.startsWith('data/')));
  const file = Buffer.from(files[path] as string);
  const name = random.pick([
    'data/changes-000002.ndjson',
    'data/documents/x.pdf',
    `data/attachments/${'0'.repeat(64)}`,
  ]);
  return random.pick<() => Rebuild>([
    () => ({ files: { [path]: null } }),
    () => ({ files: { [path]: damagedFile(file, random) } }),
    () => ({ files: { [name]: file } }),
    () => ({ files: { 'data/case.json': damagedJson(jsonOf(files, 'data/case.json'), random) } }),
  ])();
};

type Inner = readonly [what: string, change: (files: Files, random: Random) => Rebuild];

const inner: readonly Inner[] = [
  ['changes', otherChanges],
  ['changes', otherChanges],
  ['changes', otherChanges],
  ['changes', otherChanges],
  ['tag file', otherTagFile],
  ['tag file', otherTagFile],
  ['payload', otherPayload],
  ['manifest', (_, random) => ({ manifest: (text) => String(damagedFile(Buffer.from(text), random)) })],
  ['tag manifest', (_, random) => ({ tagManifest: (text) => String(damagedFile(Buffer.from(text), random)) })],
  ['armour', (_, random) => ({ signature: (text) => otherArmour(text, random) })],
  ['signer', (_, random) => random.pick<Rebuild>([{ key: bosKey }, { namespace: 'git' }, { namespace: '' }])],
];

/** The bag built anew and signed, and its entries. */
const built = async (files: Files, change: Rebuild): Promise<{ bytes: Buffer; entries: RawEntry[] }> => {
  let entries: RawEntry[] = [];
  const bytes = await rebuild(files, {
    ...change,
    entries: (all) => {
      entries = all;
      return all;
    },
  });
  return { bytes, entries };
};

const filesIn = (entries: readonly RawEntry[]): Files =>
  Object.fromEntries(
    entries.map(({ name, data }) => [String(name).slice(bagName.length + 1), Buffer.from((data ?? '') as string)]),
  );

const innerMutant = async ({ name, files }: Seed, random: Random): Promise<Mutant> => {
  const [what, change] = random.pick(inner);
  const { bytes, entries } = await built(files, change(files, random));
  return { how: `${what} of ${name}`, bytes, signed: null, files: filesIn(entries) };
};

const archiveMutant = async ({ name, files }: Seed, random: Random): Promise<Mutant> => {
  const { entries } = await built(files, {});
  const other = otherArchive(entries, random);
  return {
    how: `ZIP of ${name}`,
    bytes: rawZip(other.entries, other.end),
    signed: signedIn(filesIn(entries)),
    files: {},
  };
};

export const mutantOf = (seed: Seed, random: Random): Promise<Mutant> => {
  const sealed = Object.keys(seed.files).length === 0;
  if (sealed || random.once(6)) {
    const how = `bytes of ${seed.name}`;
    return Promise.resolve({ how, bytes: damaged(seed.bytes, random), signed: signedIn(seed.files), files: {} });
  }
  return random.once(4) ? archiveMutant(seed, random) : innerMutant(seed, random);
};
