/** Printing to PDF by the browser's own printing. */
import type Electron from 'electron';
import type { CDPSession } from 'playwright-core';

/** Width and height in inches. */
const paper: Record<string, readonly [number, number]> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
};

type Wanted = NonNullable<Parameters<CDPSession['send']>[1]>;

function paperOf(size: Electron.PrintToPDFOptions['pageSize']): readonly [number, number] {
  if (typeof size === 'object') return [size.width, size.height];
  const known = paper[size ?? 'Letter'];
  if (!known) throw new Error(`Invalid pageSize ${size}`);
  return known;
}

function optionsOf(options: Electron.PrintToPDFOptions): Wanted {
  const [paperWidth, paperHeight] = paperOf(options.pageSize);
  const { margins = {} } = options;
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  };
}

export async function printToPdf(cdp: CDPSession, options: Electron.PrintToPDFOptions): Promise<Buffer> {
  const { data } = await cdp.send('Page.printToPDF', { ...optionsOf(options), transferMode: 'ReturnAsBase64' });
  return Buffer.from(data, 'base64');
}
