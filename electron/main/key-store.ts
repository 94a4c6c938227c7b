/**
 * The person's identity and signing key. The private key lies encrypted on disk: by the system's key store where
 * that protects it, else by a passphrase in OpenSSH's own format; never open, and never written over.
 */
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../db/domain/app-error.ts';
import { fileFault } from '../bundle/file-fault.ts';
import { generateKeyPair, type KeyPair } from '../bundle/key-pair.ts';
import { formatPrivateKey, parsePrivateKey } from '../bundle/private-key.ts';
import { fingerprintOf, parsePublicKeyLine, publicKeyLine } from '../bundle/public-key.ts';
import type { Identity } from '../contract/shapes.ts';

const keyFile = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  organisation: z.string(),
  email: z.string(),
  publicKey: z.string(),
  protection: z.enum(['system', 'passphrase']),
  /** Base64 of the system's ciphertext, or OpenSSH private key text. */
  key: z.string(),
});
type KeyFile = z.infer<typeof keyFile>;

/** What of Electron's safeStorage is used; asynchronous, since the synchronous half is going away. */
export interface SystemStore {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
}

export interface NewIdentity {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly passphrase: string | null;
}

/** On Linux a ciphertext that begins with `v10` is encrypted with a password that everyone knows. */
const isOpen = (encrypted: Buffer, platform: NodeJS.Platform): boolean =>
  platform === 'linux' && encrypted.subarray(0, 3).toString('latin1') === 'v10';

const writeWhole = (file: string, text: string): void => {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

export class KeyStore {
  readonly #file: string;
  readonly #system: SystemStore;
  readonly #platform: NodeJS.Platform;
  #unlocked: KeyPair | null = null;

  constructor(file: string, system: SystemStore, platform: NodeJS.Platform) {
    this.#file = file;
    this.#system = system;
    this.#platform = platform;
  }

  /** Whether the system protects what it encrypts; it is asked by encrypting something. */
  async systemProtects(): Promise<boolean> {
    try {
      if (!(await this.#system.isAsyncEncryptionAvailable())) return false;
      return !isOpen(await this.#system.encryptStringAsync('rotorsak'), this.#platform);
    } catch {
      return false;
    }
  }

  /** Who signs here, or `null` before the first start was done. Throws `key-not-readable`; the file is left alone. */
  identity(): Identity | null {
    const stored = this.#read();
    if (stored === null) return null;
    const { name, organisation, email, publicKey, protection } = stored;
    const locked = protection === 'passphrase' && this.#unlocked === null;
    return { name, organisation, email, fingerprint: this.#fingerprint(publicKey), publicKey, protection, locked };
  }

  /** Makes and keeps a key. Throws `key-exists`, and `key-unprotected` where nothing would protect it. */
  async create(person: NewIdentity): Promise<Identity> {
    const pair = generateKeyPair(person.email);
    const bySystem = await this.systemProtects();
    if (!bySystem && person.passphrase === null) throw new AppError('key-unprotected');
    const key = bySystem
      ? (await this.#system.encryptStringAsync(formatPrivateKey(pair, null))).toString('base64')
      : formatPrivateKey(pair, person.passphrase);
    const stored: KeyFile = {
      version: 1,
      name: person.name,
      organisation: person.organisation,
      email: person.email,
      publicKey: publicKeyLine(pair.publicKey, person.email),
      protection: bySystem ? 'system' : 'passphrase',
      key,
    };
    this.#keepNew(stored);
    this.#unlocked = pair;
    return this.identity() as Identity;
  }

  /** Throws `key-missing` and `key-wrong-passphrase`. */
  unlock(passphrase: string): Identity {
    const stored = this.#read();
    if (stored === null) throw new AppError('key-missing');
    if (stored.protection === 'passphrase') this.#unlocked = parsePrivateKey(stored.key, passphrase);
    return this.identity() as Identity;
  }

  /** OpenSSH text of the private key, for the core to sign with. Throws `key-missing` and `key-locked`. */
  async privateKey(): Promise<string> {
    const stored = this.#read();
    if (stored === null) throw new AppError('key-missing');
    if (this.#unlocked === null) this.#unlocked = await this.#openBySystem(stored);
    return formatPrivateKey(this.#unlocked, null);
  }

  async #openBySystem(stored: KeyFile): Promise<KeyPair> {
    if (stored.protection !== 'system') throw new AppError('key-locked');
    let text: { readonly result: string; readonly shouldReEncrypt: boolean };
    try {
      text = await this.#system.decryptStringAsync(Buffer.from(stored.key, 'base64'));
    } catch (error) {
      throw new AppError('key-not-readable', { file: this.#file, reason: 'system' }, { cause: error });
    }
    if (text.shouldReEncrypt) {
      const key = (await this.#system.encryptStringAsync(text.result)).toString('base64');
      writeWhole(`${this.#file}.part`, JSON.stringify({ ...stored, key }));
      renameSync(`${this.#file}.part`, this.#file);
    }
    return parsePrivateKey(text.result, null);
  }

  /** Puts a whole file in the place of none: a link fails where something stands, and never cuts what stands. */
  #keepNew(stored: KeyFile): void {
    const part = `${this.#file}.new`;
    try {
      writeWhole(part, JSON.stringify(stored));
      linkSync(part, this.#file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new AppError('key-exists', {}, { cause: error });
      throw fileFault(error, this.#file, 'write');
    } finally {
      rmSync(part, { force: true });
    }
  }

  #fingerprint(line: string): string {
    const key = parsePublicKeyLine(line);
    if (key === null) throw new AppError('key-not-readable', { file: this.#file, reason: 'public-key' });
    return fingerprintOf(key);
  }

  #read(): KeyFile | null {
    let text: string;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw new AppError('key-not-readable', { file: this.#file, reason: 'file' }, { cause: error });
    }
    try {
      return keyFile.parse(JSON.parse(text));
    } catch (error) {
      throw new AppError('key-not-readable', { file: this.#file, reason: 'content' }, { cause: error });
    }
  }
}
