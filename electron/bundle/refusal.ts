/** Why a bundle is refused: a closed list of reasons, each under one code of `AppError`. */
import { AppError, type ErrorCode } from '../../db/domain/app-error.ts';
import { jsonFaultCodes } from '../../db/domain/strict-json.ts';
import { signatureFaults } from './sshsig.ts';

const jsonReasons = jsonFaultCodes.map((code) => `json-${code}` as const);

export const reasonsByCode = {
  'bundle-too-large': ['file-size', 'own-entries', 'own-line', 'own-attachment', 'own-tag-file', 'own-total'],
  'bundle-sealed': ['sealed', 'sealed-for-others', 'seal-damaged'],
  'bundle-not-zip': ['not-zip'],
  'bundle-zip': [
    'end-record-missing',
    'end-record-rest', // bytes after the end record
    'archive-comment',
    'several-disks',
    'zip64',
    'zip64-locator',
    'entry-count',
    'no-entries',
    'directory-bounds',
    'directory-end-gap', // something between directory and end record
    'directory-damaged',
    'directory-rest',
    'encrypted',
    'data-descriptor',
    'flags',
    'method',
    'version',
    'time',
    'attributes',
    'link',
    'not-regular',
    'extra-field',
    'entry-comment',
    'entry-disk',
    'entry-zip64',
    'stored-size',
    'prefix',
    'gap', // bytes, perhaps an entry, that the directory does not tell of
    'overlap',
    'directory-gap', // something between the last entry and the directory
    'local-missing',
    'local-name',
    'local-sizes',
    'local-method',
    'local-crc',
    'local-flags',
    'local-time',
    'local-version',
    'local-extra',
    'crc',
    'inflate-damaged',
    'inflate-rest', // bytes after the end of the compressed data
    'size-lie',
  ],
  'bundle-bomb': ['entries', 'entry-size', 'total-size', 'ratio'],
  'bundle-name': [
    'name-encoding',
    'name-empty',
    'name-nul',
    'name-control',
    'name-direction',
    'name-backslash',
    'name-colon',
    'name-absolute',
    'name-parent',
    'name-folder',
    'name-empty-segment',
    'name-tilde',
    'name-percent',
    'name-reserved',
    'name-ending',
    'name-characters',
    'name-length',
    'name-duplicate',
    'name-duplicate-folded',
  ],
  'bundle-structure': [
    'several-roots',
    'missing-file',
    'unexpected-file',
    'fetch-file',
    'second-manifest',
    'no-signature',
    'several-signatures',
    'unexpected-payload',
    'missing-payload',
  ],
  'bundle-tag-file': ['tag-file-size', 'bagit-declaration', 'bag-info', 'payload-oxum'],
  'bundle-signature': [...signatureFaults, 'signature-file-name'],
  'bundle-signer-unknown': ['signer-unknown'],
  'bundle-signer-mismatch': ['signer-mismatch'],
  'bundle-manifest': [
    'manifest-syntax',
    'manifest-path',
    'manifest-duplicate',
    'tag-file-unlisted',
    'tag-file-missing',
    'tag-file-differs',
    'payload-unlisted',
    'payload-missing',
  ],
  'bundle-payload': ['payload-differs', 'attachment-name', 'attachment-size', 'counts', 'own-attachment-differs'],
  'bundle-format': ['format', 'fields', ...jsonReasons],
  'bundle-newer': ['newer'],
  'bundle-older': ['older'],
  'bundle-change': ['line-too-long', 'line-empty', 'line-unended', 'change-field', ...jsonReasons],
} as const satisfies Partial<Record<ErrorCode, readonly string[]>>;

export type RefusalCode = keyof typeof reasonsByCode;
export type Reason<C extends RefusalCode> = (typeof reasonsByCode)[C][number];

export interface Where {
  /** Name of the entry inside the ZIP, or path inside the bag. */
  readonly entry?: string;
  /** 1-based. */
  readonly line?: number;
  readonly [param: string]: string | number | boolean | null | undefined;
}

/** The error to throw: code and reason are closed; `entry` and `line` say where. */
export const refusal = <C extends RefusalCode>(
  code: C,
  reason: Reason<C>,
  where: Where = {},
  cause?: unknown,
): AppError => {
  const params = Object.entries(where).filter(
    (pair): pair is [string, string | number | boolean | null] => pair[1] !== undefined,
  );
  return new AppError(code, { reason, ...Object.fromEntries(params) }, { cause });
};
