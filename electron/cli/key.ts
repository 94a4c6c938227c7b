/** Who a key file says that its owner is. */
import { AppError } from '../../db/domain/app-error.ts';
import type { AuthorRecord } from '../../db/domain/entities.ts';
import { formatAllowedSigner, isPrincipal } from '../bundle/allowed-signers.ts';
import { fingerprintOf } from '../bundle/public-key.ts';

export interface KeyOwner {
  readonly name: string;
  readonly email: string;
}

/** The comment of a key that `identity --new` makes. */
export const keyComment = ({ name, email }: KeyOwner): string => `${name} <${email}>`;

/** Owner by the comment, `Name <address>` or one word as ssh-keygen writes; the fingerprint stands in for what it lacks. */
export const keyOwner = (comment: string, publicKey: Uint8Array): KeyOwner => {
  const match = /^(.*\S)\s+<([^<>\s]+)>$/.exec(comment);
  const [name, email] = match === null ? [comment, comment] : [match[1] ?? '', match[2] ?? ''];
  const fingerprint = fingerprintOf(publicKey);
  return { name: name === '' ? fingerprint : name, email: isPrincipal(email) ? email : fingerprint };
};

/**
 * The organisation that the bundle is from (bag-info.txt, Source-Organization; `--organisation` names the receiver's):
 * what the analysis says of the key's owner, else the domain of the address in the key, which names one as well.
 */
export const keyOrganisation = (
  authors: readonly Pick<AuthorRecord, 'fingerprint' | 'organisation'>[],
  fingerprint: string,
  email: string,
): string => {
  const known = authors.find((author) => author.fingerprint === fingerprint && author.organisation !== '');
  return known?.organisation ?? /@([^@]+)$/.exec(email)?.[1] ?? '';
};

/** The line that somebody who trusts the key puts into allowed_signers, with its line end. */
export const allowedSignersLine = (comment: string, publicKey: Uint8Array): string => {
  const { name, email } = keyOwner(comment, publicKey);
  return formatAllowedSigner(email, publicKey, name);
};

/** Throws `invalid-value` for what cannot stand in an allowed_signers line. */
export const checkOwner = ({ name, email }: KeyOwner): void => {
  if (!isPrincipal(email) || !/^[^@]+@[^@]+$/.test(email)) {
    throw new AppError('invalid-value', { field: '--email', reason: email });
  }
  if (name.trim() === '' || /[<>\p{Cc}]/u.test(name))
    throw new AppError('invalid-value', { field: '--name', reason: name });
};
