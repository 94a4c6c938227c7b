/** Bundles out and in: dialogs, the key, the reader process. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { AppError } from '../../db/domain/app-error.ts';
import { isSealedFile } from '../bundle/is-sealed.ts';
import { parsePublicKeyLine } from '../bundle/public-key.ts';
import { discardRead, readInProcess } from '../bundle/reader-client.ts';
import { recipientOf } from '../bundle/seal-keys.ts';
import type { InputOf } from '../contract/calls.ts';
import type { BundlePreview } from '../contract/shapes.ts';
import type { Desk } from './desk.ts';
import { printDocument } from './document-calls.ts';
import { chooseFile, chooseTarget } from './files.ts';
import type { MainHandlers } from './main-calls.ts';
import { spawnReader } from './reader.ts';
import { mainWords } from './words.ts';

const filters = (desk: Desk) => [
  { name: mainWords(desk.settings.value.language).bundles, extensions: ['rotorsak', 'age'] },
];

/** Prints the plan into a private folder for as long as `use` needs it. */
const withPlan = async <T>(
  desk: Desk,
  window: BrowserWindow,
  analysis: string,
  use: (file: string) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'rotorsak-plan-'));
  try {
    const { pdf } = await printDocument(desk, { analysis, document: 'plan', what: 'bundle.export', window });
    const file = join(folder, 'plan.pdf');
    await writeFile(file, pdf, { mode: 0o600 });
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const exportTo = async (desk: Desk, window: BrowserWindow, request: InputOf<'bundle.export'>, path: string) => {
  const identity = desk.keys.identity();
  if (identity === null) throw new AppError('key-missing');
  const privateKey = await desk.keys.privateKey();
  const { name, organisation, email } = identity;
  const ask = (planPdf: string | null) =>
    desk.core.ask('bundle.export', { request, privateKey, signer: { name, organisation, email }, planPdf, path });
  return request.withPlan ? withPlan(desk, window, request.analysis, ask) : ask(null);
};

/** Reads and checks in a process of its own; a sealed file is opened first, into a folder that is gone afterwards. */
const readFile = async (desk: Desk, file: string) => {
  const options = { trustedKeys: [], ownFingerprint: null, known: [], untrusted: 'report' } as const;
  const read = (plain: string) => readInProcess(spawnReader, { file: plain, options, tempDir: tmpdir() });
  if (!(await isSealedFile(file))) return read(file);
  const privateKey = await desk.keys.privateKey();
  const folder = await mkdtemp(join(tmpdir(), 'rotorsak-open-'));
  try {
    const path = join(folder, 'bundle');
    await desk.core.ask('bundle.unseal', { file, privateKey, path });
    return await read(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const ownRecipient = (desk: Desk): string | null => {
  const line = desk.keys.identity()?.publicKey;
  const key = line === undefined ? null : parsePublicKeyLine(line);
  return key === null ? null : recipientOf(key);
};

/** What differs between two bundles; what was read of them is gone afterwards. */
const compare = async (desk: Desk, files: { readonly before: string; readonly after: string }) => {
  const before = await readFile(desk, files.before);
  try {
    const after = await readFile(desk, files.after);
    try {
      return await desk.core.ask('bundle.compare', {
        before: { read: before, fileName: basename(files.before) },
        after: { read: after, fileName: basename(files.after) },
      });
    } finally {
      await discardRead(after);
    }
  } finally {
    await discardRead(before);
  }
};

/** The state that a bundle of the analysis holds is kept by the core; what was read of it is gone afterwards. */
const keep = async (desk: Desk, analysis: string, file: string) => {
  const read = await readFile(desk, file);
  try {
    return await desk.core.ask('bundle.keep', { analysis, file: { read, fileName: basename(file) } });
  } finally {
    await discardRead(read);
  }
};

/** Reads and checks; who signed is judged by the core, which knows whom one trusts. */
const preview = async (desk: Desk, file: string): Promise<BundlePreview> => {
  const read = await readFile(desk, file);
  try {
    return await desk.core.ask('bundle.preview', { read, fileName: basename(file), ownRecipient: ownRecipient(desk) });
  } catch (error) {
    await discardRead(read);
    throw error;
  }
};

/** Looks at a file; where it is sealed and the key is locked, it waits under a token for the passphrase. */
const lookAt = async (desk: Desk, file: string): Promise<BundlePreview> => {
  try {
    return await preview(desk, file);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'key-locked') throw error;
    const pending = randomUUID();
    desk.lockedFiles.set(pending, file);
    throw new AppError('key-locked', { pending });
  }
};

/** A file that waits, once; one that is gone was taken by another window. */
const takeWaiting = (desk: Desk, token: string): string | null => {
  const file = desk.pendingFiles.get(token) ?? desk.lockedFiles.get(token) ?? null;
  desk.pendingFiles.delete(token);
  desk.lockedFiles.delete(token);
  return file;
};

export const bundleCalls = {
  'bundle.export': async (desk, request, window) => {
    await desk.keys.privateKey();
    const title = mainWords(desk.settings.value.language).saveBundle;
    const { keys, recipients } = request.sealFor ?? { keys: [], recipients: [] };
    const sealed = keys.length + recipients.length > 0;
    const name = `${request.analysis}.rotorsak${sealed ? '.age' : ''}`;
    const path = await chooseTarget(window, desk.settings, title, name, filters(desk));
    if (path === null) return null;
    const { bytes } = await exportTo(desk, window, request, path);
    return { file: path, bytes };
  },
  'bundle.open': async (desk, { pending }, window) => {
    const title = mainWords(desk.settings.value.language).openBundle;
    const chosen = () => chooseFile(window, desk.settings, title, filters(desk));
    const file = pending === null ? await chosen() : takeWaiting(desk, pending);
    return file === null ? null : lookAt(desk, file);
  },
  'bundle.compare': async (desk, _input, window) => {
    const { earlierBundle, laterBundle } = mainWords(desk.settings.value.language);
    const before = await chooseFile(window, desk.settings, earlierBundle, filters(desk));
    const after = before === null ? null : await chooseFile(window, desk.settings, laterBundle, filters(desk));
    return before === null || after === null ? null : compare(desk, { before, after });
  },
  'bundle.keep': async (desk, { analysis }, window) => {
    const title = mainWords(desk.settings.value.language).earlierBundle;
    const file = await chooseFile(window, desk.settings, title, filters(desk));
    return file === null ? null : keep(desk, analysis, file);
  },
  'bundle.import': (desk, order) => desk.core.ask('bundle.import', order),
  'bundle.discard': (desk, { token }) => desk.core.ask('bundle.discard', { token }),
} satisfies MainHandlers<
  'bundle.export' | 'bundle.open' | 'bundle.compare' | 'bundle.keep' | 'bundle.import' | 'bundle.discard'
>;
