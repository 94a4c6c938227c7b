/**
 * The person's identity and signing key. The private key lies encrypted on disk: by the system's key store where
 * that protects it, else by a passphrase in OpenSSH's own format; never open, and never written over.
 */
import { AppError } from '../../db/domain/app-error.ts';
import { generateKeyPair, type KeyPair, signingKey } from '../bundle/key-pair.ts';
import { formatPrivateKey, parsePrivateKey, publicKeyOfPrivateKey } from '../bundle/private-key.ts';
import { fingerprintOf, parsePublicKeyLine, publicKeyLine } from '../bundle/public-key.ts';
import { rotationText } from '../bundle/rotation.ts';
import type { Identity, ShellStatus } from '../contract/shapes.ts';
import {
  keepNewIdentity,
  keepRotation,
  readIdentity,
  replaceIdentity,
  rewriteIdentity,
  type StoredIdentity,
  storedRotation,
} from './identity-file.ts';

/** What of Electron's safeStorage is used; asynchronous, since the synchronous half is going away. */
export interface SystemStore {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
}

export interface Person {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
}

export interface NewIdentity extends Person {
  readonly passphrase: string | null;
}

/** Characters that a passphrase has at least. */
const PASSPHRASE_LENGTH = 12;

/** On Linux a ciphertext that begins with `v10` is encrypted with a password that everyone knows. */
const isOpen = (encrypted: Buffer, platform: NodeJS.Platform): boolean =>
  platform === 'linux' && encrypted.subarray(0, 3).toString('latin1') === 'v10';

