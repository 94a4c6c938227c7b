/** Documents and files of an analysis: preview, save, attach, the open case file. */

import type { Desk } from './desk.ts';
import { chooseFile, chooseTarget } from './files.ts';
import type { MainHandlers } from './main-calls.ts';
import { writeNewFile } from './new-file.ts';
import { printToPdf } from './printing.ts';
import { mainWords } from './words.ts';

const words = (desk: Desk) => mainWords(desk.settings.value.language);

/** The document of an analysis as it is now, printed. */
export const printDocument = async (desk: Desk, analysis: string, document: 'plan') => {
  const printable = await desk.core.ask('document.html', { analysis, document });
  return { title: printable.title, pdf: await printToPdf(printable, desk.jobs) };
};

export const documentCalls = {
  'document.preview': async (desk, { analysis, document }, window) => {
    const { title, pdf } = await printDocument(desk, analysis, document);
    return { address: desk.previews.keep(window.id, pdf), title };
  },
  'document.save': async (desk, { analysis, document }, window) => {
    const { title, pdf } = await printDocument(desk, analysis, document);
    const filters = [{ name: 'PDF', extensions: ['pdf'] }];
    const file = await chooseTarget(window, desk.settings, words(desk).savePlan, `${title}.pdf`, filters);
    if (file === null) return null;
    await writeNewFile(file, pdf);
    return { file, bytes: pdf.length };
  },
  'attachment.choose': async (desk, { analysis }, window) => {
    const filters = [{ name: words(desk).allFiles, extensions: ['*'] }];
    const path = await chooseFile(window, desk.settings, words(desk).chooseAttachment, filters);
    return path === null ? null : desk.core.ask('attachment.put', { analysis, path });
  },
  'attachment.save': async (desk, { sha256, name }, window) => {
    const path = await chooseTarget(window, desk.settings, words(desk).saveAttachment, name, []);
    if (path === null) return null;
    return { file: path, bytes: (await desk.core.ask('attachment.write', { sha256, path })).bytes };
  },
  'attachment.preview': async (desk, { sha256, name }, window) => {
    const file = await desk.core.ask('attachment.read', { sha256 });
    return { address: desk.previews.keep(window.id, file), title: name };
  },
  'case.export': async (desk, { analysis }, window) => {
    const filters = [{ name: words(desk).cases, extensions: ['json'] }];
    const path = await chooseTarget(window, desk.settings, words(desk).saveCase, `${analysis}.json`, filters);
    if (path === null) return null;
    return { file: path, bytes: (await desk.core.ask('case.write', { analysis, path })).bytes };
  },
  'case.import': async (desk, _input, window) => {
    const filters = [{ name: words(desk).cases, extensions: ['json'] }];
    const path = await chooseFile(window, desk.settings, words(desk).openCase, filters);
    return path === null ? null : desk.core.ask('case.read', { path });
  },
} satisfies MainHandlers<
  | 'document.preview'
  | 'document.save'
  | 'attachment.choose'
  | 'attachment.save'
  | 'attachment.preview'
  | 'case.export'
  | 'case.import'
>;
