/** From an HTML document to the finished PDF, whoever prints: Electron's hidden window or a browser. */
import { cleanText } from './html.ts';
import { markArtifacts } from './pdf/artifacts.ts';
import { writeMetadata } from './pdf/metadata.ts';
import { renumberNodes } from './pdf/node-ids.ts';
import { placesByPage } from './pdf/pages.ts';
import { readPdf, writePdf } from './pdf/pdf-file.ts';

export interface PrintRequest {
  /** A whole document with everything in it; its own style says page size and margins. */
  readonly html: string;
  readonly title: string;
}

/**
 * Prints HTML as it is, without script, and answers the PDF's bytes: A4 (`pageSize: 'A4'`), with the document's
 * own page sizes preferred, backgrounds, tags and outline; without header and footer, which the document has itself.
 */
export type Print = (html: string) => Promise<Uint8Array>;

/** What `webContents.printToPDF` must be given for `Print`. */
export const printOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: false,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

const metaOf = (html: string, name: string): string =>
  html.match(new RegExp(`<meta name="${name}" content="([^"<>&]*)">`))?.[1] ?? '';

/** Puts the page numbers of sections where the contents wait for them; the same text when none does. */
export const fillPageNumbers = (html: string, pages: ReadonlyMap<string, number>): string =>
  html.replace(
    /(<span class="page" data-page-of="([\w-]+)">)(<\/span>)/g,
    (whole, open: string, id: string, end: string) => (pages.has(id) ? `${open}${pages.get(id)}${end}` : whole),
  );

/**
 * Prints a document, a second time when its contents are to show page numbers, and finishes the file: metadata of
 * ours in place of the browser's, and everything on the page either in the structure or an artifact. The same
 * document gives the same bytes. Throws `printing-failed` for a file that is not in the form Chromium writes.
 */
export const typeset = async ({ html, title }: PrintRequest, print: Print): Promise<Uint8Array> => {
  const first = await print(html);
  const numbered = fillPageNumbers(html, placesByPage(readPdf(first)));
  const file = readPdf(numbered === html ? first : await print(numbered));
  markArtifacts(file);
  renumberNodes(file);
  writeMetadata(file, {
    title: cleanText(title),
    language: html.match(/<html lang="([A-Za-z-]+)">/)?.[1] ?? 'sv-SE',
    creator: metaOf(html, 'generator'),
    createdAt: metaOf(html, 'created'),
  });
  return writePdf(file);
};