export class KeyStore {
  readonly #file: string;
  readonly #system: SystemStore;
  readonly #platform: NodeJS.Platform;
  #unlocked: KeyPair | null = null;
  /** Whether the stored key was seen to open, or to be whole and wait for its passphrase. */
  #opens = false;

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
    const stored = readIdentity(this.#file);
    if (stored === null) return null;
    const { name, organisation, email, publicKey, protection } = stored;
    const locked = protection === 'passphrase' && this.#unlocked === null;
    return { name, organisation, email, fingerprint: this.#fingerprint(publicKey), publicKey, protection, locked };
  }

  /** Why the stored key cannot be opened here, or null where it can or waits for its passphrase. */
  async fault(): Promise<ShellStatus['keyFault']> {
    try {
      const stored = readIdentity(this.#file);
      if (stored !== null) await this.#tryToOpen(stored);
      return null;
    } catch (error) {
      const reason = error instanceof AppError ? error.params['reason'] : null;
      return reason === 'system' || reason === 'file' ? reason : 'content';
    }
  }

  /** Makes and keeps a key. Throws `key-exists`, and `key-unprotected` where nothing would protect it. */
  create(person: NewIdentity): Promise<Identity> {
    return this.#keep(keepNewIdentity, generateKeyPair(person.email), person);
  }

  /**
   * Makes a new key in the place of the stored one, which is put aside. Where the old one opens, by the system or by its
   * passphrase, both sign the change (`rotation`). Throws `key-unprotected`, `key-wrong-passphrase`.
   */
  async renew(person: NewIdentity, oldPassphrase: string | null): Promise<Identity> {
    const old = await this.#oldKey(oldPassphrase);
    const pair = generateKeyPair(person.email);
    const { name, organisation, email } = person;
    const said = { name, organisation, email, day: new Date().toISOString().slice(0, 10) };
    const text = old === null ? null : await rotationText(signingKey(old), signingKey(pair), said);
    const identity = await this.#keep(replaceIdentity, pair, person);
    keepRotation(this.#file, text);
    return identity;
  }

  /** The statement of the last change of key, or null where there is none. */
  rotation(): string | null {
    return storedRotation(this.#file);
  }

  /**
   * The key of an OpenSSH private key file becomes the one that signs; the stored one is put aside. `passphrase` opens
   * the file; where the system protects nothing, `newPassphrase`, or else the same, keeps the key. Throws what
   * `parsePrivateKey` throws, and `key-unprotected`.
   */
  async restore(
    text: string,
    person: Person,
    { passphrase, newPassphrase }: { readonly passphrase: string | null; readonly newPassphrase: string | null },
  ): Promise<Identity> {
    const pair = parsePrivateKey(text, passphrase);
    const identity = await this.#keep(replaceIdentity, pair, { ...person, passphrase: newPassphrase ?? passphrase });
    keepRotation(this.#file, null);
    return identity;
  }

  /** OpenSSH text of the private key under a passphrase, for a file. Throws as `privateKey`. */
  async backup(passphrase: string): Promise<string> {
    return formatPrivateKey(parsePrivateKey(await this.privateKey(), null), passphrase);
  }

  /** Throws `key-missing` and `key-wrong-passphrase`. */
  unlock(passphrase: string): Identity {
    const stored = readIdentity(this.#file);
    if (stored === null) throw new AppError('key-missing');
    if (stored.protection === 'passphrase') this.#unlocked = parsePrivateKey(stored.key, passphrase);
    return this.identity() as Identity;
  }

  /** OpenSSH text of the private key, for the core to sign with. Throws `key-missing` and `key-locked`. */
  async privateKey(): Promise<string> {
    const stored = readIdentity(this.#file);
    if (stored === null) throw new AppError('key-missing');
    if (this.#unlocked === null) this.#unlocked = await this.#openBySystem(stored);
    return formatPrivateKey(this.#unlocked, null);
  }

  /** The key that is to be left, where it can still be opened. */
  async #oldKey(passphrase: string | null): Promise<KeyPair | null> {
    if (this.#unlocked !== null) return this.#unlocked;
    let stored: StoredIdentity | null;
    try {
      stored = readIdentity(this.#file);
    } catch {
      return null;
    }
    if (stored === null) return null;
    if (stored.protection === 'passphrase') return passphrase === null ? null : parsePrivateKey(stored.key, passphrase);
    return await this.#openBySystem(stored).catch(() => null);
  }

  async #tryToOpen(stored: StoredIdentity): Promise<void> {
    this.#fingerprint(stored.publicKey);
    if (this.#opens) return;
    if (stored.protection === 'passphrase') publicKeyOfPrivateKey(stored.key);
    else parsePrivateKey((await this.#decrypt(stored)).result, null);
    this.#opens = true;
  }

  async #decrypt(stored: StoredIdentity): ReturnType<SystemStore['decryptStringAsync']> {
    try {
      return await this.#system.decryptStringAsync(Buffer.from(stored.key, 'base64'));
    } catch (error) {
      throw new AppError('key-not-readable', { file: this.#file, reason: 'system' }, { cause: error });
    }
  }

  async #openBySystem(stored: StoredIdentity): Promise<KeyPair> {
    if (stored.protection !== 'system') throw new AppError('key-locked');
    const { result, shouldReEncrypt } = await this.#decrypt(stored);
    const pair = parsePrivateKey(result, null);
    if (shouldReEncrypt) await this.#encryptAnew(stored, result);
    return pair;
  }

  /** Where the system protects nothing any more, what it protected once stays as it is. */
  async #encryptAnew(stored: StoredIdentity, text: string): Promise<void> {
    const encrypted = await this.#system.encryptStringAsync(text);
    if (isOpen(encrypted, this.#platform)) return;
    rewriteIdentity(this.#file, { ...stored, key: encrypted.toString('base64') });
  }

  /** Protects a key as well as this computer can, and lets `write` put it where it belongs. */
  async #keep(
    write: (file: string, identity: StoredIdentity) => void,
    pair: KeyPair,
    { name, organisation, email, passphrase }: NewIdentity,
  ): Promise<Identity> {
    const bySystem = await this.systemProtects();
    if (!bySystem && (passphrase ?? '').length < PASSPHRASE_LENGTH) throw new AppError('key-unprotected');
    const key = bySystem
      ? (await this.#system.encryptStringAsync(formatPrivateKey(pair, null))).toString('base64')
      : formatPrivateKey(pair, passphrase);
    const publicKey = publicKeyLine(pair.publicKey, email);
    const protection = bySystem ? 'system' : 'passphrase';
    write(this.#file, { version: 1, name, organisation, email, publicKey, protection, key });
    this.#unlocked = pair;
    this.#opens = true;
    return this.identity() as Identity;
  }

  #fingerprint(line: string): string {
    const key = parsePublicKeyLine(line);
    if (key === null) throw new AppError('key-not-readable', { file: this.#file, reason: 'public-key' });
    return fingerprintOf(key);
  }
}
