/** Writes test/fixtures/fuzz again: `node test/fuzz/make-corpus.ts`. The sealed one differs each time, as age's do. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { AppError } from '../../db/domain/app-error.ts';
import { changesForExport, versionVector, writeStep } from '../../db/log/index.ts';
import { sealBundle } from '../../electron/bundle/seal.ts';
import { recipientOf } from '../../electron/bundle/seal-keys.ts';
import type { RawEntry } from '../integration/bundle/raw-zip.ts';
import { rebuild } from '../integration/bundle/rebuild.ts';
import { bosKey, writeSample } from '../integration/bundle/sample-bundle.ts';
import { anyEdit } from '../integration/db/arbitrary-edits.ts';
import { memoryReplica } from '../integration/db/replica.ts';
import { corpusFolder, filesOf } from './corpus.ts';

const DATASET = 'malmo-avfall-2026';
const EDITS = 60;

/** Edits of every kind, as a person who is refused now and then makes them. */
const records = () => {
  const { db, context, clock, close } = memoryReplica('anna', 'a');
  for (const edit of fc.sample(anyEdit, { seed: 5, numRuns: EDITS })) {
    clock.ms += 1000;
    try {
      writeStep(db, context, DATASET, 'edit', [edit]);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
  const changes = [...changesForExport(db, DATASET, { notes: false })];
  const vector = versionVector(db, DATASET, { notes: false });
  close();
  return { changes, versionVector: vector };
};

const packed = (entries: RawEntry[]): RawEntry[] =>
  entries.map((entry) => {
    const data = Buffer.from(entry.data as string);
    return { ...entry, data: deflateRawSync(data), both: { method: 8, size: data.length, crc: crc32(data) } };
  });

const at = (name: string) => join(corpusFolder, name);

await mkdir(corpusFolder, { recursive: true });
for (const name of ['plain', 'records', 'packed']) await rm(at(`${name}.rotorsak`), { force: true });
await writeSample(at('plain.rotorsak'));
await writeSample(at('records.rotorsak'), records());
await writeFile(at('packed.rotorsak'), await rebuild(await filesOf(at('plain.rotorsak')), { entries: packed }));
const sealed = { file: at('sealed.rotorsak.age'), token: 'corpus', overwrite: true };
await sealBundle(at('plain.rotorsak'), [recipientOf(bosKey.publicKey)], sealed);
