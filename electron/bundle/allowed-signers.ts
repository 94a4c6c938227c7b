/** Lines of OpenSSH's allowed_signers file (ssh-keygen(1), "ALLOWED SIGNERS"): who is trusted to sign what. */
import { AppError } from '../../db/domain/app-error.ts';
import { parsePublicKeyLine, publicKeyLine } from './public-key.ts';
import { BUNDLE_NAMESPACE, ROTATION_NAMESPACE } from './sshsig.ts';

export interface AllowedSigner {
  /** Names or e-mail addresses; patterns are kept as they stand. */
  readonly principals: readonly string[];
  /** What the key may sign; null means anything. */
  readonly namespaces: readonly string[] | null;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly comment: string;
}

export type SignerLineFault =
  | 'syntax'
  | 'key-type' // Ed25519 only
  | 'validity' // a date that we would have to obey; older clients refuse such lines
  | 'certificate-authority'
  | 'option' // one that we do not know and that may narrow the trust
  | 'namespace'; // for other things than bundles

export interface AllowedSigners {
  readonly signers: readonly AllowedSigner[];
  /** Lines that were left out, 1-based. Leaving out is the safe side: the key is then not trusted. */
  readonly refused: readonly { readonly line: number; readonly reason: SignerLineFault }[];
}

const linePattern = /^("[^"]+"|[^\s"]+)[ \t]+(.*)$/;
const optionPattern = /^([a-z-]+)(?:="([^"]*)")?(?:,|[ \t]+|$)/i;

interface Options {
  namespaces: string[] | null;
}

/** Options and what follows them, or what is wrong with them. */
const readOptions = (text: string): { options: Options; rest: string } | SignerLineFault => {
  const options: Options = { namespaces: null };
  let rest = text;
  while (!/^(ssh|ecdsa|sk-)[a-z0-9@.-]* /.test(rest)) {
    const match = optionPattern.exec(rest);
    if (match === null) return 'syntax';
    const [whole, name = '', value] = match;
    if (/^valid-(after|before)$/i.test(name)) return 'validity';
    if (/^cert-authority$/i.test(name)) return 'certificate-authority';
    if (!/^namespaces$/i.test(name) || value === undefined) return 'option';
    options.namespaces = value.split(',').filter((item) => item !== '');
    rest = rest.slice(whole.length);
  }
  return { options, rest };
};

const readLine = (line: string): AllowedSigner | SignerLineFault => {
  const match = linePattern.exec(line);
  if (match === null) return 'syntax';
  const [, names = '', tail = ''] = match;
  const read = readOptions(tail.trim());
  if (typeof read === 'string') return read;
  if (!read.rest.startsWith('ssh-ed25519 ')) return 'key-type';
  const publicKey = parsePublicKeyLine(read.rest);
  if (publicKey === null) return 'syntax';
  const { namespaces } = read.options;
  if (namespaces !== null && !namespaces.includes(BUNDLE_NAMESPACE)) return 'namespace';
  const principals = names.replaceAll('"', '').split(',');
  if (principals.some((name) => name === '')) return 'syntax';
  return {
    principals,
    namespaces,
    publicKey,
    comment: read.rest
      .split(/[ \t]+/)
      .slice(2)
      .join(' '),
  };
};

/** Reads a whole file. Lines that cannot be obeyed to the letter are refused one by one, never the file. */
export const parseAllowedSigners = (text: string): AllowedSigners => {
  const signers: AllowedSigner[] = [];
  const refused: { line: number; reason: SignerLineFault }[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const read = readLine(line);
    if (typeof read === 'string') refused.push({ line: index + 1, reason: read });
    else signers.push(read);
  }
  return { signers, refused };
};

const principalPattern = /^[^\s",*?!#\p{Cc}][^\s",*?!\p{Cc}]*$/u;

/** Whether a text can stand as the name in an allowed_signers line: one word, and no pattern. */
export const isPrincipal = (text: string): boolean => principalPattern.test(text);

/** One line, with a line end, that trusts a key for bundles and for its own rotation, and for nothing else. */
export const formatAllowedSigner = (principal: string, publicKey: Uint8Array, comment = ''): string => {
  if (!isPrincipal(principal)) throw new AppError('invalid-value', { field: 'principal', reason: 'characters' });
  const namespaces = `namespaces="${BUNDLE_NAMESPACE},${ROTATION_NAMESPACE}"`;
  return `${principal} ${namespaces} ${publicKeyLine(publicKey, comment)}\n`;
};
