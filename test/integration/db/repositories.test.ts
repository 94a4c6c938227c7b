import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeStep } from '../../../db/log/index.ts';
import {
  ATTACHMENT_LIMIT,
  listAttachments,
  putAttachment,
  putAttachmentFile,
  readAttachment,
} from '../../../db/repositories/attachments.ts';
import {
  addBundleLogEntry,
  type BundleLogEntry,
  lastBundle,
  listBundleLog,
} from '../../../db/repositories/bundle-log.ts';
import {
  findTrustedKey,
  listTrustedKeys,
  revokeTrustedKey,
  saveTrustedKey,
  type TrustedKey,
} from '../../../db/repositories/trusted-keys.ts';
import { type MemoryReplica, memoryReplica, temporaryFolder } from './replica.ts';

const A = 'case';
let replica: MemoryReplica;
beforeEach(() => {
  replica = memoryReplica('anna', '1');
});
afterEach(() => replica.close());

describe('attachments', () => {
  it('come back byte for byte, are stored once, and belong to the analysis whose sources name them', () => {
    const { db, context } = replica;
    const folder = temporaryFolder();
    const file = join(folder.path, 'bilaga.bin');
    const bytes = randomBytes(2_500_000);
    writeFileSync(file, bytes);
    const stored = putAttachmentFile(db, file);
    expect(stored.size).toBe(bytes.length);
    expect(putAttachment(db, 'again', [bytes.subarray(0, 7), bytes.subarray(7)])).toEqual(stored);
    expect(Buffer.concat([...readAttachment(db, stored.sha256)]).equals(bytes)).toBe(true);
    expect(listAttachments(db, A)).toEqual([]);
    const attachment = { ...stored, name: 'bilaga.bin', type: 'application/octet-stream' };
    writeStep(db, context, A, 'bilaga', [{ entity: 'source', id: 's', set: { title: 'S', attachment } }]);
    expect(listAttachments(db, A)).toEqual([stored]);
    folder.remove();
  });

  it('may be empty, not too large, not a folder, not missing', () => {
    const { db } = replica;
    const folder = temporaryFolder();
    const empty = putAttachment(db, 'empty', []);
    expect([...readAttachment(db, empty.sha256)]).toEqual([]);
    const large = Array.from({ length: 51 }, () => new Uint8Array(1024 * 1024));
    expect(() => putAttachment(db, 'stor', large)).toThrow(
      expect.objectContaining({ code: 'file-too-large', params: { file: 'stor', limit: ATTACHMENT_LIMIT } }),
    );
    expect(() => putAttachmentFile(db, folder.path)).toThrow(expect.objectContaining({ code: 'not-a-file' }));
    expect(() => putAttachmentFile(db, join(folder.path, 'x'))).toThrow(
      expect.objectContaining({ code: 'file-not-readable' }),
    );
    expect(() => [...readAttachment(db, 'x')]).toThrow(expect.objectContaining({ code: 'not-found' }));
    folder.remove();
  });
});

describe('trusted keys', () => {
  const key: TrustedKey = {
    fingerprint: 'SHA256:abc',
    publicKey: 'ssh-ed25519 AAAA',
    name: 'Bo',
    organisation: 'Malmö stad',
    email: 'bo@malmo.se',
    firstSeen: '2026-01-01T00:00:00.000Z',
    confirmedAt: null,
    confirmedBy: null,
    confirmedHow: null,
    revokedAt: null,
  };

  it('are seen, confirmed and revoked', () => {
    const { db } = replica;
    saveTrustedKey(db, key);
    const confirmed = { ...key, confirmedAt: '2026-02-01T00:00:00.000Z', confirmedBy: 'Anna' };
    saveTrustedKey(db, { ...confirmed, firstSeen: '2026-02-01T00:00:00.000Z' });
    expect(findTrustedKey(db, key.fingerprint)).toEqual(confirmed);
    revokeTrustedKey(db, key.fingerprint, '2026-03-01T00:00:00.000Z');
    expect(listTrustedKeys(db)).toEqual([{ ...confirmed, revokedAt: '2026-03-01T00:00:00.000Z' }]);
    expect(findTrustedKey(db, 'SHA256:none')).toBeNull();
    expect(() => revokeTrustedKey(db, 'SHA256:none', '')).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  it('never change under their fingerprint', () => {
    saveTrustedKey(replica.db, key);
    expect(() => saveTrustedKey(replica.db, { ...key, publicKey: 'ssh-ed25519 BBBB' })).toThrow(
      expect.objectContaining({ code: 'invalid-value' }),
    );
  });
});

describe('the bundle log', () => {
  const entry = (id: string, sequence: number, direction: BundleLogEntry['direction']): BundleLogEntry => ({
    id,
    direction,
    analysisId: A,
    bundleId: id,
    signer: 'SHA256:abc',
    sequence,
    tagManifestSha512: 'f'.repeat(128),
    at: `2026-01-0${sequence}T00:00:00.000Z`,
    counterpart: 'Bo',
    organisation: 'Miljöförvaltningen',
    purpose: 'Samråd',
    secrecy: '',
    fileName: 'x.rotorsak',
    counts: { factor: 3 },
  });

  it('lists the newest first, and knows the last of each signer and direction', () => {
    const { db } = replica;
    const [first, second, ours] = [
      entry('b1', 1, 'received'),
      entry('b2', 2, 'received'),
      entry('b3', 3, 'handedOver'),
    ];
    for (const one of [first, second, ours]) addBundleLogEntry(db, one);
    expect(listBundleLog(db, A)).toEqual([ours, second, first]);
    expect(lastBundle(db, A, 'received', 'SHA256:abc')).toEqual(second);
    expect(lastBundle(db, A, 'received', 'SHA256:other')).toBeNull();
  });
});
