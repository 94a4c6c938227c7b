/** Builds any bag whatever, signed, from the files of a good one. */
import { createHash } from 'node:crypto';
import { type KeyPair, signingKey } from '../../../electron/bundle/key-pair.ts';
import { formatManifest } from '../../../electron/bundle/manifest.ts';
import { fingerprintHex } from '../../../electron/bundle/public-key.ts';
import { BUNDLE_NAMESPACE, createSignature } from '../../../electron/bundle/sshsig.ts';
import { type RawEntry, rawZip } from './raw-zip.ts';
import * as sample from './sample-bundle.ts';

export type Files = Record<string, Buffer | string>;

export const bagName = 'malmo-avfall';
const sha512 = (bytes: Buffer | string) => createHash('sha512').update(bytes).digest('hex');

const manifestOf = (files: Files, keep: (path: string) => boolean) =>
  formatManifest(
    new Map(
      Object.entries(files)
        .filter(([path]) => keep(path))
        .map(([path, bytes]) => [path, sha512(bytes)]),
    ),
  );

const isPayload = (path: string) => path.startsWith('data/');
const isTag = (path: string) =>
  !isPayload(path) && !path.startsWith('signatures/') && path !== 'tagmanifest-sha512.txt';

export interface Rebuild {
  /** Put in place of the sample's; null takes a file away. They are listed and signed for. */
  readonly files?: Record<string, Buffer | string | null>;
  readonly key?: KeyPair;
  readonly namespace?: string;
  /** What becomes of the manifests before they are signed. */
  readonly manifest?: (text: string) => string;
  readonly tagManifest?: (text: string) => string;
  readonly signature?: (text: string) => string;
  readonly signatureName?: string;
  /** What becomes of the entries before they are zipped. */
  readonly entries?: (entries: RawEntry[]) => RawEntry[];
}

/** Counts and Oxum are put right for the payload, so that each case is wrong in one way only. */
const withOxum = (files: Files): Files => {
  const payload = Object.entries(files).filter(([path]) => isPayload(path));
  const bytes = payload.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0);
  const info = String(files['bag-info.txt']).replace(/Payload-Oxum: .*/, `Payload-Oxum: ${bytes}.${payload.length}`);
  return 'bag-info.txt' in files ? { ...files, 'bag-info.txt': info } : files;
};

export const rebuild = async (original: Files, change: Rebuild): Promise<Buffer> => {
  const key = change.key ?? sample.annasKey;
  const signatureName = change.signatureName ?? `signatures/${fingerprintHex(key.publicKey)}.sig`;
  const kept = { ...original, ...change.files };
  const files: Files = {};
  for (const [path, content] of Object.entries(kept)) {
    if (content !== null && !path.startsWith('signatures/') && path !== 'tagmanifest-sha512.txt') files[path] = content;
  }
  const own = change.files ?? {};
  const counted = 'bag-info.txt' in own ? files : withOxum(files);
  if (!('manifest-sha512.txt' in own)) {
    counted['manifest-sha512.txt'] = (change.manifest ?? String)(manifestOf(counted, isPayload));
  }
  const tagManifest = (change.tagManifest ?? String)(manifestOf(counted, isTag));
  const signature = await createSignature(
    signingKey(key),
    change.namespace ?? BUNDLE_NAMESPACE,
    Buffer.from(tagManifest),
  );
  const all: Files = {
    ...counted,
    'tagmanifest-sha512.txt': tagManifest,
    [signatureName]: (change.signature ?? String)(signature),
  };
  for (const [path, content] of Object.entries(own)) if (content === null) delete all[path];
  for (const [path, content] of Object.entries(own))
    if (content !== null && path.startsWith('signatures/')) all[path] = content;
  const entries = Object.entries(all).map(([path, data]): RawEntry => ({ name: `${bagName}/${path}`, data }));
  return rawZip((change.entries ?? ((same) => same))(entries));
};
