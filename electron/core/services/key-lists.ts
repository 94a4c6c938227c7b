/** Keys out to and in from files that OpenSSH reads: a list of whom one trusts, and single public keys. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { inTransaction } from '../../../db/connection.ts';
import { AppError } from '../../../db/domain/app-error.ts';
import { listTrustedKeys } from '../../../db/repositories/trusted-keys.ts';
import { formatAllowedSigner, isPrincipal, parseAllowedSigners } from '../../bundle/allowed-signers.ts';
import { fileFault } from '../../bundle/file-fault.ts';
import { parsePublicKeyLine, publicKeyLine } from '../../bundle/public-key.ts';
import { ROTATION_START } from '../../bundle/rotation.ts';
import type { SeenKeys } from '../../contract/trust-calls.ts';
import { seenRotation } from './rotations.ts';
import type { Store } from './store.ts';
import { type KeyToTrust, seeKey } from './trust.ts';

type NamedKey = Pick<KeyToTrust, 'name' | 'email' | 'publicKey'>;

const MOST_BYTES = 1024 * 1024;

/** The e-mail address, or else the name as one word: what the line is looked up by. */
const principalOf = ({ name, email }: NamedKey): string => {
  if (isPrincipal(email)) return email;
  const word = name.replaceAll(/[^\p{L}\p{N}.@_-]+/gu, '_');
  return isPrincipal(word) ? word : '_';
};

const signerLine = (key: NamedKey): string => {
  const raw = parsePublicKeyLine(key.publicKey);
  return raw === null ? '' : formatAllowedSigner(principalOf(key), raw, key.name);
};

/** The keys that are trusted here, and `own`, as an allowed_signers file. */
export const signersText = (store: Store, own: NamedKey | null): string => {
  const trusted = listTrustedKeys(store.db).filter(
    ({ confirmedAt, revokedAt }) => confirmedAt !== null && revokedAt === null,
  );
  return [...(own === null ? [] : [own]), ...trusted].map(signerLine).join('');
};

const readText = async (file: string): Promise<string> => {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES) throw new AppError('key-not-readable', { file, reason: 'too-large' });
    return await readFile(file, 'utf8');
  } catch (error) {
    throw fileFault(error, file, 'read');
  }
};

const isAddress = (word: string): boolean => word.includes('@');

/** Who a line says that a key belongs to: words are not proof, only what a person will compare for. */
const ownerOf = (words: readonly string[], fallback: string): Pick<KeyToTrust, 'name' | 'email'> => {
  const [first = ''] = words;
  const named = words.filter((word) => word !== '' && !isAddress(word)).at(-1);
  return { name: named ?? (first || fallback), email: words.find(isAddress) ?? '' };
};

/** One public key, as `ssh-keygen` keeps it in a `.pub` file; `null` where the text is not that. */
const singleKey = (text: string, fileName: string): KeyToTrust | null => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const raw = lines.length === 1 ? parsePublicKeyLine(lines[0] ?? '') : null;
  if (raw === null) return null;
  const comment = (lines[0] ?? '')
    .trim()
    .split(/[ \t]+/)
    .slice(2)
    .join(' ');
  return { ...ownerOf([comment], fileName), organisation: '', publicKey: publicKeyLine(raw, comment) };
};

/**
 * Keys of a file are listed as seen; which of them one trusts is for a person to say, one by one. Throws
 * `key-not-readable` (reason: `no-keys`, `too-large`), `rotation-invalid` and what a file that cannot be read gives.
 */
export const seeKeys = async (store: Store, file: string): Promise<SeenKeys> => {
  const text = await readText(file);
  const fileName = basename(file);
  if (text.startsWith(ROTATION_START)) {
    return { fileName, added: 0, known: 0, refused: [], rotation: seenRotation(store, text) };
  }
  const single = singleKey(text, fileName);
  const { signers, refused } = single === null ? parseAllowedSigners(text) : { signers: [], refused: [] };
  const listed = signers.map(({ principals, publicKey, comment }) => ({
    ...ownerOf([...principals, comment], fileName),
    organisation: '',
    publicKey: publicKeyLine(publicKey, comment),
  }));
  const keys = single === null ? listed : [single];
  if (keys.length === 0) throw new AppError('key-not-readable', { file, reason: 'no-keys' });
  const outcomes = inTransaction(store.db, () => keys.map((key) => seeKey(store, key)));
  const added = outcomes.filter((outcome) => outcome === 'added').length;
  return { fileName, added, known: outcomes.length - added, refused: [...refused], rotation: null };
};
