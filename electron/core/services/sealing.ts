/** Bundles that only chosen people can open (bundle-format.md, "Trust"): for whom, and how they are written. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../db/domain/app-error.ts';
import { findTrustedKey } from '../../../db/repositories/trusted-keys.ts';
import { parsePublicKeyLine } from '../../bundle/public-key.ts';
import { sealBundle } from '../../bundle/seal.ts';
import { isRecipient, recipientOf } from '../../bundle/seal-keys.ts';
import { type BundleInput, type WrittenBundle, writeBundle } from '../../bundle/write-bundle.ts';
import type { Store } from './store.ts';

export interface SealFor {
  /** Fingerprints of confirmed keys. */
  readonly keys: readonly string[];
  /** `age1…`, of who has no key here. */
  readonly recipients: readonly string[];
}

const refused = (receiver: string) => new AppError('seal-receiver', { receiver });

/** The key must be one that a person has confirmed, and not revoked: a seal for a stranger protects nothing. */
const recipientOfKey = (store: Pick<Store, 'db'>, fingerprint: string): string => {
  const key = findTrustedKey(store.db, fingerprint);
  const raw = key === null || key.confirmedAt === null || key.revokedAt !== null ? null : key.publicKey;
  const bytes = raw === null ? null : parsePublicKeyLine(raw);
  if (bytes === null) throw refused(fingerprint);
  return recipientOf(bytes);
};

/**
 * Recipients of age that a bundle is sealed for, sorted, who seals among them; none where it is not sealed. Throws
 * `seal-receiver` for a key that is not trusted, or a text that is no recipient.
 */
export const recipientsOf = (store: Pick<Store, 'db'>, own: Uint8Array, sealFor: SealFor | undefined): string[] => {
  const { keys = [], recipients = [] } = sealFor ?? {};
  const wrong = recipients.find((text) => !isRecipient(text));
  if (wrong !== undefined) throw refused(wrong);
  const others = [...keys.map((fingerprint) => recipientOfKey(store, fingerprint)), ...recipients];
  return others.length === 0 ? [] : [...new Set([...others, recipientOf(own)])].sort();
};

interface Target {
  readonly file: string;
  readonly overwrite: boolean;
}

/** Writes a bundle, sealed where it names recipients; what is not sealed lies in a private folder for that long. */
export const writeSealed = async (input: BundleInput, { file, overwrite }: Target): Promise<WrittenBundle> => {
  if (input.recipients.length === 0) return writeBundle(input, file, { overwrite });
  const folder = await mkdtemp(join(tmpdir(), 'rotorsak-seal-'));
  try {
    const plain = join(folder, 'bundle');
    const written = await writeBundle(input, plain, { overwrite: false });
    await sealBundle(plain, input.recipients, { file, token: randomUUID(), overwrite });
    return { ...written, file, bytes: (await stat(file)).size };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
