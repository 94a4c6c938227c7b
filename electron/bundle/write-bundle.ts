/** Makes a bundle: payload first, then the tag files over it, then the signature over those (bundle-format.md). */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { AppError } from '../../db/domain/app-error.ts';
import type { VersionVector } from '../../db/domain/change.ts';
import { bagitDeclaration, formatBagInfo } from './bag-info.ts';
import { BUNDLE_FORMAT, type BundleJson, FORMAT_VERSION, formatBundleJson } from './bundle-json.ts';
import type { LoggedChange } from './change-line.ts';
import type { SigningKey } from './key-pair.ts';
import { BAG_NAME_BYTES, limits } from './limits.ts';
import { formatManifest } from './manifest.ts';
import * as names from './names.ts';
import { writeWhole } from './part-file.ts';
import { type AttachmentSource, ChangeFiles, checkedAttachment } from './payload.ts';
import { fingerprintHex, fingerprintOf } from './public-key.ts';
import { refusal } from './refusal.ts';
import { BUNDLE_NAMESPACE, createSignature } from './sshsig.ts';
import { verifyText } from './verify-text.ts';
import { type Bytes, ZipWriter } from './zip-writer.ts';

export interface DocumentSource {
  /** File name in `data/documents/`, `[a-z0-9][a-z0-9._-]*`. */
  readonly name: string;
  readonly open: () => Bytes;
}

export interface BundleInput {
  /** The folder inside, and the file's usual name: see `bagNameFrom`. */
  readonly bagName: string;
  readonly bundleId: string;
  readonly datasetId: string;
  readonly sequence: number;
  /** `tagManifest` of this signer's bundle before, null for the first. */
  readonly previous: string | null;
  readonly versionVector: VersionVector;
  readonly recipients: readonly string[];
  readonly handedOver: { to: string; organisation: string; purpose: string; secrecy: string | null };
  /** `key` null where it is missing: then nothing is made (`key-missing`). */
  readonly signer: { key: SigningKey | null; name: string; email: string; organisation: string };
  /** Day of the export, `YYYY-MM-DD`. */
  readonly day: string;
  /** Product and version. */
  readonly software: string;
  /** In an order that is always the same; taken one by one. */
  readonly changes: Iterable<LoggedChange> | AsyncIterable<LoggedChange>;
  /** The readable state, as interchange.md. */
  readonly caseJson: string;
  readonly attachments: Iterable<AttachmentSource>;
  readonly documents: Iterable<DocumentSource>;
}

export interface WrittenBundle {
  readonly file: string;
  readonly bytes: number;
  readonly fingerprint: string;
  /** SHA-512 of the tag manifest: `previous` of the next bundle. */
  readonly tagManifest: string;
  readonly counts: { readonly changes: number; readonly attachments: number; readonly documents: number };
}

/** Of the payload; leaves room for tag files and directory below what a reader takes. */
const OWN_BYTES = limits.bundleBytes * 0.95;

const sha512 = (text: string): string => createHash('sha512').update(text).digest('hex');
const byString =
  <T>(key: (item: T) => string) =>
  (one: T, other: T) =>
    key(one) < key(other) ? -1 : 1;

class BagWriter {
  readonly #bagName: string;
  readonly #zip: ZipWriter;
  readonly manifest = new Map<string, string>();
  payloadBytes = 0;

  constructor(bagName: string, handle: FileHandle) {
    this.#bagName = bagName;
    this.#zip = new ZipWriter(handle);
  }

  get bytes(): number {
    return this.#zip.bytes;
  }

  async payload(path: string, content: Bytes): Promise<void> {
    const fault = names.nameFault(`${this.#bagName}/${path}`);
    if (fault !== null) throw refusal('bundle-name', fault, { entry: path });
    if (this.manifest.has(path)) throw refusal('bundle-name', 'name-duplicate', { entry: path });
    const hash = createHash('sha512');
    this.payloadBytes += await this.#zip.add(`${this.#bagName}/${path}`, content, (piece) => hash.update(piece));
    this.manifest.set(path, hash.digest('hex'));
    if (this.#zip.entries > limits.entries - names.tagFileNames.length - 2) {
      throw refusal('bundle-too-large', 'own-entries', { limit: limits.entries });
    }
    if (this.bytes > OWN_BYTES) throw refusal('bundle-too-large', 'own-total', { limit: OWN_BYTES });
  }

  async tagFile(path: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    if (bytes.length > limits.tagFileBytes) {
      throw refusal('bundle-too-large', 'own-tag-file', { entry: path, limit: limits.tagFileBytes });
    }
    await this.#zip.add(`${this.#bagName}/${path}`, [bytes], () => undefined);
  }

