/**
 * A picture of the analysis on paper: the picture on a page as large as it needs, then its content as a table. The
 * picture comes from a page and is shown as an image, where nothing in it can be script or reach out.
 */
import { swedishTime } from './dates.ts';
import { fontFaces } from './fonts.ts';
import { cleanText, html, styleSheet } from './html.ts';
import { pageStyle } from './page-style.ts';
import { table } from './parts.ts';
import type { PictureTable } from './picture-tables.ts';
import { planWords } from './plan/words.ts';
import { textStyle } from './style.ts';
import type { PrintRequest } from './typeset.ts';

export interface PictureDocumentInput {
  /** Of the analysis. */
  readonly title: string;
  /** One picture or several, each a page: SVG files one after the other, each beginning with its XML declaration. */
  readonly svg: string;
  readonly content: PictureTable;
  /** ISO time, UTC. */
  readonly printedAt: string;
  readonly appVersion: string;
}

const LANGUAGE = 'sv-SE';

const STYLE = `
@page picture{size:A3 landscape;margin:14mm}
.picture{page:picture;margin:0;break-after:page;height:262mm}
.picture img{display:block;width:100%;height:100%;object-fit:contain}
main{page:wide}
`;

/**
 * The fonts go into the picture, since an image sees nothing of the document that it stands in. Without ligatures: in
 * the picture of a PDF file they cannot be read back as the letters that they are.
 */
const pictureAddress = (svg: string): string => {
  const styled = svg.replace('<title>', () => `<style>${fontFaces()}svg{font-variant-ligatures:none}</style><title>`);
  return `data:image/svg+xml;base64,${Buffer.from(styled, 'utf8').toString('base64')}`;
};

/** What people typed holds no `<`, so that a declaration only stands where a file begins. */
const pagesOf = (svg: string): string[] => svg.split(/(?=<\?xml )/).filter((page) => page.trim() !== '');

/** Ready to be typeset. What people typed is text in it, never markup. */
export const pictureDocument = (input: PictureDocumentInput): PrintRequest & { readonly lang: string } => {
  const { kind, picture, heading, columns, rows, header = 0 } = input.content;
  const title = `${kind} – ${cleanText(input.title).replace(/\s+/gu, ' ').trim()}`;
  const { day } = swedishTime(input.printedAt);
  const running = { title, marks: '', record: `${planWords.printed.toLowerCase()} ${day}` };
  const pages = pagesOf(input.svg);
  const alt = (at: number): string => (pages.length === 1 ? picture : `${picture} Sida ${at + 1} av ${pages.length}.`);
  const page = pageStyle({ ...running, page: planWords.page, of: planWords.of });
  const document = html`<!doctype html>
<html lang="${LANGUAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="generator" content="Rotorsak ${input.appVersion}">
<meta name="created" content="${input.printedAt}">
<title>${title}</title>
${styleSheet(`${fontFaces()}\n${page}${textStyle()}${STYLE}`)}
</head>
<body>
${pages.map(
  (page, at) => html`<figure class="picture"><img alt="${alt(at)}" src="${pictureAddress(page)}"></figure>
`,
)}<main><section><h2>${heading}</h2>
${table({ caption: input.title, columns, rows, header })}</section></main>
</body>
</html>
`.toString();
  return { html: document, title, lang: LANGUAGE };
};
