/** Keys that travel in files: the list of whom one trusts, and one's own public key. */
import { AppError } from '../../db/domain/app-error.ts';
import { chooseFile, chooseTarget } from './files.ts';
import type { MainHandlers } from './main-calls.ts';
import { writeNewFile } from './new-file.ts';
import { mainWords } from './words.ts';

export const trustCalls = {
  'trust.export': async (desk, _input, window) => {
    const { saveSigners } = mainWords(desk.settings.value.language);
    const file = await chooseTarget(window, desk.settings, saveSigners, 'allowed_signers', []);
    if (file === null) return null;
    const identity = desk.keys.identity();
    const own = identity && { name: identity.name, email: identity.email, publicKey: identity.publicKey };
    const { bytes } = await desk.core.ask('trust.write', { own, path: file });
    return { file, bytes };
  },
  'trust.import': async (desk, _input, window) => {
    const { openSigners, allFiles } = mainWords(desk.settings.value.language);
    const filters = [{ name: allFiles, extensions: ['*'] }];
    const file = await chooseFile(window, desk.settings, openSigners, filters);
    return file === null ? null : desk.core.ask('trust.read', { path: file });
  },
  'identity.rotation': async (desk, _input, window) => {
    const text = desk.keys.rotation();
    if (text === null) throw new AppError('key-missing');
    const { saveRotation, rotationName } = mainWords(desk.settings.value.language);
    const file = await chooseTarget(window, desk.settings, saveRotation, rotationName, []);
    if (file === null) return null;
    await writeNewFile(file, Buffer.from(text, 'utf8'));
    return { file, bytes: text.length };
  },
  'identity.export': async (desk, _input, window) => {
    const identity = desk.keys.identity();
    if (identity === null) throw new AppError('key-missing');
    const { savePublicKey, publicKeyName } = mainWords(desk.settings.value.language);
    const file = await chooseTarget(window, desk.settings, savePublicKey, publicKeyName, []);
    if (file === null) return null;
    const text = `${identity.publicKey}\n`;
    await writeNewFile(file, Buffer.from(text, 'utf8'));
    return { file, bytes: text.length };
  },
} satisfies MainHandlers<'trust.export' | 'trust.import' | 'identity.rotation' | 'identity.export'>;
