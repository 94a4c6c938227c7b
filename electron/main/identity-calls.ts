/** Who the person is, and the key that signs: made, unlocked, kept twice, restored, made anew. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { AppError } from '../../db/domain/app-error.ts';
import { readKeyText } from '../bundle/key-file.ts';
import { keyPairFromSeed } from '../bundle/key-pair.ts';
import { writeWhole } from '../bundle/part-file.ts';
import { formatPrivateKey, parsePrivateKey, publicKeyOfPrivateKey } from '../bundle/private-key.ts';
import { fingerprintOf } from '../bundle/public-key.ts';
import { recoveryWords, seedFromWords } from '../bundle/recovery-words.ts';
import type { ChosenKey, Identity } from '../contract/shapes.ts';
import { recoverySheet } from '../documents/recovery-sheet.ts';
import type { Desk } from './desk.ts';
import { chooseFile, chooseTarget } from './files.ts';
import type { MainHandlers } from './main-calls.ts';
import { writeNewFile } from './new-file.ts';
import { printToPdf } from './printing.ts';
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

/** A key waits for the passphrases that take it into use; only one waits at a time. */
const keepChosen = (desk: Desk, text: string, fileName: string | null): ChosenKey => {
  const { publicKey, encrypted } = publicKeyOfPrivateKey(text);
  const token = randomUUID();
  desk.chosenKeys.clear();
  desk.chosenKeys.set(token, text);
  return { token, fileName, fingerprint: fingerprintOf(publicKey), encrypted };
};

const recoveryWordsOf = async (desk: Desk): Promise<string[]> =>
  recoveryWords(parsePrivateKey(await desk.keys.privateKey(), null).seed);

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
    return keepChosen(desk, await readKeyText(file), basename(file));
  },
  'identity.hear': (desk, { words }) => {
    const pair = keyPairFromSeed(seedFromWords(words), '');
    return keepChosen(desk, formatPrivateKey(pair, null), null);
  },
  'identity.recoveryWords': async (desk) => ({ words: await recoveryWordsOf(desk) }),
  'identity.recoverySheet': async (desk, _input, window) => {
    const words = await recoveryWordsOf(desk);
    const identity = desk.keys.identity();
    if (identity === null) throw new AppError('key-missing');
    const { saveSheet, sheetName } = mainWords(desk.settings.value.language);
    const filters = [{ name: 'PDF', extensions: ['pdf'] }];
    const file = await chooseTarget(window, desk.settings, saveSheet, sheetName, filters);
    if (file === null) return null;
    const sheet = { ...identity, words, printedAt: new Date().toISOString(), appVersion: app.getVersion() };
    const pdf = await printToPdf(recoverySheet(sheet), desk.jobs, new AbortController().signal);
    await writeNewFile(file, pdf);
    return { file, bytes: pdf.length };
  },
  'identity.restore': async (desk, { token, passphrase, newPassphrase, ...person }) => {
    const text = desk.chosenKeys.get(token);
    if (text === undefined) throw new AppError('not-found', { entity: 'keyFile', id: token });
    const identity = await desk.keys.restore(text, person, { passphrase, newPassphrase });
    desk.chosenKeys.delete(token);
    return announce(desk, identity);
  },
  'identity.renew': async (desk, { oldPassphrase, ...person }) =>
    announce(desk, await desk.keys.renew(person, oldPassphrase)),
} satisfies MainHandlers<
  | 'identity.create'
  | 'identity.unlock'
  | 'identity.backup'
  | 'identity.choose'
  | 'identity.hear'
  | 'identity.recoveryWords'
  | 'identity.recoverySheet'
  | 'identity.restore'
  | 'identity.renew'
>;
