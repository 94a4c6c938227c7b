/** Bundles from one core to another, without the reader's own process. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { keyPairFromSeed, signingKey } from '../../../electron/bundle/key-pair.ts';
import { fingerprintOf, publicKeyLine } from '../../../electron/bundle/public-key.ts';
import { readBundle } from '../../../electron/bundle/read-bundle.ts';
import { exportBundle } from '../../../electron/core/services/export-bundle.ts';
import {
  importBundle,
  knownBundles,
  openBundle,
  type PendingBundle,
} from '../../../electron/core/services/import-bundle.ts';
import type { Store } from '../../../electron/core/services/store.ts';
import { annasFingerprint, annasKey } from '../bundle/sample-bundle.ts';
import type { Core } from './session.ts';

export const anna = {
  name: 'Anna Ek',
  organisation: 'Malmö stad',
  email: 'anna@malmo.se',
  fingerprint: annasFingerprint,
};

const bosKey = keyPairFromSeed(Buffer.alloc(32, 9), 'bo@malmo.se');
const bosFingerprint = fingerprintOf(bosKey.publicKey);
export const bo = { ...anna, name: 'Bo Ek', email: 'bo@malmo.se', fingerprint: bosFingerprint };
const keyOf = (fingerprint: string) => (fingerprint === bosFingerprint ? bosKey : annasKey);

/** Anna's, or somebody else's, bundle of the analysis as it is now; answers its file. */
export const handOver = async (
  { session: { store }, folder }: { readonly session: Pick<Core['session'], 'store'>; readonly folder: string },
  analysis: string,
  name: string,
  by = anna,
): Promise<string> => {
  const file = join(folder, name);
  const handover = { analysis, to: 'Bo Ek', organisation: 'Miljönämnden', purpose: 'Samråd', notes: false };
  const options = { file, overwrite: false, documents: [], appVersion: '0.1.0' };
  await exportBundle(store, handover, { ...by, key: signingKey(keyOf(by.fingerprint)) }, options);
  return file;
};

const trust = async (core: Core, { name, organisation, email, fingerprint }: typeof anna): Promise<void> => {
  const publicKey = publicKeyLine(keyOf(fingerprint).publicKey, name);
  await core.call('trust.confirm', { publicKey, fingerprint, name, organisation, email });
};

export const trustAnna = (core: Core): Promise<void> => trust(core, anna);
export const trustBo = (core: Core): Promise<void> => trust(core, bo);

const read = async (store: Store, folder: string, file: string): Promise<PendingBundle> => {
  const into = mkdtempSync(join(folder, 'read-'));
  const trustedKeys = [anna, bo].map(({ fingerprint, name }) => ({ fingerprint, name }));
  const known = knownBundles(store, []);
  const bundle = await readBundle(file, { trustedKeys, ownFingerprint: null, known, untrusted: 'refuse' }, into);
  return { read: bundle, folder: into, fileName: 'a.rotorsak', ownRecipient: null };
};

/** Anna's bundle of the analysis lies opened in the core that it came from; answers its token. */
export const openOwn = async (core: Core, analysis: string): Promise<string> => {
  const { store } = core.session;
  const token = 'paket';
  openBundle(store, token, await read(store, core.folder, await handOver(core, analysis, 'eget.rotorsak')));
  return token;
};

/** Opens a bundle and looks, as the dialog does; answers its token and what is shown of it. */
export const lookAt = async (core: Core, file: string) => {
  const { store } = core.session;
  const token = store.log.clock.newId();
  return { token, preview: openBundle(store, token, await read(store, core.folder, file)) };
};

export const takeIn = async (
  store: Store,
  folder: string,
  file: string,
  without: Parameters<typeof importBundle>[2] = [],
) => importBundle(store, await read(store, folder, file), without);