  end(): Promise<void> {
    return this.#zip.end();
  }
}

const writePayload = async (bag: BagWriter, input: BundleInput): Promise<WrittenBundle['counts']> => {
  const changes = new ChangeFiles(input.changes);
  for (let number = 1; !changes.done; number++) await bag.payload(names.changesPath(number), changes.nextFile());
  await bag.payload(names.CASE_JSON, [Buffer.from(input.caseJson)]);
  const attachments = [...input.attachments].toSorted(byString(({ sha256 }) => sha256));
  for (const attachment of attachments) {
    await bag.payload(names.attachmentPath(attachment.sha256), checkedAttachment(attachment));
  }
  const documents = [...input.documents].toSorted(byString(({ name }) => name));
  for (const { name, open } of documents) await bag.payload(`data/documents/${name}`, open());
  return { changes: changes.count, attachments: attachments.length, documents: documents.length };
};

const bundleJsonOf = (input: BundleInput, fingerprint: string, counts: WrittenBundle['counts']): BundleJson => ({
  format: BUNDLE_FORMAT,
  formatVersion: FORMAT_VERSION,
  minReaderVersion: 1,
  bundleId: input.bundleId,
  datasetId: input.datasetId,
  signer: fingerprint,
  sequence: input.sequence,
  previous: input.previous,
  versionVector: input.versionVector as BundleJson['versionVector'],
  recipients: [...input.recipients],
  counts: { ...counts },
  handedOver: { ...input.handedOver },
});

const tagFiles = (input: BundleInput, key: SigningKey, bag: BagWriter, counts: WrittenBundle['counts']) => {
  const fingerprint = fingerprintOf(key.publicKey);
  const { name, email, organisation } = input.signer;
  const info = {
    organisation,
    contactName: name,
    contactEmail: email,
    day: input.day,
    identifier: input.bundleId,
    payloadBytes: bag.payloadBytes,
    payloadFiles: bag.manifest.size,
    software: input.software,
  };
  return {
    [names.BAGIT]: bagitDeclaration,
    [names.BAG_INFO]: formatBagInfo(info),
    [names.BUNDLE_JSON]: formatBundleJson(bundleJsonOf(input, fingerprint, counts)),
    [names.VERIFY_TEXT]: verifyText({ email, fingerprint, fingerprintHex: fingerprintHex(key.publicKey) }),
    [names.MANIFEST]: formatManifest(bag.manifest),
  } satisfies Record<(typeof names.tagFileNames)[number], string>;
};

const writeBag = async (
  input: BundleInput,
  key: SigningKey,
  file: string,
  handle: FileHandle,
): Promise<WrittenBundle> => {
  const bag = new BagWriter(input.bagName, handle);
  const counts = await writePayload(bag, input);
  const tags = tagFiles(input, key, bag, counts);
  for (const name of names.tagFileNames) await bag.tagFile(name, tags[name]);
  const tagManifest = formatManifest(new Map(names.tagFileNames.map((name) => [name, sha512(tags[name])])));
  await bag.tagFile(names.TAG_MANIFEST, tagManifest);
  const signature = await createSignature(key, BUNDLE_NAMESPACE, Buffer.from(tagManifest));
  await bag.tagFile(names.signaturePath(fingerprintHex(key.publicKey)), signature);
  await bag.end();
  return {
    file,
    bytes: bag.bytes,
    fingerprint: fingerprintOf(key.publicKey),
    tagManifest: sha512(tagManifest),
    counts,
  };
};

/**
 * Writes a signed bundle. The file is there whole or not at all, and one that is there is replaced only with
 * `overwrite`. Codes: `key-missing`, `file-exists`, `file-not-writable`, `disk-full`, `bundle-too-large`,
 * `bundle-name`, `bundle-payload` (an attachment that is not what its hash says), `bundle-change`.
 */
export const writeBundle = async (
  input: BundleInput,
  file: string,
  { overwrite = false }: { overwrite?: boolean } = {},
): Promise<WrittenBundle> => {
  const { key } = input.signer;
  if (key === null) throw new AppError('key-missing');
  const fault = names.nameFault(input.bagName);
  if (fault !== null) throw refusal('bundle-name', fault, { entry: input.bagName });
  if (input.bagName.includes('/') || input.bagName.length > BAG_NAME_BYTES) {
    throw refusal('bundle-name', 'name-length', { entry: input.bagName });
  }
  return await writeWhole(file, { overwrite, token: input.bundleId }, (handle) => writeBag(input, key, file, handle));
};
