/** Which names may stand in a bundle: `[a-z0-9][a-z0-9._-]*` segments and the fixed names, 120 bytes at most. */
import { BAG_NAME_BYTES, PATH_BYTES } from './limits.ts';
import type { Reason } from './refusal.ts';

export const BAGIT = 'bagit.txt';
export const BAG_INFO = 'bag-info.txt';
export const BUNDLE_JSON = 'bundle.json';
export const VERIFY_TEXT = 'VERIFY.txt';
export const MANIFEST = 'manifest-sha512.txt';
export const TAG_MANIFEST = 'tagmanifest-sha512.txt';
export const CASE_JSON = 'data/case.json';

/** Every tag file but the tag manifest and the signature, in the order of writing. */
export const tagFileNames = [BAGIT, BAG_INFO, BUNDLE_JSON, VERIFY_TEXT, MANIFEST] as const;

export const signaturePath = (fingerprintHex: string): string => `signatures/${fingerprintHex}.sig`;
export const attachmentPath = (sha256: string): string => `data/attachments/${sha256}`;
export const changesPath = (number: number): string => `data/changes-${String(number).padStart(6, '0')}.ndjson`;

export const attachmentPattern = /^data\/attachments\/([0-9a-f]{64})$/;
export const changesPattern = /^data\/changes-(\d{6})\.ndjson$/;
export const documentPattern = /^data\/documents\/.+$/;
export const signaturePattern = /^signatures\/([0-9a-f]{64})\.sig$/;

type NameReason = Reason<'bundle-name'>;

/** The first that matches says what is wrong; the last is the rule itself. */
const nameRules: readonly (readonly [RegExp, NameReason])[] = [
  [/^$/, 'name-empty'],
  [/\0/, 'name-nul'],
  // Direction marks make a name look like another one.
  [/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/, 'name-direction'],
  [/\p{Cc}/u, 'name-control'],
  [/\\/, 'name-backslash'],
  [/:/, 'name-colon'], // a drive, or an alternate data stream
  [/^\//, 'name-absolute'],
  [/(^|\/)\.\.?(\/|$)/, 'name-parent'],
  [/\/$/, 'name-folder'],
  [/\/\//, 'name-empty-segment'],
  [/~/, 'name-tilde'],
  [/%/, 'name-percent'],
  [/(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.[^/]*)?(\/|$)/i, 'name-reserved'], // devices on Windows
  [/[. ](\/|$)/, 'name-ending'], // lost on Windows
];
const segment = /^[a-z0-9][a-z0-9._-]*$/;

/** What is wrong with a path inside the ZIP or the bag, or null. */
export const nameFault = (path: string): NameReason | null => {
  const rule = nameRules.find(([pattern]) => pattern.test(path));
  if (rule !== undefined) return rule[1];
  const allowed = path.split('/').every((part) => part === VERIFY_TEXT || segment.test(part));
  if (!allowed) return 'name-characters';
  return path.length > PATH_BYTES ? 'name-length' : null;
};

/** Whether two names would be the same file on a disk that folds case and composes letters. */
export const foldedName = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');

/** A name for a bag (and its file) from a title: `Malmö: avfall 2026` gives `malmo-avfall-2026`. */
export const bagNameFrom = (title: string): string => {
  const plain = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const name = plain.replace(/^-+/, '').slice(0, BAG_NAME_BYTES).replace(/-+$/, '');
  return name === '' || nameFault(name) !== null ? 'rotorsak' : name;
};
