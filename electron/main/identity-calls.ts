/** Who the person is, and the key that signs: made, unlocked, kept twice, restored, made anew. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { BrowserWindow } from 'electron';
import { AppError } from '../../db/domain/app-error.ts';
import { readKeyText } from '../bundle/key-file.ts';
import { writeWhole } from '../bundle/part-file.ts';
import { publicKeyOfPrivateKey } from '../bundle/private-key.ts';
import { fingerprintOf } from '../bundle/public-key.ts';
import type { Identity } from '../contract/shapes.ts';
import type { Desk } from './desk.ts';
import { chooseFile, chooseTarget } from './files.ts';
import type { MainHandlers } from './main-calls.ts';
import { mainWords } from './words.ts';

/** Tells the core who writes, so that changes and bundles name the author. */
export const introduce = async (desk: Desk, identity: Identity | null): Promise<void> => {
  if (identity === null || desk.core.problem !== null) return;
  const { name, organisation, email, fingerprint, publicKey } = identity;
  await desk.core.ask('author.set', { name, organisation, email, fingerprint, publicKey });
};

/** Another key signs from now on: the core and every page learn of it. */
const announce = async (desk: Desk, identity: Identity): Promise<Identity> => {
  await introduce(desk, identity);
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send('main.changed');
  return identity;
};

export const identityCalls = {
  'identity.create': async (desk, person) => {
    const identity = await desk.keys.create(person);
    await introduce(desk, identity);
    return identity;
  },
  'identity.unlock': (desk, { passphrase }) => desk.keys.unlock(passphrase),
  'identity.backup': async (desk, { passphrase }, window) => {
    const text = await desk.keys.backup(passphrase);
    const { saveKey, keyName } = mainWords(desk.settings.value.language);
    const file = await chooseTarget(window, desk.settings, saveKey, keyName, []);
    if (file === null) return null;
    await writeWhole(file, { overwrite: false, token: randomUUID() }, (handle) => handle.writeFile(text));
    return { file, bytes: text.length };
  },
  'identity.choose': async (desk, _input, window) => {
    const { openKey, allFiles } = mainWords(desk.settings.value.language);
    const filters = [{ name: allFiles, extensions: ['*'] }];
    const file = await chooseFile(window, desk.settings, openKey, filters);
    if (file === null) return null;
    const { publicKey, encrypted } = publicKeyOfPrivateKey(await readKeyText(file));
    const token = randomUUID();
    desk.keyFiles.set(token, file);
    return { token, fileName: basename(file), fingerprint: fingerprintOf(publicKey), encrypted };
  },
  'identity.restore': async (desk, { token, passphrase, newPassphrase, ...person }) => {
    const file = desk.keyFiles.get(token);
    if (file === undefined) throw new AppError('not-found', { entity: 'keyFile', id: token });
    const text = await readKeyText(file);
    const identity = await desk.keys.restore(text, person, { passphrase, newPassphrase });
    desk.keyFiles.delete(token);
    return announce(desk, identity);
  },
  'identity.renew': async (desk, person) => announce(desk, await desk.keys.renew(person)),
} satisfies MainHandlers<
  'identity.create' | 'identity.unlock' | 'identity.backup' | 'identity.choose' | 'identity.restore' | 'identity.renew'
>;
