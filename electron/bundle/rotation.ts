/**
 * A change of key that both keys have signed (bundle-format.md, "Trust"): a statement in lines, then the signature of the
 * old key, then that of the new one, each over the statement's bytes. Cut apart, `ssh-keygen -Y verify` takes them.
 */
import { AppError } from '../../db/domain/app-error.ts';
import type { SigningKey } from './key-pair.ts';
import { parsePublicKeyLine, publicKeyLine } from './public-key.ts';
import { checkSignature, createSignature, ROTATION_NAMESPACE } from './sshsig.ts';

export interface Rotation {
  /** 32 bytes each. */
  readonly oldKey: Uint8Array;
  readonly newKey: Uint8Array;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

export const ROTATION_START = 'rotorsak-key-rotation-v1\n';
const MOST_CHARACTERS = 40_000;

const line = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const statementOf = ({ oldKey, newKey, name, organisation, email, day }: Rotation): string =>
  [
    `${ROTATION_START}old: ${publicKeyLine(oldKey)}`,
    `new: ${publicKeyLine(newKey)}`,
    `name: ${line(name)}`,
    `organisation: ${line(organisation)}`,
    `email: ${line(email)}`,
    `date: ${day}`,
    '',
  ].join('\n');

/** The statement with both signatures, as a file. */
export const rotationText = async (
  old: SigningKey,
  next: SigningKey,
  said: Omit<Rotation, 'oldKey' | 'newKey'>,
): Promise<string> => {
  const statement = statementOf({ ...said, oldKey: old.publicKey, newKey: next.publicKey });
  const bytes = Buffer.from(statement, 'utf8');
  const signatures = [old, next].map((key) => createSignature(key, ROTATION_NAMESPACE, bytes));
  return [statement, ...(await Promise.all(signatures))].join('');
};

const form =
  /^(rotorsak-key-rotation-v1\nold: (.+)\nnew: (.+)\nname: (.*)\norganisation: (.*)\nemail: (.*)\ndate: (\d{4}-\d\d-\d\d)\n)(-----BEGIN[\w+/= \n-]*?-----END SSH SIGNATURE-----\n)(-----BEGIN[\w+/= \n-]*?-----END SSH SIGNATURE-----\n)$/;

const refused = (reason: string) => new AppError('rotation-invalid', { reason });

const signedBy = (signature: string, statement: string, key: Uint8Array): boolean => {
  const checked = checkSignature(Buffer.from(signature, 'latin1'), ROTATION_NAMESPACE, Buffer.from(statement, 'utf8'));
  return checked.ok && checked.publicKey.equals(key);
};

/** What a file says and both keys have signed. Throws `rotation-invalid` (reason: `form`, `old-signature`, `new-signature`). */
export const readRotation = (text: string): Rotation => {
  const found = text.length > MOST_CHARACTERS ? null : form.exec(text);
  const [, statement = '', old = '', next = '', name = '', organisation = '', email = '', day = ''] = found ?? [];
  const [oldKey, newKey] = [parsePublicKeyLine(old), parsePublicKeyLine(next)];
  if (found === null || oldKey === null || newKey === null || oldKey.equals(newKey)) throw refused('form');
  const rotation = { oldKey, newKey, name, organisation, email, day };
  if (statementOf(rotation) !== statement) throw refused('form');
  if (!signedBy(found[8] ?? '', statement, oldKey)) throw refused('old-signature');
  if (!signedBy(found[9] ?? '', statement, newKey)) throw refused('new-signature');
  return rotation;
};
