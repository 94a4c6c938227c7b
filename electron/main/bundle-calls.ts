/** Bundles out and in: dialogs, the key, the reader process. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { AppError } from '../../db/domain/app-error.ts';
import { discardRead, readInProcess } from '../bundle/reader-client.ts';
import type { InputOf } from '../contract/calls.ts';
import type { BundlePreview } from '../contract/shapes.ts';
import type { Desk } from './desk.ts';
import { printDocument } from './document-calls.ts';
import { chooseFile, chooseTarget } from './files.ts';
import type { MainHandlers } from './main-calls.ts';
import { spawnReader } from './reader.ts';
import { mainWords } from './words.ts';

const filters = (desk: Desk) => [{ name: mainWords(desk.settings.value.language).bundles, extensions: ['rotorsak'] }];

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

/** Reads and checks in a process of its own. */
const readFile = (file: string) => {
  const options = { trustedKeys: [], ownFingerprint: null, known: [], untrusted: 'report' } as const;
  return readInProcess(spawnReader, { file, options, tempDir: tmpdir() });
};

/** What differs between two bundles; what was read of them is gone afterwards. */
const compare = async (desk: Desk, files: { readonly before: string; readonly after: string }) => {
  const before = await readFile(files.before);
  try {
    const after = await readFile(files.after);
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
  const read = await readFile(file);
  try {
    return await desk.core.ask('bundle.keep', { analysis, file: { read, fileName: basename(file) } });
  } finally {
    await discardRead(read);
  }
};

/** Reads and checks; who signed is judged by the core, which knows whom one trusts. */
const preview = async (desk: Desk, file: string): Promise<BundlePreview> => {
  const read = await readFile(file);
  try {
    return await desk.core.ask('bundle.preview', { read, fileName: basename(file) });
  } catch (error) {
    await discardRead(read);
    throw error;
  }
};

export const bundleCalls = {
  'bundle.export': async (desk, request, window) => {
    await desk.keys.privateKey();
    const title = mainWords(desk.settings.value.language).saveBundle;
    const path = await chooseTarget(window, desk.settings, title, `${request.analysis}.rotorsak`, filters(desk));
    if (path === null) return null;
    const { bytes } = await exportTo(desk, window, request, path);
    return { file: path, bytes };
  },
  'bundle.open': async (desk, { pending }, window) => {
    const waiting = pending === null ? undefined : desk.pendingFiles.get(pending);
    if (pending !== null) desk.pendingFiles.delete(pending);
    const title = mainWords(desk.settings.value.language).openBundle;
    // One that waited and is gone was taken by another window.
    const file = pending === null ? await chooseFile(window, desk.settings, title, filters(desk)) : (waiting ?? null);
    return file === null ? null : preview(desk, file);
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
  'bundle.import': (desk, { token }) => desk.core.ask('bundle.import', { token }),
  'bundle.discard': (desk, { token }) => desk.core.ask('bundle.discard', { token }),
} satisfies MainHandlers<
  'bundle.export' | 'bundle.open' | 'bundle.compare' | 'bundle.keep' | 'bundle.import' | 'bundle.discard'
>;
