/** Documents and files of an analysis: preview, save, attach, the open case file. */
import type { BrowserWindow } from 'electron';
import type { InputOf } from '../contract/calls.ts';
import type { PictureFormat, PrintedDocument } from '../contract/shapes.ts';
import type { Desk } from './desk.ts';
import { chooseFile, chooseTarget } from './files.ts';
import type { MainHandlers } from './main-calls.ts';
import { writeNewFile } from './new-file.ts';
import type { PrintOrder } from './print-orders.ts';
import { printToPdf } from './printing.ts';
import { mainWords } from './words.ts';

const words = (desk: Desk) => mainWords(desk.settings.value.language);

interface Printing {
  readonly analysis: string;
  readonly document: PrintedDocument;
  /** What waits for it, and in which window. */
  readonly what: PrintOrder;
  readonly window: BrowserWindow;
}

/** The document of an analysis as it is now, printed. Throws `cancelled` where a person ends it. */
export const printDocument = (desk: Desk, { analysis, document, what, window }: Printing) =>
  desk.orders.run(window.id, what, async (signal) => {
    const printable = await desk.core.ask('document.html', { analysis, document });
    return { title: printable.title, pdf: await printToPdf(printable, desk.jobs, signal) };
  });

const pictureTypes: Readonly<Record<PictureFormat, string>> = {
  svg: 'SVG',
  png: 'PNG',
  pdf: 'PDF',
  graphml: 'GraphML',
  dot: 'DOT',
};

const pictureBytes = async (desk: Desk, input: InputOf<'picture.save'>, window: BrowserWindow): Promise<Uint8Array> => {
  const { analysis, picture, format, content, shown } = input;
  if (format === 'png') return Buffer.from(content, 'base64');
  if (format === 'svg') return Buffer.from(content, 'utf8');
  if (format !== 'pdf') return Buffer.from((await desk.core.ask('document.graph', { analysis, format })).text, 'utf8');
  const printable = await desk.core.ask('document.picture', { analysis, picture, svg: content, shown });
  return desk.orders.run(window.id, 'picture.save', (signal) => printToPdf(printable, desk.jobs, signal));
};

export const documentCalls = {
  'picture.save': async (desk, input, window) => {
    const { picture, name, format } = input;
    const bytes = await pictureBytes(desk, input, window);
    const filters = [{ name: pictureTypes[format], extensions: [format] }];
    const file = await chooseTarget(
      window,
      desk.settings,
      words(desk).savePicture[picture],
      `${name}.${format}`,
      filters,
    );
    if (file === null) return null;
    await writeNewFile(file, bytes);
    return { file, bytes: bytes.length };
  },
  'document.preview': async (desk, order, window) => {
    const { title, pdf } = await printDocument(desk, { ...order, what: 'document.preview', window });
    return { address: desk.previews.keep(window.id, pdf), title };
  },
  'document.cancel': (desk, { what }, window) => {
    desk.orders.cancel(window.id, what);
    return {};
  },
  'document.save': async (desk, order, window) => {
    const { title, pdf } = await printDocument(desk, { ...order, what: 'document.save', window });
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
  | 'picture.save'
  | 'document.preview'
  | 'document.cancel'
  | 'document.save'
  | 'attachment.choose'
  | 'attachment.save'
  | 'attachment.preview'
  | 'case.export'
  | 'case.import'
>;
